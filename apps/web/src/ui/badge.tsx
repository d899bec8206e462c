import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";
import styles from "./badge.module.css";

export type Tone = "good" | "warn" | "bad" | "info" | "neutral" | "signal";

const iconOf: Record<Tone, IconName> = {
  good: "check-circle",
  warn: "hourglass",
  bad: "cross",
  info: "info",
  neutral: "minus",
  signal: "spark",
};

/** A state: colour, icon and word together, never the colour alone. */
export function Badge({
  tone,
  icon,
  children,
}: {
  tone: Tone;
  icon?: IconName;
  children: ReactNode;
}): React.JSX.Element {
  return (
    <span className={styles["badge"]} data-tone={tone}>
      <Icon name={icon ?? iconOf[tone]} size="small" />
      {children}
    </span>
  );
}

/** A kind: the workshop tag, with its hole. */
export function Tag({ children, icon }: { children: ReactNode; icon?: IconName }): React.JSX.Element {
  return (
    <span className={styles["tag"]}>
      {icon ? <Icon name={icon} size="small" /> : <span className={styles["hole"]} aria-hidden="true" />}
      {children}
    </span>
  );
}

interface RemovableTagProps {
  children: ReactNode;
  /** "Filter Gent weghalen" */
  removeLabel: string;
  onRemove: () => void;
}

/** A filter that is on; a press takes it off. */
export function RemovableTag({ children, removeLabel, onRemove }: RemovableTagProps): React.JSX.Element {
  return (
    <AriaButton className={styles["removable"] ?? ""} aria-label={removeLabel} onPress={onRemove}>
      {children}
      <Icon name="close" size="small" />
    </AriaButton>
  );
}
