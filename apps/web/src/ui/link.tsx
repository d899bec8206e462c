import type { ReactNode } from "react";
import { Link as RouterLink } from "react-router";
import { useText } from "../lib/text/use-text.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";
import styles from "./link.module.css";

interface LinkProps {
  to: string;
  children: ReactNode;
  /** `inline` in running text; `standalone` alone on its line, with a touch target and an icon. */
  look?: "inline" | "standalone";
  icon?: IconName;
}

export function Link({ to, children, look = "inline", icon }: LinkProps): React.JSX.Element {
  return (
    <RouterLink to={to} className={styles["link"]} data-look={look}>
      {icon && <Icon name={icon} size="small" />}
      <span>{children}</span>
      {look === "standalone" && !icon && <Icon name="arrow-right" size="small" />}
    </RouterLink>
  );
}

/** Leaves the site: says so, and gives the other side no referrer. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }): React.JSX.Element {
  const t = useText("ui");
  return (
    <a className={styles["link"]} href={href} rel="noreferrer">
      <span>{children}</span>
      <span className={styles["external"]}>
        <Icon name="external" size="small" />
      </span>
      <VisuallyHidden> ({t("externalLink")})</VisuallyHidden>
    </a>
  );
}
