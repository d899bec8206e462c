import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";
import styles from "./notice.module.css";

export type NoticeTone = "info" | "good" | "warn" | "bad" | "signal";

const iconOf: Record<NoticeTone, IconName> = {
  info: "info",
  good: "check-circle",
  warn: "warning",
  bad: "cross",
  signal: "spark",
};

interface NoticeProps {
  tone: NoticeTone;
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
  icon?: IconName;
  /** Read at once when it appears after something the person did. */
  isAnnounced?: boolean;
}

/** A message on the page itself. Things that pass use `notify` (toast.ts). */
export function Notice({ tone, title, children, actions, icon, isAnnounced }: NoticeProps): React.JSX.Element {
  return (
    <div className={styles["notice"]} data-tone={tone} role={isAnnounced ? "status" : undefined}>
      <Icon name={icon ?? iconOf[tone]} />
      <div className={styles["words"]}>
        {title && <p className={styles["title"]}>{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className={styles["actions"]}>{actions}</div>}
      </div>
    </div>
  );
}
