import { iconPaths } from "./icon-paths.ts";
import type { IconName } from "./icon-paths.ts";
import styles from "./icon.module.css";

export type { IconName };

interface IconProps {
  name: IconName;
  /** What it says to those who cannot see it. Leave it out where the word stands beside it. */
  label?: string;
  size?: "small" | "medium" | "large" | "huge";
}

export function Icon({ name, label, size = "medium" }: IconProps): React.JSX.Element {
  return (
    <svg
      className={styles["icon"]}
      data-size={size}
      viewBox="0 0 24 24"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      focusable="false"
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
