import { useQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import { graphql } from "../gql/gql.ts";
import { AnswerOffer } from "../features/applications/follow/answer-offer.tsx";
import { HoldNotice } from "../features/applications/follow/hold-notice.tsx";
import { StatusBadge } from "../features/applications/status-badge.tsx";
import { useFormat } from "../lib/format/use-format.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useLabel } from "../lib/text/use-label.ts";
import { useText } from "../lib/text/use-text.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Container, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { ForbiddenState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const WardApplicationDocument = graphql(`
  query WardApplication($id: ID!) {
    application(id: $id) {
      id
      status
      rejectionReason
      answerNote
      viewerCanAnswerOffer
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
      learnerFile {
        id
        firstName
        lastName
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
      ...AnswerOffer_application
    }
  }
`);

/** One application of a child: what happened, and the guardian's answer to an offer. */
export function WardApplicationPage(): React.JSX.Element {
  const t = useText("ward");
  const label = useLabel();
  const format = useFormat();
  const { id = "", wardId = "" } = useParams();
  const { data, error, refetch } = useQuery(WardApplicationDocument, { variables: { id } });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Container padding={6}>
        <Skeleton look="text" count={6} />
      </Container>
    );
  const { application } = data;
  if (!application?.learnerFile)
    return <ForbiddenState actions={<ButtonLink to={paths.myWards}>{t("title")}</ButtonLink>} />;
  const { workplace, interview, learnerFile } = application;
  return (
    <Container padding={6}>
      <PageTitle>{workplace.title}</PageTitle>
      <Stack gap={5}>
        <PageHeader
          title={workplace.title}
          above={
            <Link to={paths.ward(wardId)} icon="arrow-left" look="standalone">
              {`${learnerFile.firstName} ${learnerFile.lastName}`}
            </Link>
          }
          lead={<Link to={paths.workplace(workplace.id)}>{workplace.company.name}</Link>}
          meta={<StatusBadge status={application.status} workplaceStatus={workplace.status} />}
        />
        {application.viewerCanAnswerOffer && (
          <AnswerOffer application={application} by="guardian" onChanged={refetch} />
        )}
        <HoldNotice status={application.status} workplaceStatus={workplace.status} />
        {application.rejectionReason && (
          <Notice tone="info" title={label("RejectionReason", application.rejectionReason)}>
            {application.answerNote}
          </Notice>
        )}
        {interview?.status === "SCHEDULED" && (
          <Notice tone="good" title={t("interviewTitle")} icon="calendar">
            {format.dayOf(interview.startsAt)}, {format.timeRange(interview.startsAt, interview.endsAt)}.{" "}
            {label("InterviewMode", interview.mode)}: {interview.place}
          </Notice>
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
      </Stack>
    </Container>
  );
}
