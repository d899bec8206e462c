import { useText } from "../lib/text/use-text.ts";
import { urlText } from "../lib/url-state/url-fields.ts";
import { defineUrlState } from "../lib/url-state/url-state.ts";
import { useUrlState } from "../lib/url-state/use-url-state.ts";
import { Link } from "../ui/link.tsx";
import { paths } from "./paths.ts";

const state = defineUrlState({ dossier: urlText(60) });

interface FileOnTheWay {
  /** The way back to the application; null for who did not come from one. */
  readonly back: React.JSX.Element | null;
  /** An address that keeps the way back. */
  readonly keep: (path: string) => string;
}

/** Somebody who writes an application comes by to name a mentor or to answer the activities, and goes back to it. */
export function useFileOnTheWay(): FileOnTheWay {
  const { dossier } = useUrlState(state).values;
  if (!dossier.startsWith("recognition_")) return { back: null, keep: (path) => path };
  return { back: <BackToFile id={dossier} />, keep: (path) => `${path}?dossier=${encodeURIComponent(dossier)}` };
}

/** A component of its own, so that its texts are fetched only for who came from there. */
function BackToFile({ id }: { id: string }): React.JSX.Element {
  const t = useText("recognitions");
  return (
    <Link to={paths.recognition(id)} icon="arrow-left" look="standalone">
      {t("backToFile")}
    </Link>
  );
}
