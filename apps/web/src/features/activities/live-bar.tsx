import type { ReactNode } from "react";
import { useText } from "../../lib/text/use-text.ts";
import { Row } from "../../ui/layout.tsx";
import { measure, type ActivityItem, type Answers, type Rules } from "./answers.ts";
import styles from "./questions.module.css";

interface LiveBarProps {
  activities: readonly ActivityItem[];
  answers: Answers;
  rules: Rules;
  /** The state of what is filled in, and what to do with it. */
  children?: ReactNode;
}

/** Stays in sight at the bottom while one fills in, also on a phone: how far one is. */
export function LiveBar({ activities, answers, rules, children }: LiveBarProps): React.JSX.Element {
  const t = useText("activities");
  const { percent, gaps, unanswered } = measure(activities, answers, rules);
  const missing = gaps.filter(({ code }) => answers[code]).length;
  return (
    <div className={styles["bar"]}>
      <Row justify="between">
        <span>
          <strong>
            {t("coverage")} {percent === null ? t("noPercent") : t("percent", { percent })}
          </strong>
          {missing > 0 && ` · ${t("gaps", { count: missing })}`}
          {unanswered.length > 0 && ` · ${t("unanswered", { count: unanswered.length })}`}
        </span>
        {children}
      </Row>
    </div>
  );
}
