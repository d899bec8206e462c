import { useState } from "react";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";
import type { ActivityItem, Answers } from "../answers.ts";
import { keepScan, readScan } from "../scan/scan-store.ts";

interface ScanOfferProps {
  programmeId: string;
  activities: readonly ActivityItem[];
  answers: Answers;
  contexts: readonly string[];
  onTake: (answers: Answers, contexts: readonly string[]) => void;
}

/** Offers a self-scan of this device for the same programme: compared first, taken over only when somebody says so. */
export function ScanOffer({
  programmeId,
  activities,
  answers,
  contexts,
  onTake,
}: ScanOfferProps): React.JSX.Element | null {
  const t = useText("activities");
  const label = useLabel();
  const [scan, setScan] = useState(() => readScan(programmeId));
  if (!scan) return null;
  const known = activities.flatMap((activity) => {
    const answer = scan.answers[activity.code];
    return answer ? [{ activity, answer, here: answers[activity.code] }] : [];
  });
  if (known.length === 0 && scan.contexts.length === 0) return null;
  const fresh = known.filter(({ here }) => !here);
  const other = known.filter(({ here, answer }) => here && here.coverage !== answer.coverage);
  const take = (taken: typeof known): void => {
    const missing = scan.contexts.filter((context) => !contexts.includes(context));
    onTake(Object.fromEntries(taken.map(({ activity, answer }) => [activity.code, answer])), [...contexts, ...missing]);
    leave();
  };
  const leave = (): void => {
    keepScan(programmeId, null);
    setScan(null);
  };
  return (
    <Notice
      tone="info"
      title={t("scanFound")}
      actions={
        <Row gap={2}>
          {fresh.length > 0 && (
            <Button variant="primary" onPress={() => take(fresh)}>
              {t("scanTakeNew")}
            </Button>
          )}
          {other.length > 0 && <Button onPress={() => take([...fresh, ...other])}>{t("scanTakeAll")}</Button>}
          <Button variant="quiet" onPress={leave}>
            {t("scanLeave")}
          </Button>
        </Row>
      }
    >
      <Stack gap={2}>
        {fresh.length > 0 && <p>{t("scanFoundNew", { count: fresh.length })}</p>}
        {fresh.length + other.length === 0 && <p>{t("scanSame")}</p>}
        {other.length > 0 && (
          <>
            <p>{t("scanFoundOther", { count: other.length })}</p>
            <ul>
              {other.map(({ activity, here, answer }) => (
                <li key={activity.code}>
                  {t("scanDiffers", {
                    label: activity.label,
                    here: here ? label("Coverage", here.coverage) : "",
                    scan: label("Coverage", answer.coverage),
                  })}
                </li>
              ))}
            </ul>
          </>
        )}
      </Stack>
    </Notice>
  );
}
