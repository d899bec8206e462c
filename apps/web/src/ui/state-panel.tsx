import type { ReactNode } from "react";
import { useText } from "../lib/text/use-text.ts";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";
import styles from "./state-panel.module.css";

interface StatePanelProps {
  title: string;
  children?: ReactNode;
  /** What one can do now: never a dead end. */
  actions?: ReactNode;
  icon: IconName;
  level: 1 | 2;
  role?: "alert";
  hasTape?: boolean;
}

function StatePanel({ title, children, actions, icon, level, role, hasTape }: StatePanelProps): React.JSX.Element {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div className={styles["panel"]} role={role} data-tape={hasTape || undefined}>
      <span className={styles["icon"]}>
        <Icon name={icon} size="large" />
      </span>
      <Heading className={styles["title"]} tabIndex={level === 1 ? -1 : undefined}>
        {title}
      </Heading>
      {children && <div className={styles["words"]}>{children}</div>}
      {actions && <div className={styles["actions"]}>{actions}</div>}
    </div>
  );
}

interface StateProps {
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
  level?: 1 | 2;
}

/** There is nothing yet, and that is no fault: says what would bring something here. */
export function EmptyState(props: StateProps & { title: string; icon?: IconName }): React.JSX.Element {
  return <StatePanel icon="search" level={2} {...props} />;
}

/** Something broke. With the reference that finds it back in the log. */
export function ErrorState(props: StateProps & { reference?: string; onRetry?: () => void }): React.JSX.Element {
  const { title, children, actions, level = 2, reference, onRetry } = props;
  const t = useText("ui");
  const retry = onRetry && (
    <Button variant="primary" icon="repeat" onPress={onRetry}>
      {t("tryAgain")}
    </Button>
  );
  return (
    <StatePanel
      icon="warning"
      level={level}
      role="alert"
      hasTape
      title={title ?? t("errorTitle")}
      actions={actions ?? retry}
    >
      {children ?? <p>{t("errorText")}</p>}
      {reference && <p className={styles["reference"]}>{t("errorReference", { reference })}</p>}
    </StatePanel>
  );
}

/** It exists or not, but not for this viewer. Says nothing about which. */
export function ForbiddenState(props: StateProps & { icon?: IconName }): React.JSX.Element {
  const { title, children, actions, level = 1, icon = "lock" } = props;
  const t = useText("ui");
  return (
    <StatePanel icon={icon} level={level} hasTape title={title ?? t("forbiddenTitle")} actions={actions}>
      {children ?? <p>{t("forbiddenText")}</p>}
    </StatePanel>
  );
}
