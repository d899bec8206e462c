import type { DeadlineState, RecognitionStatus } from "../../../gql/graphql.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { Badge, type Tone } from "../../../ui/badge.tsx";

const tones: Record<RecognitionStatus, Tone> = {
  DRAFT: "neutral",
  SUBMITTED: "info",
  INCOMPLETE: "signal",
  COMPLETE: "info",
  IN_REVIEW: "info",
  ACTIVE: "good",
  ACTIVE_NO_MENTOR: "warn",
  AT_RISK: "warn",
  SUSPENDED: "bad",
  REFUSED: "bad",
  WITHDRAWN: "bad",
  EXPIRED: "neutral",
  APPEALED: "info",
  CANCELLED: "neutral",
};

/** In a narrow column a badge breaks before its date, not inside it. */
const unbroken = (words: string): string => words.replaceAll(" ", "\u00a0");

/** The state of a recognition, the same word everywhere. */
export function RecognitionBadge({ status }: { status: RecognitionStatus }): React.JSX.Element {
  const label = useLabel();
  return <Badge tone={tones[status]}>{label("RecognitionStatus", status)}</Badge>;
}

const deadlineTones: Record<DeadlineState, Tone> = {
  NONE: "neutral",
  AMPLE: "good",
  SOON: "warn",
  TODAY: "signal",
  OVERDUE: "bad",
};

/** How a decision term stands: colour, icon, word and day, never the colour alone. */
export function DeadlineBadge({ state, dueOn }: { state: DeadlineState; dueOn: string | null }): React.JSX.Element {
  const label = useLabel();
  const format = useFormat();
  return (
    <Badge tone={deadlineTones[state]}>
      {label("DeadlineState", state)}
      {dueOn && ` · ${unbroken(format.dayShort(dueOn))}`}
    </Badge>
  );
}
