import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useParams } from "react-router";
import { graphql } from "../gql/gql.ts";
import { SlotsForm } from "../features/interviews/open/slots-form.tsx";
import { WorkplaceFacts } from "../features/workplaces/show/workplace-facts.tsx";
import { PublishActions } from "../features/workplaces/write/publish-actions.tsx";
import { useFormat } from "../lib/format/use-format.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useAction } from "../lib/graphql/use-action.ts";
import { useLabel } from "../lib/text/use-label.ts";
import { useText } from "../lib/text/use-text.ts";
import { Badge } from "../ui/badge.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Container, Row, Split, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { ForbiddenState } from "../ui/state-panel.tsx";
import { workplaceTones } from "./employer-workplaces-page.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const EmployerWorkplaceDocument = graphql(`
  query EmployerWorkplace($id: ID!) {
    workplace(id: $id) {
      id
      title
      status
      description
      viewerCanEdit
      viewerCanOpenSlots
      viewerCanPublish
      applicationCount
      branch {
        id
        street
        postcode
        municipality
      }
      slots {
        id
        startsAt
        endsAt
        mode
        status
        viewerCanRemove
      }
      ...WorkplaceFacts_workplace
    }
  }
`);

const RemoveSlotDocument = graphql(`
  mutation RemoveInterviewSlot($input: RemoveInterviewSlotInput!) {
    removeInterviewSlot(input: $input) {
      ... on InterviewSlot {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);

/** One workplace of the company: publish it, open interview times, go to its candidates. */
export function EmployerWorkplacePage(): React.JSX.Element {
  const t = useText("employer");
  const label = useLabel();
  const format = useFormat();
  const { id = "" } = useParams();
  const [isOpening, setIsOpening] = useState(false);
  const { data, error, refetch } = useQuery(EmployerWorkplaceDocument, { variables: { id } });
  const [removeSlot] = useAction(RemoveSlotDocument);
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Container padding={6}>
        <Skeleton look="text" count={6} />
      </Container>
    );
  const { workplace } = data;
  if (!workplace?.viewerCanOpenSlots && !workplace?.viewerCanPublish)
    return <ForbiddenState actions={<ButtonLink to={paths.employerWorkplaces}>{t("workplaces")}</ButtonLink>} />;
  const { street, postcode, municipality } = workplace.branch;
  const takesCandidates = workplace.status === "PUBLISHED" || workplace.status === "PAUSED";
  return (
    <Container padding={6}>
      <PageTitle>{workplace.title}</PageTitle>
      <Stack gap={5}>
        <PageHeader
          title={workplace.title}
          above={
            <Link to={paths.employerWorkplaces} icon="arrow-left" look="standalone">
              {t("workplaces")}
            </Link>
          }
          actions={
            workplace.viewerCanEdit && (
              <ButtonLink icon="edit" to={paths.editWorkplace(workplace.id)}>
                {t("edit")}
              </ButtonLink>
            )
          }
          meta={<Badge tone={workplaceTones[workplace.status]}>{label("WorkplaceStatus", workplace.status)}</Badge>}
        />
        {workplace.viewerCanPublish && (
          <PublishActions workplaceId={workplace.id} status={workplace.status} onChanged={refetch} />
        )}
        <Split
          side="end"
          aside={
            <Card look="sunken">
              <WorkplaceFacts workplace={workplace} />
            </Card>
          }
        >
          <Stack gap={5}>
            <p>{workplace.description}</p>
            <div>
              <ButtonLink icon="users" to={`${paths.candidates}?werkplek=${workplace.id}`}>
                {t("toCandidates", { count: workplace.applicationCount ?? 0 })}
              </ButtonLink>
            </div>
            <Stack as="section" gap={3}>
              <Row justify="between" align="center">
                <h2>{t("slots")}</h2>
                {takesCandidates && (
                  <Button variant="secondary" icon="plus" onPress={() => setIsOpening(true)}>
                    {t("openSlots")}
                  </Button>
                )}
              </Row>
              {workplace.slots.length === 0 && <p>{t(takesCandidates ? "noSlots" : "slotsLater")}</p>}
              <Stack as="ul" gap={2}>
                {workplace.slots.map((slot) => (
                  <li key={slot.id}>
                    <Row align="center">
                      <span>
                        {format.dayOf(slot.startsAt)}, {format.timeRange(slot.startsAt, slot.endsAt)} ·{" "}
                        {label("InterviewMode", slot.mode)}
                      </span>
                      <Badge tone={slot.status === "OPEN" ? "info" : "good"}>{label("SlotStatus", slot.status)}</Badge>
                      {slot.viewerCanRemove && (
                        <Button
                          variant="quiet"
                          size="small"
                          onPress={() => void removeSlot({ input: { slotId: slot.id } }).then(() => refetch())}
                        >
                          {t("removeSlot")}
                        </Button>
                      )}
                    </Row>
                  </li>
                ))}
              </Stack>
            </Stack>
          </Stack>
        </Split>
      </Stack>
      <Dialog title={t("openSlots")} isOpen={isOpening} onClose={() => setIsOpening(false)} look="sheet">
        <SlotsForm
          workplaceId={workplace.id}
          place={`${street}, ${postcode} ${municipality}`}
          onOpened={() => {
            setIsOpening(false);
            void refetch();
          }}
        />
      </Dialog>
    </Container>
  );
}
