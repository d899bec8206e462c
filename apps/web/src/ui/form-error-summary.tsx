import { useEffect, useRef } from "react";
import { useText } from "../lib/text/use-text.ts";
import { Icon } from "./icon.tsx";
import styles from "./form-error-summary.module.css";

export interface SummaryProblem {
  message: string;
  /** Brings focus to the field; left out for a problem of the whole form. */
  onFocusField?: () => void;
}

/** On top of a form that was refused: says how many things to mend, and leads to each of them. */
export function FormErrorSummary({ problems }: { problems: readonly SummaryProblem[] }): React.JSX.Element | null {
  const t = useText("ui");
  const box = useRef<HTMLDivElement>(null);
  const hasFields = problems.some((problem) => problem.onFocusField);
  useEffect(() => {
    // With fields at fault focus goes to the first of them (lib/form); without, it comes here.
    if (problems.length > 0 && !hasFields) box.current?.focus();
  }, [problems, hasFields]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} className={styles["summary"]} role="alert" tabIndex={-1}>
      <p className={styles["title"]}>
        <Icon name="warning" />
        {t("formProblems", { count: problems.length })}
      </p>
      <ul className={styles["list"]}>
        {problems.map((problem, index) => (
          <li key={`${index} ${problem.message}`}>
            {problem.onFocusField ? (
              <button type="button" className={styles["jump"]} onClick={problem.onFocusField}>
                {problem.message}
              </button>
            ) : (
              problem.message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
