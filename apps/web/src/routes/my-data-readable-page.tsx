import { useQuery } from "@apollo/client/react";
import { AboutLearner } from "../features/privacy/about-learner.tsx";
import { LooksList } from "../features/privacy/looks-list.tsx";
import { graphql } from "../gql/gql.ts";
import { useFormat } from "../lib/format/use-format.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Container, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { ForbiddenState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";
import { useDataSubject } from "./use-data-subject.ts";

const ReadableDocument = graphql(`
  query MyDataReadable($learnerId: ID!) {
    learner(id: $learnerId) {
      id
      firstName
      lastName
      ...AboutLearner_learner
    }
    fileLooks(learnerId: $learnerId, first: 100) {
      nodes {
        id
        ...LooksList_look
      }
    }
  }
`);

/** Everything about a learner on one page, that prints as it reads. */
export function MyDataReadablePage(): React.JSX.Element {
  const t = useText("my-data");
  const format = useFormat();
  const { subject, error: subjectError, retry } = useDataSubject();
  const { data, error, refetch } = useQuery(ReadableDocument, {
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
  if (!subject || !data?.learner)
    return (
      <Container padding={6}>
        <Skeleton look="text" count={12} />
      </Container>
    );
  const title = t("printTitle", { name: `${data.learner.firstName} ${data.learner.lastName}` });
  return (
    <Container padding={6}>
      <PageTitle>{title}</PageTitle>
      <Stack gap={6}>
        <PageHeader
          title={title}
          lead={t("printMade", { moment: format.moment(new Date().toISOString()) })}
          above={
            <Link to={subject.page} icon="arrow-left" look="standalone">
              {t("back")}
            </Link>
          }
          actions={
            <Button variant="primary" onPress={() => window.print()}>
              {t("print")}
            </Button>
          }
        />
        <AboutLearner learner={data.learner} />
        <Stack as="section" gap={3}>
          <h2>{t("looks")}</h2>
          {data.fileLooks.nodes.length === 0 ? <p>{t("looksEmpty")}</p> : <LooksList looks={data.fileLooks.nodes} />}
        </Stack>
        <p>{t("fileNote")}</p>
      </Stack>
    </Container>
  );
}
