import { useQuery } from "@apollo/client/react";
import { graphql } from "../gql/gql.ts";
import { StatusBadge } from "../features/applications/status-badge.tsx";
import { useFormat } from "../lib/format/use-format.ts";
import { LoadMore } from "../lib/graphql/load-more.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useSession } from "../lib/session/use-session.ts";
import { useText } from "../lib/text/use-text.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card, CardLink } from "../ui/card.tsx";
import { Container, Row, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const MyApplicationsDocument = graphql(`
  query MyApplications($after: String) {
    applications(own: true, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        status
        sentAt
        answerDueOn
        workplace {
          id
          status
          title
          company {
            id
            name
          }
          branch {
            id
            municipality
          }
        }
      }
    }
  }
`);

/** Mijn sollicitaties: one page to follow them all. */
export function MyApplicationsPage(): React.JSX.Element {
  const t = useText("applications");
  const format = useFormat();
  const { hasRole } = useSession();
  const { data, error, refetch, fetchMore } = useQuery(MyApplicationsDocument);
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const page = data?.applications;
  return (
    <Container padding={6}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={5}>
        <PageHeader title={t("title")} lead={t("lead")} />
        {hasRole("GUARDIAN") && (
          <Link to={paths.myWards} look="standalone" icon="users">
            {t("ofWards")}
          </Link>
        )}
        {!page && <Skeleton look="card" count={4} />}
        {page?.nodes.length === 0 && (
          <EmptyState
            title={t("emptyTitle")}
            icon="send"
            actions={
              <ButtonLink variant="primary" to={paths.search()}>
                {t("emptyAction")}
              </ButtonLink>
            }
          >
            <p>{t("emptyText")}</p>
          </EmptyState>
        )}
        <Stack as="ul" gap={3}>
          {page?.nodes.map(({ id, status, sentAt, answerDueOn, workplace }) => (
            <li key={id}>
              <Card isLink>
                <Stack gap={2}>
                  <h2>
                    <CardLink to={paths.myApplication(id)}>{workplace.title}</CardLink>
                  </h2>
                  <p>
                    {workplace.company.name} · {workplace.branch.municipality}
                  </p>
                  <Row gap={3} align="center">
                    <StatusBadge status={status} workplaceStatus={workplace.status} />
                    <span>{t("sentOn", { day: format.dayOf(sentAt) })}</span>
                    {(status === "SENT" || status === "VIEWED") && (
                      <span>{t("answerBy", { day: format.dayShort(answerDueOn) })}</span>
                    )}
                  </Row>
                </Stack>
              </Card>
            </li>
          ))}
        </Stack>
        <LoadMore pageInfo={page?.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
      </Stack>
    </Container>
  );
}
