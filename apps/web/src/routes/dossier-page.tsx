import { useQuery } from "@apollo/client/react";
import { useLocation, useParams } from "react-router";
import { graphql } from "../gql/gql.ts";
import { FileAnswers } from "../features/recognitions/show/file-answers.tsx";
import { FileHistory } from "../features/recognitions/show/file-history.tsx";
import { FileThread } from "../features/recognitions/show/file-thread.tsx";
import { DeadlineBadge, RecognitionBadge } from "../features/recognitions/show/recognition-badge.tsx";
import { FileChecks } from "../features/recognitions/treat/file-checks.tsx";
import { FileDecision } from "../features/recognitions/treat/file-decision.tsx";
import { FilesDocument, queueState, variablesOf } from "../features/recognitions/treat/queue.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { useUrlState } from "../lib/url-state/use-url-state.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Container, Grid, Row, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { ForbiddenState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const DossierDocument = graphql(`
  query Dossier($id: ID!) {
    recognition(id: $id) {
      id
      status
      deadlineState
      decisionDueOn
      assigneeName
      company {
        id
        name
      }
      branch {
        id
        name
      }
      programme {
        id
        title
      }
      partnership {
        id
        name
      }
      ...FileAnswers_recognition
      viewerCanCheck
      viewerCanReview
      viewerCanDecide
      viewerCanSanction
      viewerCanAnswerAppeal
      ...FileChecks_recognition
      ...FileDecision_recognition
      ...FileThread_recognition
      ...FileHistory_recognition
    }
  }
`);

/** One file for the officer: the file and the checks beside each other, the decision under them, the neighbours of the queue above. */
export function DossierPage(): React.JSX.Element {
  const t = useText("dossiers");
  const { id = "" } = useParams();
  const { search } = useLocation();
  const { values } = useUrlState(queueState);
  const query = useQuery(DossierDocument, { variables: { id }, fetchPolicy: "cache-and-network" });
  const { error, refetch, previousData } = query;
  // A file that is asked for once more stays where it is, with what is being typed.
  const data = query.data ?? (previousData?.recognition?.id === id ? previousData : undefined);
  const queue = useQuery(FilesDocument, { variables: { ...variablesOf(values), first: 100 } });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Container padding={6}>
        <Skeleton look="text" count={10} />
      </Container>
    );
  const file = data.recognition;
  if (!file?.partnership) return <ForbiddenState actions={<ButtonLink to={paths.dossiers}>{t("title")}</ButtonLink>} />;
  const files = queue.data?.recognitionFiles.nodes ?? [];
  const at = files.findIndex((each) => each.id === id);
  const [previous, next] = [files[at - 1], at >= 0 ? files[at + 1] : files[0]];
  return (
    <Container padding={6}>
      <PageTitle>{file.company.name}</PageTitle>
      <Stack gap={6}>
        <PageHeader
          title={file.company.name}
          lead={`${file.programme.title}, ${file.branch.name}`}
          meta={
            <Row>
              <RecognitionBadge status={file.status} />
              <DeadlineBadge state={file.deadlineState} dueOn={file.decisionDueOn} />
              <span>
                {t("assignee")}: {file.assigneeName ?? t("nobodyYet")}
              </span>
            </Row>
          }
          above={
            <Row as="nav" justify="between">
              <Link to={`${paths.dossiers}${search}`} icon="arrow-left" look="standalone">
                {t("back")}
              </Link>
              <Row>
                {previous && (
                  <ButtonLink size="small" to={`${paths.dossier(previous.id)}${search}`}>
                    {t("previous")}
                  </ButtonLink>
                )}
                {next && (
                  <ButtonLink size="small" to={`${paths.dossier(next.id)}${search}`}>
                    {t("next")}
                  </ButtonLink>
                )}
              </Row>
            </Row>
          }
        />
        <Grid columns="wide">
          <Card as="section">
            <Stack gap={4}>
              <h2>{t("theFile")}</h2>
              <FileAnswers recognition={file} />
            </Stack>
          </Card>
          <Card as="section">
            <Stack gap={4}>
              <h2>{t("checks")}</h2>
              <FileChecks recognition={file} />
            </Stack>
          </Card>
        </Grid>
        <Card as="section" look="signal">
          <Stack gap={4}>
            <h2>{t("actions")}</h2>
            <FileDecision
              key={`${file.id} ${file.status}`}
              recognition={file}
              onChanged={() => Promise.all([refetch(), queue.refetch()])}
            />
          </Stack>
        </Card>
        <FileThread recognition={file} />
        <FileHistory recognition={file} />
      </Stack>
    </Container>
  );
}
