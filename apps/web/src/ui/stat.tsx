import type { ReactNode } from "react";
import styles from "./stat.module.css";

/** One figure with its words. Put several in a Row or Grid. */
export function Stat({ value, label, note }: { value: ReactNode; label: string; note?: ReactNode }): React.JSX.Element {
  return (
    <div className={styles["stat"]}>
      <span className={styles["value"]}>{value}</span>
      <span className={styles["label"]}>{label}</span>
      {note && <span className={styles["note"]}>{note}</span>}
    </div>
  );
}
