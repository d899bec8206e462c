import type { ApplicationStatus } from "../../gql/graphql.ts";
import { useLabel } from "../../lib/text/use-label.ts";
import { Badge, type Tone } from "../../ui/badge.tsx";

const tones: Record<ApplicationStatus, Tone> = {
  SENT: "info",
  VIEWED: "info",
  SHORTLISTED: "signal",
  INTERVIEW_PLANNED: "signal",
  INTERVIEWED: "info",
  OFFERED: "signal",
  ACCEPTED: "good",
  MATCHED: "good",
  REJECTED: "bad",
  DECLINED: "neutral",
  EXPIRED: "neutral",
  WITHDRAWN: "neutral",
  SUPERSEDED: "neutral",
  CLOSED: "neutral",
};

/** The state of an application, the same word everywhere. */
export function StatusBadge({ status }: { status: ApplicationStatus }): React.JSX.Element {
  const label = useLabel();
  return <Badge tone={tones[status]}>{label("ApplicationStatus", status)}</Badge>;
}
