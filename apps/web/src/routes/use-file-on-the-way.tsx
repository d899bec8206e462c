import { taskNames, type TaskName } from "../features/recognitions/file/tasks.ts";
import { useText } from "../lib/text/use-text.ts";
import { urlChoice, urlText } from "../lib/url-state/url-fields.ts";
import { defineUrlState } from "../lib/url-state/url-state.ts";
import { useUrlState } from "../lib/url-state/use-url-state.ts";
import { Link } from "../ui/link.tsx";
import { paths } from "./paths.ts";

const state = defineUrlState({ dossier: urlText(60), taak: urlChoice(taskNames, null) });

interface FileOnTheWay {
  /** The way back to the task of the application; null for who did not come from one. */
  readonly back: React.JSX.Element | null;
  /** An address that keeps the way back. */
  readonly keep: (path: string) => string;
}

/** Somebody who writes an application comes by to name a mentor or to answer the activities, and goes back to it. */
export function useFileOnTheWay(): FileOnTheWay {
  const { dossier, taak } = useUrlState(state).values;
  if (!dossier.startsWith("recognition_")) return { back: null, keep: (path) => path };
  return {
    back: <BackToFile id={dossier} task={taak} />,
    keep: (path) => paths.onTheWay(path, { dossier, taak: taak ?? undefined }),
  };
}

/** A component of its own, so that its texts are fetched only for who came from there. */
function BackToFile({ id, task }: { id: string; task: TaskName | null }): React.JSX.Element {
  const t = useText("recognitions");
  return (
    <Link to={paths.recognition(id, task ?? undefined)} icon="arrow-left" look="standalone">
      {t("backToFile")}
    </Link>
  );
}
