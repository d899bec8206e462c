import { useState } from "react";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { useSend } from "../../../lib/graphql/use-send.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { notify } from "../../../ui/toast-store.ts";
import { PartnershipForm } from "./partnership-form.tsx";

const PartnershipFragment = graphql(`
  fragment PartnershipCard_partnership on Partnership {
    id
    kind
    name
    jointCommittees
    isConfirmed
  }
`);

const UpdateDocument = graphql(`
  mutation UpdatePartnership($input: UpdatePartnershipInput!) {
    updatePartnership(input: $input) {
      ... on Partnership {
        id
        name
        jointCommittees
        isConfirmed
      }
      ...Problems_userErrors
    }
  }
`);

/** One partnership, with its joint committees; that of a sector can be changed. */
export function PartnershipCard(props: { partnership: FragmentType<typeof PartnershipFragment> }): React.JSX.Element {
  const t = useText("partnerships");
  const { id, kind, name, jointCommittees, isConfirmed } = readFragment(PartnershipFragment, props.partnership);
  const [isEditing, edit] = useState(false);
  const [update, isBusy] = useSend(UpdateDocument);
  return (
    <Card as="article">
      <Stack gap={3}>
        <Row justify="between" align="center">
          <h2>{name}</h2>
          {!isConfirmed && <Badge tone="warn">{t("unconfirmed")}</Badge>}
        </Row>
        {isEditing ? (
          <PartnershipForm
            values={{ name, jointCommittees: [...jointCommittees], isConfirmed }}
            submitLabel={t("save")}
            isBusy={isBusy}
            onCancel={() => edit(false)}
            onSubmit={async (fields) => {
              const problems = await update({ input: { partnershipId: id, ...fields } });
              if (problems?.length === 0) {
                edit(false);
                notify({ tone: "good", text: t("saved") });
              }
              return problems;
            }}
          />
        ) : (
          <>
            <p>{kind === "FLEMISH" ? t("rest") : `${t("jointCommittees")}: ${jointCommittees.join(", ")}`}</p>
            {kind === "SECTORAL" && (
              <div>
                <Button size="small" onPress={() => edit(true)}>
                  {t("edit")}
                </Button>
              </div>
            )}
          </>
        )}
      </Stack>
    </Card>
  );
}
