import { Link } from "react-router";
import { useText } from "../lib/text/use-text.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";
import styles from "./steps.module.css";

export type StepState = "done" | "current" | "blocked" | "todo";

export interface Step {
  id: string;
  label: string;
  state: StepState;
  to?: string;
}

const iconOf: Partial<Record<StepState, IconName>> = { done: "check", blocked: "lock" };

/**
 * The bar of steps: where one is, what is done, what blocks. On a phone it is a strip of blocks with the current step
 * in words; every step keeps its name for screen readers.
 */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }): React.JSX.Element {
  const t = useText("ui");
  const at = steps.findIndex((step) => step.state === "current");
  const current = steps[at];
  return (
    <nav aria-label={label} className={styles["steps"]}>
      <ol className={styles["list"]}>
        {steps.map((step, index) => {
          const icon = iconOf[step.state];
          const content = (
            <>
              <span className={styles["mark"]} aria-hidden="true">
                {icon ? <Icon name={icon} size="small" /> : index + 1}
              </span>
              <span className={styles["label"]}>
                {step.label}
                <VisuallyHidden>, {t(`step_${step.state}`)}</VisuallyHidden>
              </span>
            </>
          );
          return (
            <li
              key={step.id}
              className={styles["step"]}
              data-state={step.state}
              aria-current={step.state === "current" ? "step" : undefined}
            >
              {step.to ? <Link to={step.to}>{content}</Link> : <span>{content}</span>}
            </li>
          );
        })}
      </ol>
      {current && (
        <p className={styles["now"]} aria-hidden="true">
          {t("stepOf", { number: at + 1, total: steps.length })} <strong>{current.label}</strong>
        </p>
      )}
    </nav>
  );
}
