import { useText } from "../lib/text/use-text.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";
import styles from "./skeleton.module.css";

interface SkeletonProps {
  /** The shape of what comes: lines of text, or cards under each other. */
  look?: "text" | "card";
  count?: number;
}

/** Holds the place of what is loading. Appears after a moment, so that quick answers do not flicker. */
export function Skeleton({ look = "text", count = 3 }: SkeletonProps): React.JSX.Element {
  const t = useText("ui");
  return (
    <div className={styles["skeleton"]} data-look={look} role="status">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className={styles["bone"]} aria-hidden="true" />
      ))}
    </div>
  );
}
