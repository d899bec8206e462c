import { useState } from "react";
import { graphql } from "../../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import type { InterviewStatus } from "../../../gql/graphql.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useAction } from "../../../lib/graphql/use-action.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { paths } from "../../../routes/paths.ts";
import { Badge, type Tone } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { ConfirmDialog } from "../../../ui/dialog.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Link } from "../../../ui/link.tsx";

const AgendaFragment = graphql(`
  fragment Agenda_interview on Interview {
    id
    status
    startsAt
    endsAt
    mode
    place
    viewerCanCancel
    application {
      id
      learner {
        displayName
      }
      contact {
        firstName
        lastName
      }
      workplace {
        id
        title
      }
    }
  }
`);

const CancelInterviewDocument = graphql(`
  mutation CancelInterview($input: CancelInterviewInput!) {
    cancelInterview(input: $input) {
      ... on Interview {
        id
        status
        viewerCanCancel
      }
      ...Problems_userErrors
    }
  }
`);

const tones: Record<InterviewStatus, Tone> = {
  SCHEDULED: "signal",
  IN_PROGRESS: "info",
  DONE: "good",
  NO_SHOW: "bad",
  CANCELLED: "neutral",
};

/** Interviews in order of time, each with its candidate. Cancelling is asked twice. */
export function Agenda({
  interviews,
  onChanged,
}: {
  interviews: readonly FragmentType<typeof AgendaFragment>[];
  onChanged: () => Promise<unknown>;
}): React.JSX.Element {
  const t = useText("interviews");
  const label = useLabel();
  const format = useFormat();
  const [cancelling, setCancelling] = useState<string | null>(null);
  const [cancel, isBusy] = useAction(CancelInterviewDocument);

  async function confirm(): Promise<void> {
    if (cancelling) await cancel({ input: { interviewId: cancelling } });
    setCancelling(null);
    await onChanged();
  }

  return (
    <>
      <Stack as="ul" gap={3}>
        {readFragment(AgendaFragment, interviews).map(
          ({ id, status, startsAt, endsAt, mode, place, viewerCanCancel, application }) => (
            <li key={id}>
              <Card as="article">
                <Stack gap={2}>
                  <Row justify="between" align="center">
                    <h3>
                      {format.dayOf(startsAt)}, {format.timeRange(startsAt, endsAt)}
                    </h3>
                    <Badge tone={tones[status]}>{label("InterviewStatus", status)}</Badge>
                  </Row>
                  <p>
                    <Link to={`${paths.candidates}?sollicitatie=${application.id}`}>
                      {application.contact
                        ? `${application.contact.firstName} ${application.contact.lastName}`
                        : application.learner.displayName}
                    </Link>{" "}
                    · {application.workplace.title}
                  </p>
                  <p>
                    {label("InterviewMode", mode)}: {place}
                  </p>
                  {viewerCanCancel && (
                    <div>
                      <Button variant="quiet" onPress={() => setCancelling(id)}>
                        {t("cancel")}
                      </Button>
                    </div>
                  )}
                </Stack>
              </Card>
            </li>
          ),
        )}
      </Stack>
      <ConfirmDialog
        title={t("cancelTitle")}
        isOpen={cancelling !== null}
        onClose={() => setCancelling(null)}
        onConfirm={() => void confirm()}
        confirmLabel={t("cancel")}
        isBusy={isBusy}
        isDangerous
      >
        <p>{t("cancelText")}</p>
      </ConfirmDialog>
    </>
  );
}
