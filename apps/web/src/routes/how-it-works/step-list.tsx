import { useText } from "../../lib/text/use-text.ts";
import { Tag } from "../../ui/badge.tsx";
import { tenSteps } from "./ten-steps.ts";
import styles from "./step-list.module.css";

export function StepList(): React.JSX.Element {
  const t = useText("how-it-works");
  return (
    <ol className={styles["steps"]}>
      {tenSteps.map((step, index) => (
        <li key={step.title} className={styles["step"]} data-who={step.who}>
          <span className={styles["number"]} aria-hidden="true">
            {index + 1}
          </span>
          <div className={styles["words"]}>
            <h3>{t(step.title)}</h3>
            <Tag>{t(step.who)}</Tag>
            <p>{t(step.text)}</p>
            <p className={styles["you"]}>
              <strong>{t("forYou")}:</strong> {t(step.forYou)}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
