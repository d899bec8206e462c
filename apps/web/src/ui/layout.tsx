import type { ElementType, ReactNode } from "react";
import styles from "./layout.module.css";

/** Steps of the spacing scale (tokens.css): 1 = 4 px, 2 = 8, 3 = 12, 4 = 16, 5 = 24, 6 = 32, 7 = 48, 8 = 64. */
export type Space = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

interface StackProps {
  children: ReactNode;
  gap?: Space;
  as?: ElementType;
  /** `text` keeps lines readable, `form` keeps fields narrow. */
  width?: "text" | "form";
}

/** Things under each other. Components carry no outer margins; Stack, Row and Grid give the space between them. */
export function Stack({ children, gap = 4, as: Element = "div", width }: StackProps): React.JSX.Element {
  return (
    <Element className={styles["stack"]} data-gap={gap} data-width={width}>
      {children}
    </Element>
  );
}

interface RowProps {
  children: ReactNode;
  gap?: Space;
  as?: ElementType;
  align?: "start" | "center" | "baseline" | "end";
  justify?: "start" | "between" | "end";
}

/** Things beside each other; they wrap when there is no room. */
export function Row({
  children,
  gap = 3,
  as: Element = "div",
  align = "center",
  justify = "start",
}: RowProps): React.JSX.Element {
  return (
    <Element className={styles["row"]} data-gap={gap} data-align={align} data-justify={justify}>
      {children}
    </Element>
  );
}

interface GridProps {
  children: ReactNode;
  gap?: Space;
  as?: ElementType;
  /** The least width of a column: as many columns as fit. */
  columns?: "narrow" | "medium" | "wide";
}

export function Grid({ children, gap = 5, as: Element = "div", columns = "medium" }: GridProps): React.JSX.Element {
  return (
    <Element className={styles["grid"]} data-gap={gap} data-columns={columns}>
      {children}
    </Element>
  );
}

interface ContainerProps {
  children: ReactNode;
  as?: ElementType;
  /** Space above and below. */
  padding?: Space;
}

/** The width of the page, with room at the sides. */
export function Container({ children, as: Element = "div", padding = 0 }: ContainerProps): React.JSX.Element {
  return (
    <Element className={styles["container"]} data-padding={padding}>
      {children}
    </Element>
  );
}

interface SplitProps {
  aside: ReactNode;
  children: ReactNode;
  /** On a wide screen the aside stands left or right; on a phone above or below. */
  side?: "start" | "end";
}

export function Split({ aside, children, side = "start" }: SplitProps): React.JSX.Element {
  return (
    <div className={styles["split"]} data-side={side}>
      {side === "start" ? aside : null}
      <div className={styles["main"]}>{children}</div>
      {side === "end" ? aside : null}
    </div>
  );
}
