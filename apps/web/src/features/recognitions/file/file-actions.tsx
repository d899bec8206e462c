import { useState } from "react";
import { graphql } from "../../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { useAction } from "../../../lib/graphql/use-action.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/dialog.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { AppealSection } from "./appeal-section.tsx";
import { RenewButton } from "./renew-button.tsx";

const ActionsFragment = graphql(`
  fragment FileActions_recognition on Recognition {
    id
    viewerCanCancel
    viewerCanRenew
    ...AppealSection_recognition
    branch {
      id
    }
    programme {
      id
    }
  }
`);

const CancelDocument = graphql(`
  mutation CancelRecognition($input: CancelRecognitionInput!) {
    cancelRecognition(input: $input) {
      ... on Recognition {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);
interface FileActionsProps {
  recognition: FragmentType<typeof ActionsFragment>;
  onChanged: () => Promise<unknown>;
}

/** What the company can do with a decided or open file: appeal, renew, take back. */
export function FileActions({ recognition, onChanged }: FileActionsProps): React.JSX.Element {
  const t = useText("recognitions");
  const file = readFragment(ActionsFragment, recognition);
  const [cancel, isCancelling] = useAction(CancelDocument);
  const [isAsked, setIsAsked] = useState(false);
  const then = async (isDone: boolean): Promise<void> => {
    if (isDone) await onChanged();
  };
  return (
    <Stack>
      <AppealSection recognition={file} onChanged={onChanged} />
      <Row>
        {file.viewerCanRenew && <RenewButton branchId={file.branch.id} programmeId={file.programme.id} />}
        {file.viewerCanCancel && (
          <Button variant="quiet" onPress={() => setIsAsked(true)}>
            {t("cancelFile")}
          </Button>
        )}
      </Row>
      <ConfirmDialog
        title={t("cancelTitle")}
        isOpen={isAsked}
        onClose={() => setIsAsked(false)}
        onConfirm={() =>
          void cancel({ input: { recognitionId: file.id } }).then((isDone) => {
            setIsAsked(false);
            return then(isDone);
          })
        }
        confirmLabel={t("cancelFile")}
        isBusy={isCancelling}
        isDangerous
      >
        <p>{t("cancelText")}</p>
      </ConfirmDialog>
    </Stack>
  );
}
