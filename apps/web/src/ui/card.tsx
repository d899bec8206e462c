import type { ElementType, ReactNode } from "react";
import { Link as RouterLink } from "react-router";
import styles from "./card.module.css";

interface CardProps {
  children: ReactNode;
  as?: ElementType;
  /** `tag` has the cut corner and the hole of a workshop tag: for what one can choose. */
  look?: "plain" | "tag" | "sunken" | "signal";
  /** The whole card can be pressed: put one CardLink inside. */
  isLink?: boolean;
  padding?: "medium" | "large";
}

export function Card(props: CardProps): React.JSX.Element {
  const { children, as: Element = "div", look = "plain", isLink, padding = "medium" } = props;
  return (
    <Element className={styles["card"]} data-look={look} data-link={isLink || undefined} data-padding={padding}>
      {look === "tag" && <span className={styles["hole"]} aria-hidden="true" />}
      {children}
    </Element>
  );
}

/** The one link of a card: its title. The whole card answers to a press; other links stay above it. */
export function CardLink({ to, children }: { to: string; children: ReactNode }): React.JSX.Element {
  return (
    <RouterLink to={to} className={styles["link"]}>
      {children}
    </RouterLink>
  );
}
