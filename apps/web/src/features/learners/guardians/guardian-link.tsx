import { useState } from "react";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useAction } from "../../../lib/graphql/use-action.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { ConfirmDialog } from "../../../ui/dialog.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { notify } from "../../../ui/toast-store.ts";

const GuardianLinkFragment = graphql(`
  fragment GuardianLink_guardianship on Guardianship {
    id
    name
    email
    status
    linkedBy
    linkedByName
    linkedAt
    acceptedAt
    approvedAt
    keepsAfter18
    viewerCanApprove
    viewerCanRemind
    viewerCanEnd
    viewerCanKeep
  }
`);
const ApproveDocument = graphql(`
  mutation ApproveGuardian($input: GuardianshipInput!) {
    approveGuardian(input: $input) {
      ... on Guardianship {
        id
        ...GuardianLink_guardianship
      }
      ...Problems_userErrors
    }
  }
`);
const RemindDocument = graphql(`
  mutation RemindGuardian($input: GuardianshipInput!) {
    remindGuardian(input: $input) {
      ... on Guardianship {
        id
      }
      ...Problems_userErrors
    }
  }
`);
const KeepDocument = graphql(`
  mutation KeepGuardian($input: KeepGuardianInput!) {
    keepGuardian(input: $input) {
      ... on Guardianship {
        id
        keepsAfter18
      }
      ...Problems_userErrors
    }
  }
`);
const EndDocument = graphql(`
  mutation EndGuardianship($input: GuardianshipInput!) {
    endGuardianship(input: $input) {
      ... on Learner {
        id
      }
      ...Problems_userErrors
    }
  }
`);

const tones = { CONFIRMED: "good", INVITED: "warn", ENDED: "neutral" } as const;

interface GuardianLinkProps {
  guardianship: FragmentType<typeof GuardianLinkFragment>;
  onChanged: () => Promise<unknown>;
}

/** One parent or guardian, with what may be done about the link. */
export function GuardianLink({ guardianship, onChanged }: GuardianLinkProps): React.JSX.Element {
  const link = readFragment(GuardianLinkFragment, guardianship);
  const t = useText("guardians");
  const label = useLabel();
  const format = useFormat();
  const [isAsked, setIsAsked] = useState(false);
  const [approve, isApproving] = useAction(ApproveDocument);
  const [remind, isReminding] = useAction(RemindDocument);
  const [keep] = useAction(KeepDocument);
  const [end, isEnding] = useAction(EndDocument);
  const input = { guardianshipId: link.id };

  async function tell(isDone: boolean, text: string): Promise<void> {
    setIsAsked(false);
    if (isDone) notify({ tone: "good", text });
    await onChanged();
  }

  return (
    <Card>
      <Stack gap={2}>
        <Row justify="between" align="center">
          <h3>{link.name}</h3>
          <Badge tone={tones[link.status]}>{label("GuardianshipStatus", link.status)}</Badge>
        </Row>
        <p>{link.email}</p>
        <p>
          {t("linkedBy", {
            who: link.linkedByName ?? label("GuardianLinker", link.linkedBy),
            day: format.dayOf(link.linkedAt),
          })}
        </p>
        {link.status === "INVITED" && !link.acceptedAt && <p>{t("waitsGuardian")}</p>}
        {link.status === "INVITED" && !link.approvedAt && <p>{t("waitsSchool")}</p>}
        {link.viewerCanKeep && (
          <Checkbox
            description={t("keepHelp")}
            isSelected={link.keepsAfter18}
            onChange={(isKept) => void keep({ input: { ...input, keep: isKept } })}
          >
            {t("keep")}
          </Checkbox>
        )}
        <Row>
          {link.viewerCanApprove && (
            <Button
              variant="primary"
              isBusy={isApproving}
              onPress={() => void approve({ input }).then((isDone) => tell(isDone, t("approved")))}
            >
              {t("approve")}
            </Button>
          )}
          {link.viewerCanRemind && (
            <Button
              isBusy={isReminding}
              onPress={() => void remind({ input }).then((isDone) => tell(isDone, t("reminded")))}
            >
              {t("remind")}
            </Button>
          )}
          {link.viewerCanEnd && (
            <Button variant="danger" onPress={() => setIsAsked(true)}>
              {t("end")}
            </Button>
          )}
        </Row>
        <ConfirmDialog
          title={t("endTitle", { name: link.name })}
          isOpen={isAsked}
          onClose={() => setIsAsked(false)}
          onConfirm={() => void end({ input }).then((isDone) => tell(isDone, t("ended")))}
          confirmLabel={t("end")}
          isBusy={isEnding}
          isDangerous
        >
          <p>{t("endText", { name: link.name })}</p>
        </ConfirmDialog>
      </Stack>
    </Card>
  );
}
