import { useQuery } from "@apollo/client/react";
import { useNavigate, useParams } from "react-router";
import { placeOfNext, type NextPlace } from "@leerplek/domain/recognitions/next-action";
import { graphql } from "../gql/gql.ts";
import { ActivitiesTask } from "../features/recognitions/file/activities-task.tsx";
import { ContactTask } from "../features/recognitions/file/contact-task.tsx";
import { CriteriaTask } from "../features/recognitions/file/criteria-task.tsx";
import { DocumentsTask } from "../features/recognitions/file/documents-task.tsx";
import { FileActions } from "../features/recognitions/file/file-actions.tsx";
import { MentorsTask } from "../features/recognitions/file/mentors-task.tsx";
import { ReviewTask } from "../features/recognitions/file/review-task.tsx";
import type { TasksFile } from "../features/recognitions/file/save-form.ts";
import { TaskList } from "../features/recognitions/file/task-list.tsx";
import { taskNames, type TaskName } from "../features/recognitions/file/tasks.ts";
import { FileAnswers } from "../features/recognitions/show/file-answers.tsx";
import { FileHistory } from "../features/recognitions/show/file-history.tsx";
import { FileThread } from "../features/recognitions/show/file-thread.tsx";
import { nextAction } from "../features/recognitions/show/next-action.ts";
import { RecognitionBadge } from "../features/recognitions/show/recognition-badge.tsx";
import { useFormat } from "../lib/format/use-format.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useLabel } from "../lib/text/use-label.ts";
import { useText } from "../lib/text/use-text.ts";
import { urlChoice } from "../lib/url-state/url-fields.ts";
import { defineUrlState } from "../lib/url-state/url-state.ts";
import { useUrlState } from "../lib/url-state/use-url-state.ts";
import { ButtonLink } from "../ui/button.tsx";
import { DescriptionList } from "../ui/description-list.tsx";
import { Disclosure } from "../ui/disclosure.tsx";
import { Container, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { ForbiddenState } from "../ui/state-panel.tsx";
import { notify } from "../ui/toast-store.ts";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const RecognitionDocument = graphql(`
  query Recognition($id: ID!) {
    recognition(id: $id) {
      id
      status
      validFrom
      validUntil
      decisionDueOn
      decidedBy
      motive
      conditions
      appealUntil
      appealTermPassed
      blockedWorkplaces
      viewerCanWrite
      viewerFilesAs
      viewerCanRenew
      viewerCanAppeal
      partnership {
        id
        name
      }
      appeals {
        lodgedOn
        isLate
        acknowledgedOn
        outcome
        outcomeMotive
      }
      visits {
        plannedOn
        doneOn
      }
      ...RecognitionTasks_recognition
      ...FileActions_recognition
      ...FileThread_recognition
      ...FileHistory_recognition
      branch {
        id
        name
      }
      programme {
        id
        title
      }
      previous {
        id
        programme {
          id
          title
        }
      }
      form {
        declaredAt
      }
      ...FileAnswers_recognition
    }
  }
`);

const placePaths: Readonly<Record<NextPlace, string>> = {
  newFile: `${paths.recognitions}?nieuw=1`,
  mentors: paths.mentors,
  workplaces: paths.employerWorkplaces,
};
const placeTexts = { newFile: "toNewFile", mentors: "toMentors", workplaces: "toWorkplaces" } as const;

const state = defineUrlState({ taak: urlChoice([...taskNames, "nakijken"] as const, null) });

/** One file of the company: its tasks while it is written, afterwards how it stands, the conversation, and what was decided. */
export function RecognitionPage(): React.JSX.Element {
  const t = useText("recognitions");
  const label = useLabel();
  const format = useFormat();
  const navigate = useNavigate();
  const { id = "" } = useParams();
  const { values } = useUrlState(state);
  const { data, error, refetch } = useQuery(RecognitionDocument, {
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Container padding={6}>
        <Skeleton look="text" count={8} />
      </Container>
    );
  const file = data.recognition;
  if (!file) return <ForbiddenState actions={<ButtonLink to={paths.recognitions}>{t("title")}</ButtonLink>} />;
  const task = file.viewerCanWrite ? values.taak : null;
  const next = nextAction(file, format);
  const place = file.viewerFilesAs === "COMPANY" ? placeOfNext(next.next) : null;
  const name = `${file.programme.title}, ${file.branch.name}`;
  const before = file.previous?.programme;
  const oldName = before && before.id !== file.programme.id ? before.title : null;
  const [question] = file.status === "INCOMPLETE" ? ["questionWaits" as const] : [];

  async function back(): Promise<void> {
    await refetch();
    await navigate(paths.recognition(id));
  }
  async function handedIn(): Promise<void> {
    notify({ tone: "good", text: t("handedIn") });
    await back();
  }

  if (task)
    return (
      <Container padding={6}>
        <PageTitle>{t(task === "nakijken" ? "checkAnswers" : `task_${task}`)}</PageTitle>
        <Stack gap={5}>
          <PageHeader
            title={t(task === "nakijken" ? "checkAnswers" : `task_${task}`)}
            above={
              <Link to={paths.recognition(id)} icon="arrow-left" look="standalone">
                {name}
              </Link>
            }
          />
          {task === "nakijken" ? (
            <ReviewTask recognition={file} onDone={() => void handedIn()} />
          ) : (
            <Task task={task} recognition={file} onDone={() => void back()} />
          )}
        </Stack>
      </Container>
    );
  return (
    <Container padding={6}>
      <PageTitle>{name}</PageTitle>
      <Stack gap={6}>
        <PageHeader
          title={file.programme.title}
          lead={file.branch.name}
          meta={<RecognitionBadge status={file.status} />}
          above={
            <Link to={paths.recognitions} icon="arrow-left" look="standalone">
              {t("title")}
            </Link>
          }
        />
        <Notice
          tone={file.status === "ACTIVE" ? "good" : "info"}
          title={t("nextStep")}
          actions={
            place && (
              <ButtonLink size="small" to={placePaths[place]}>
                {t(placeTexts[place])}
              </ButtonLink>
            )
          }
        >
          {t(next.text)} {next.day && <strong>{next.day}</strong>}
        </Notice>
        {oldName && (
          <Notice tone="info" title={t("renamedTitle")}>
            {t("renamedText", { from: oldName, to: file.programme.title })}
          </Notice>
        )}
        {question && <Notice tone="signal">{t(question)}</Notice>}
        {file.blockedWorkplaces > 0 && (
          <Notice tone="bad">{t("blockedWorkplaces", { count: file.blockedWorkplaces })}</Notice>
        )}
        {file.viewerCanWrite && <TaskList recognition={file} />}
        <DescriptionList
          items={[
            { term: t("partnership"), detail: file.partnership?.name },
            { term: t("validFrom"), detail: file.validFrom && format.day(file.validFrom) },
            { term: t("validUntil"), detail: file.validUntil && format.day(file.validUntil) },
            { term: t("decidedBy"), detail: file.decidedBy },
            { term: t("motive"), detail: file.motive },
            { term: t("conditions"), detail: file.conditions },
            ...file.visits.map(({ plannedOn, doneOn }) => ({
              term: t(doneOn ? "visitDone" : "visitPlanned"),
              detail: format.day(doneOn ?? plannedOn),
            })),
            ...file.appeals.flatMap(({ lodgedOn, isLate, acknowledgedOn, outcome, outcomeMotive }) => [
              { term: t("appealLodged"), detail: `${format.day(lodgedOn)}${isLate ? ` (${t("tooLate")})` : ""}` },
              { term: t("appealAcknowledged"), detail: acknowledgedOn && format.day(acknowledgedOn) },
              {
                term: t("appealAnswer"),
                detail:
                  outcome &&
                  [label("AppealOutcome", outcome), outcomeMotive !== file.motive && outcomeMotive]
                    .filter(Boolean)
                    .join(". "),
              },
            ]),
          ]}
        />
        <FileActions recognition={file} onChanged={refetch} />
        <FileThread recognition={file} />
        {!file.viewerCanWrite && file.form && (
          <Disclosure title={t("answers")}>
            <FileAnswers recognition={file} />
          </Disclosure>
        )}
        <FileHistory recognition={file} />
      </Stack>
    </Container>
  );
}

interface TaskProps {
  task: TaskName;
  recognition: TasksFile;
  onDone: () => void;
}

function Task({ task, ...props }: TaskProps): React.JSX.Element {
  switch (task) {
    case "mentoren":
      return <MentorsTask {...props} />;
    case "activiteiten":
      return <ActivitiesTask recognition={props.recognition} />;
    case "voorwaarden":
      return <CriteriaTask {...props} />;
    case "contact":
      return <ContactTask {...props} />;
    case "documenten":
      return <DocumentsTask {...props} />;
  }
}
