import { useQuery } from "@apollo/client/react";
import { DownloadPanel } from "../features/privacy/download-panel.tsx";
import { ErasePanel } from "../features/privacy/erase-panel.tsx";
import { LooksList } from "../features/privacy/looks-list.tsx";
import { graphql } from "../gql/gql.ts";
import { LoadMore } from "../lib/graphql/load-more.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Container, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { ForbiddenState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";
import { useDataSubject } from "./use-data-subject.ts";

const MyDataDocument = graphql(`
  query MyData($learnerId: ID!, $after: String) {
    fileLooks(learnerId: $learnerId, first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        ...LooksList_look
      }
    }
    erasures(learnerId: $learnerId, status: [REQUESTED], first: 1) {
      nodes {
        id
        executeOn
        viewerCanCancel
      }
    }
  }
`);

/** Mijn gegevens, for the learner and for a guardian: see, download, know who looked, have it erased. */
export function MyDataPage(): React.JSX.Element {
  const t = useText("my-data");
  const { subject, error: subjectError, retry } = useDataSubject();
  const { data, error, refetch, fetchMore } = useQuery(MyDataDocument, {
    skip: !subject,
    variables: { learnerId: subject?.id ?? "" },
  });
  if (subjectError && !subject) return <QueryProblem error={subjectError} onRetry={retry} />;
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (subject === null)
    return (
      <ForbiddenState actions={<ButtonLink to={paths.start}>Leerplek</ButtonLink>}>
        <p>{t("notYours")}</p>
      </ForbiddenState>
    );
  if (!subject || !data)
    return (
      <Container padding={6}>
        <Skeleton look="text" count={8} />
      </Container>
    );
  const { isOwn, firstName: name, readable } = subject;
  const title = isOwn ? t("title") : t("titleOf", { name });
  const looks = data.fileLooks;
  const [pending = null] = data.erasures.nodes;
  return (
    <Container padding={6}>
      <PageTitle>{title}</PageTitle>
      <Stack gap={6}>
        <PageHeader title={title} lead={isOwn ? t("lead") : t("leadOf", { name })} />
        <DownloadPanel learnerId={subject.id} readablePath={readable} onDownloaded={() => void refetch()} />
        <Stack as="section" gap={3}>
          <h2>{isOwn ? t("looksTitle") : t("looksTitleOf", { name })}</h2>
          <p>{t("looksText")}</p>
          {looks.nodes.length === 0 ? <p>{t("looksEmpty")}</p> : <LooksList looks={looks.nodes} />}
          <LoadMore pageInfo={looks.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
        </Stack>
        <ErasePanel
          learnerId={subject.id}
          title={isOwn ? t("eraseTitle") : t("eraseTitleOf", { name })}
          pending={pending}
          onChanged={() => void refetch()}
        />
      </Stack>
    </Container>
  );
}
