import { isOnHold } from "@leerplek/domain/applications/application-transitions";
import type { ApplicationStatus, WorkplaceStatus } from "../../../gql/graphql.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Notice } from "../../../ui/notice.tsx";

interface HoldNoticeProps {
  status: ApplicationStatus;
  workplaceStatus: WorkplaceStatus;
}

/** Why nothing moves, or why it ended, when the company may take nobody: the learner did nothing wrong. */
export function HoldNotice({ status, workplaceStatus }: HoldNoticeProps): React.JSX.Element | null {
  const t = useText("applications");
  if (isOnHold(status, workplaceStatus))
    return (
      <Notice tone="warn" title={t("holdTitle")}>
        {t("holdText")}
      </Notice>
    );
  if (status === "CLOSED" && workplaceStatus === "BLOCKED")
    return (
      <Notice tone="info" title={t("lostTitle")}>
        {t("lostText")}
      </Notice>
    );
  return null;
}
