import { readFragment } from "../../../gql/fragment-masking.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Badge } from "../../../ui/badge.tsx";
import { ButtonLink } from "../../../ui/button.tsx";
import { Card, CardLink } from "../../../ui/card.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { paths } from "../../../routes/paths.ts";
import { FormFragment, type TasksFile } from "./save-form.ts";
import { isTaskDone, tasksOf } from "./tasks.ts";

/** The form as a list of tasks: what is ready, what is open, and checking the answers at the end. */
export function TaskList({ recognition }: { recognition: TasksFile }): React.JSX.Element {
  const t = useText("recognitions");
  const file = readFragment(FormFragment, recognition);
  const tasks = tasksOf(file);
  const done = tasks.filter((task) => isTaskDone(task, file)).length;
  return (
    <Stack as="section">
      <h2>{t("tasks")}</h2>
      <p>{t("tasksDone", { done, total: tasks.length })}</p>
      <Stack as="ul" gap={2}>
        {tasks.map((task) => {
          const isDone = isTaskDone(task, file);
          return (
            <Card as="li" key={task} isLink>
              <Row justify="between">
                <CardLink to={paths.recognition(file.id, task)}>{t(`task_${task}`)}</CardLink>
                <Badge tone={isDone ? "good" : "warn"}>{t(isDone ? "taskDone" : "taskOpen")}</Badge>
              </Row>
            </Card>
          );
        })}
      </Stack>
      <Row>
        <ButtonLink variant="primary" to={paths.recognition(file.id, "nakijken")}>
          {t("checkAnswers")}
        </ButtonLink>
      </Row>
    </Stack>
  );
}
