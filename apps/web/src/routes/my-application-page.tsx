import { useQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import { graphql } from "../gql/gql.ts";
import { AnswerOffer } from "../features/applications/follow/answer-offer.tsx";
import { WithdrawButton } from "../features/applications/follow/withdraw-button.tsx";
import { HoldNotice } from "../features/applications/follow/hold-notice.tsx";
import { StatusBadge } from "../features/applications/status-badge.tsx";
import { SlotPicker } from "../features/interviews/book/slot-picker.tsx";
import { useFormat } from "../lib/format/use-format.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useLabel } from "../lib/text/use-label.ts";
import { useText } from "../lib/text/use-text.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Container, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { ForbiddenState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const MyApplicationDocument = graphql(`
  query MyApplication($id: ID!) {
    application(id: $id) {
      id
      status
      answerDueOn
      rejectionReason
      answerNote
      viewerCanWithdraw
      viewerCanAnswerOffer
      viewerCanBook
      events {
        status
        at
      }
      interview {
        id
        status
        startsAt
        endsAt
        mode
        place
      }
      workplace {
        id
        status
        title
        company {
          id
          name
        }
      }
      ...SlotPicker_application
      ...AnswerOffer_application
    }
  }
`);

/** One application: what happened, what is asked of me now. */
export function MyApplicationPage(): React.JSX.Element {
  const t = useText("applications");
  const label = useLabel();
  const format = useFormat();
  const { id = "" } = useParams();
  const { data, error, refetch } = useQuery(MyApplicationDocument, { variables: { id } });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Container padding={6}>
        <Skeleton look="text" count={6} />
      </Container>
    );
  const { application } = data;
  if (!application) return <ForbiddenState actions={<ButtonLink to={paths.myApplications}>{t("title")}</ButtonLink>} />;
  const { workplace, interview } = application;
  const isPlanned = interview?.status === "SCHEDULED";
  return (
    <Container padding={6}>
      <PageTitle>{workplace.title}</PageTitle>
      <Stack gap={5}>
        <PageHeader
          title={workplace.title}
          above={
            <Link to={paths.myApplications} icon="arrow-left" look="standalone">
              {t("title")}
            </Link>
          }
          lead={<Link to={paths.workplace(workplace.id)}>{workplace.company.name}</Link>}
          meta={<StatusBadge status={application.status} workplaceStatus={workplace.status} />}
        />
        {application.viewerCanAnswerOffer && <AnswerOffer application={application} by="learner" onChanged={refetch} />}
        <HoldNotice status={application.status} workplaceStatus={workplace.status} />
        {application.rejectionReason && (
          <Notice tone="info" title={label("RejectionReason", application.rejectionReason)}>
            {application.answerNote}
          </Notice>
        )}
        {isPlanned && (
          <Notice tone="good" title={t("interviewTitle")} icon="calendar">
            {format.dayOf(interview.startsAt)}, {format.timeRange(interview.startsAt, interview.endsAt)}.{" "}
            {label("InterviewMode", interview.mode)}: {interview.place}
          </Notice>
        )}
        {application.viewerCanBook && (
          <Card look="signal" padding="large">
            <Stack>
              <h2>{t("invitedTitle")}</h2>
              <SlotPicker application={application} onChanged={refetch} />
            </Stack>
          </Card>
        )}
        <section>
          <h2>{t("history")}</h2>
          <ol>
            {application.events.map((event) => (
              <li key={event.at + event.status}>
                {label("ApplicationStatus", event.status)}, {format.moment(event.at)}
              </li>
            ))}
          </ol>
        </section>
        {application.viewerCanWithdraw && <WithdrawButton applicationId={application.id} onChanged={refetch} />}
      </Stack>
    </Container>
  );
}
