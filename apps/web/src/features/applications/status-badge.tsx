import { isOnHold } from "@leerplek/domain/applications/application-transitions";
import type { ApplicationStatus, WorkplaceStatus } from "../../gql/graphql.ts";
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

interface StatusBadgeProps {
  status: ApplicationStatus;
  workplaceStatus: WorkplaceStatus;
}

/** The state of an application, the same word everywhere; and that it has to wait, while its workplace may take nobody. */
export function StatusBadge({ status, workplaceStatus }: StatusBadgeProps): React.JSX.Element {
  const label = useLabel();
  return (
    <>
      <Badge tone={tones[status]}>{label("ApplicationStatus", status)}</Badge>
      {isOnHold(status, workplaceStatus) && (
        <Badge tone="warn" icon="clock">
          {label("ApplicationHold", "BLOCKED")}
        </Badge>
      )}
    </>
  );
}
