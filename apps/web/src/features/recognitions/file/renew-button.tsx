import { useMutation } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { graphql } from "../../../gql/gql.ts";
import { problemsIn, useTellProblems } from "../../../lib/graphql/use-action.ts";
import { useIdempotencyKey } from "../../../lib/graphql/use-idempotency-key.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { paths } from "../../../routes/paths.ts";
import { Button } from "../../../ui/button.tsx";

const RenewDocument = graphql(`
  mutation RenewRecognition($input: DraftRecognitionInput!) {
    draftRecognition(input: $input) {
      __typename
      ... on Recognition {
        id
      }
      ...Problems_userErrors
    }
  }
`);

/** Begins the file that renews a recognition, with the answers of the one before, and goes there. */
export function RenewButton({ branchId, programmeId }: { branchId: string; programmeId: string }): React.JSX.Element {
  const t = useText("recognitions");
  const navigate = useNavigate();
  const key = useIdempotencyKey();
  const tell = useTellProblems();
  const [renew, { loading }] = useMutation(RenewDocument, { refetchQueries: ["MyRecognitions"] });

  async function begin(): Promise<void> {
    const variables = { input: { branchId, programmeId, idempotencyKey: key.current() } };
    const data = (await renew({ variables }).catch(() => null))?.data;
    if (data?.draftRecognition.__typename === "Recognition")
      await navigate(paths.recognition(data.draftRecognition.id));
    else tell(problemsIn(data));
  }

  return (
    <Button variant="primary" icon="repeat" isBusy={loading} onPress={() => void begin()}>
      {t("renew")}
    </Button>
  );
}
