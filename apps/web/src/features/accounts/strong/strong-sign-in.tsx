import { useApolloClient, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../../gql/gql.ts";
import { QueryProblem } from "../../../lib/graphql/query-problem.tsx";
import { useTellProblems } from "../../../lib/graphql/use-action.ts";
import { addPasskey, signInWithPasskey, type Refusal } from "../../../lib/session/sign-in.ts";
import { refusalText } from "../../../lib/session/refusal-text.ts";
import { useStepUp } from "../../../lib/session/use-step-up.tsx";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { IdentityProviderButton } from "../sign-in/identity-provider-button.tsx";

const PasskeysDocument = graphql(`
  query StrongSignIn {
    viewer {
      id
      passkeys {
        id
      }
    }
  }
`);

/** Roles that see many files wait for a passkey: who has none adds one here and goes on with it at once. */
export function StrongSignIn({ returnTo }: { returnTo: string }): React.JSX.Element {
  const t = useText("sign-in");
  const client = useApolloClient();
  const stepUp = useStepUp();
  const tell = useTellProblems();
  const { data, error, refetch } = useQuery(PasskeysDocument, { fetchPolicy: "network-only" });
  const [name, setName] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (!data?.viewer) return <Skeleton look="text" count={4} />;
  const hasPasskey = data.viewer.passkeys.length > 0;

  async function whileBusy(deed: () => Promise<void>): Promise<void> {
    setRefusal(null);
    setIsBusy(true);
    await deed();
    setIsBusy(false);
  }

  async function goOn(): Promise<void> {
    const answer = await signInWithPasskey();
    if (answer.kind !== "done") return setRefusal(answer.kind === "refused" ? answer.reason : "wrong");
    await client.resetStore();
  }

  async function add(): Promise<void> {
    let isAdded = false;
    const problems = await stepUp.run(async () => {
      const answer = await addPasskey(name);
      if (answer.kind === "problems") return answer.problems;
      if (answer.kind === "refused") setRefusal(answer.reason);
      isAdded = answer.kind === "done";
      return [];
    });
    tell(problems);
    if (!isAdded) return;
    await refetch();
    await goOn();
  }

  return (
    <Stack width="form">
      <p>{t(hasPasskey ? "strongTextKey" : "strongText")}</p>
      {refusal && (
        <Notice tone="bad" isAnnounced>
          {t(refusalText[refusal])}
        </Notice>
      )}
      {!hasPasskey && (
        <>
          <p>{t("strongHow")}</p>
          <TextField
            label={t("strongName")}
            description={t("strongNameHelp")}
            isOptional
            maxLength={60}
            value={name}
            onChange={setName}
          />
        </>
      )}
      <Row gap={3}>
        <Button variant="primary" isBusy={isBusy} onPress={() => void whileBusy(hasPasskey ? goOn : add)}>
          {t(hasPasskey ? "usePasskey" : "strongAdd")}
        </Button>
        <IdentityProviderButton returnTo={returnTo} />
      </Row>
      <p>{t("strongLost")}</p>
      {stepUp.dialog}
    </Stack>
  );
}
