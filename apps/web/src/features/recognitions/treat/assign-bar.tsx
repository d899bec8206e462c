import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../../gql/gql.ts";
import { useAction } from "../../../lib/graphql/use-action.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Row } from "../../../ui/layout.tsx";
import { Select } from "../../../ui/select.tsx";
import { notify } from "../../../ui/toast-store.ts";

const OfficersDocument = graphql(`
  query RecognitionOfficers {
    recognitionOfficers(first: 100) {
      nodes {
        id
        name
        isViewer
      }
    }
  }
`);
const AssignDocument = graphql(`
  mutation AssignRecognitions($input: AssignRecognitionsInput!) {
    assignRecognitions(input: $input) {
      ... on AssignedRecognitions {
        recognitionIds
      }
      ...Problems_userErrors
    }
  }
`);

interface AssignBarProps {
  ids: readonly string[];
  onDone: () => Promise<unknown>;
}

/** Gives the chosen files to a case officer, all at once. */
export function AssignBar({ ids, onDone }: AssignBarProps): React.JSX.Element {
  const t = useText("dossiers");
  const { data } = useQuery(OfficersDocument);
  const [assign, isBusy] = useAction(AssignDocument);
  const [officer, setOfficer] = useState("");

  async function give(): Promise<void> {
    const isDone = await assign({ input: { recognitionIds: [...ids], assigneeId: officer || null } });
    if (!isDone) return;
    notify({ tone: "good", text: t("assigned") });
    await onDone();
  }

  return (
    <Card look="signal">
      <Row align="end">
        <p role="status">{t("chosen", { count: ids.length })}</p>
        <Select
          label={t("assignTo")}
          value={officer}
          onChange={setOfficer}
          options={[
            { value: "", label: t("nobody") },
            ...(data?.recognitionOfficers.nodes ?? []).map(({ id, name, isViewer }) => ({
              value: id,
              label: isViewer ? `${name} (${t("me")})` : name,
            })),
          ]}
        />
        <Button variant="primary" isBusy={isBusy} onPress={() => void give()}>
          {t("assign")}
        </Button>
      </Row>
    </Card>
  );
}
