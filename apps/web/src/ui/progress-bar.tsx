import styles from "./progress-bar.module.css";

interface ProgressBarProps {
  label: string;
  value: number;
  max: number;
  /** The value in words: "12 van 20 dagen". Always shown. */
  valueText: string;
  tone?: "brand" | "warn" | "bad";
}

export function ProgressBar({ label, value, max, valueText, tone = "brand" }: ProgressBarProps): React.JSX.Element {
  const share = max === 0 ? 0 : Math.min(1, Math.max(0, value / max));
  return (
    <div className={styles["progress"]}>
      <div className={styles["words"]}>
        <span>{label}</span>
        <span className={styles["value"]}>{valueText}</span>
      </div>
      <div
        className={styles["track"]}
        role="progressbar"
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuetext={valueText}
      >
        <div className={styles["fill"]} data-tone={tone} style={{ inlineSize: `${share * 100}%` }} />
      </div>
    </div>
  );
}
