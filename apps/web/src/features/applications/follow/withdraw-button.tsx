import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../../gql/gql.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/dialog.tsx";

const WithdrawDocument = graphql(`
  mutation WithdrawApplication($input: WithdrawApplicationInput!) {
    withdrawApplication(input: $input) {
      ... on Application {
        id
        status
        viewerCanWithdraw
      }
      ...Problems_userErrors
    }
  }
`);

/** Withdrawing cannot be undone, so it is asked twice. */
export function WithdrawButton({
  applicationId,
  onChanged,
}: {
  applicationId: string;
  onChanged: () => Promise<unknown>;
}): React.JSX.Element {
  const t = useText("applications");
  const [isAsked, setIsAsked] = useState(false);
  const [withdraw, { loading }] = useMutation(WithdrawDocument);

  async function send(): Promise<void> {
    await withdraw({ variables: { input: { applicationId } } }).catch(() => null);
    setIsAsked(false);
    await onChanged();
  }

  return (
    <>
      <div>
        <Button variant="danger" onPress={() => setIsAsked(true)}>
          {t("withdraw")}
        </Button>
      </div>
      <ConfirmDialog
        title={t("withdrawTitle")}
        isOpen={isAsked}
        onClose={() => setIsAsked(false)}
        onConfirm={() => void send()}
        confirmLabel={t("withdraw")}
        isBusy={loading}
        isDangerous
      >
        <p>{t("withdrawText")}</p>
      </ConfirmDialog>
    </>
  );
}
