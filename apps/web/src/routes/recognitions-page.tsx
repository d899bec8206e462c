import { useQuery } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { graphql } from "../gql/gql.ts";
import { StartForm } from "../features/recognitions/file/start-form.tsx";
import { nextAction } from "../features/recognitions/show/next-action.ts";
import { RecognitionBadge } from "../features/recognitions/show/recognition-badge.tsx";
import { useFormat } from "../lib/format/use-format.ts";
import { LoadMore } from "../lib/graphql/load-more.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { urlFlag } from "../lib/url-state/url-fields.ts";
import { defineUrlState } from "../lib/url-state/url-state.ts";
import { useUrlState } from "../lib/url-state/use-url-state.ts";
import { Button } from "../ui/button.tsx";
import { Card, CardLink } from "../ui/card.tsx";
import { Container, Row, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const MyRecognitionsDocument = graphql(`
  query MyRecognitions($after: String) {
    myRecognitions(first: 30, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        status
        validFrom
        validUntil
        decisionDueOn
        appealUntil
        appealTermPassed
        viewerCanRenew
        viewerCanAppeal
        viewerFilesAs
        branch {
          id
          name
        }
        company {
          id
          name
        }
        programme {
          id
          title
        }
      }
    }
  }
`);

const state = defineUrlState({ nieuw: urlFlag() });

/** Erkenningen: for each branch and programme how it stands and what comes next. */
export function RecognitionsPage(): React.JSX.Element {
  const t = useText("recognitions");
  const format = useFormat();
  const navigate = useNavigate();
  const { values, change } = useUrlState(state);
  const { data, error, refetch, fetchMore } = useQuery(MyRecognitionsDocument, {
    fetchPolicy: "cache-and-network",
  });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const page = data?.myRecognitions;
  const create = !values.nieuw && (
    <Button variant="primary" icon="plus" onPress={() => change({ nieuw: true })}>
      {t("newFile")}
    </Button>
  );
  return (
    <Container padding={6}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={5}>
        <PageHeader title={t("title")} lead={t("lead")} actions={create} />
        {values.nieuw && (
          <Card as="section">
            <Stack gap={3}>
              <h2>{t("newFile")}</h2>
              <StartForm onStarted={(id) => void navigate(paths.recognition(id))} />
            </Stack>
          </Card>
        )}
        {!page && <Skeleton look="card" count={4} />}
        {page?.nodes.length === 0 && (
          <EmptyState title={t("emptyTitle")} actions={create}>
            <p>{t("emptyText")}</p>
          </EmptyState>
        )}
        {page?.nodes.map((file) => {
          const next = nextAction(file, format);
          return (
            <Card key={file.id} isLink>
              <Stack gap={2}>
                <Row justify="between" align="center">
                  <h2>
                    <CardLink to={paths.recognition(file.id)}>{file.programme.title}</CardLink>
                  </h2>
                  <RecognitionBadge status={file.status} />
                </Row>
                <p>
                  {file.branch.name}
                  {file.viewerFilesAs === "MANDATE" && ` · ${t("forCompany", { company: file.company.name })}`}
                </p>
                <p>
                  {t(next.text)} {next.day && <strong>{next.day}</strong>}
                </p>
              </Stack>
            </Card>
          );
        })}
        <LoadMore pageInfo={page?.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
      </Stack>
    </Container>
  );
}
