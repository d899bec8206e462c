import type { ReactNode } from "react";
import styles from "./page-header.module.css";

interface PageHeaderProps {
  title: ReactNode;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  /** Breadcrumbs, above the title. */
  above?: ReactNode;
  /** Badges and tags, under the title. */
  meta?: ReactNode;
  /** The main action of the page. */
  actions?: ReactNode;
}

/** The head of a page: its one `<h1>`, which takes focus after navigation. */
export function PageHeader({ title, lead, above, meta, actions }: PageHeaderProps): React.JSX.Element {
  return (
    <header className={styles["header"]}>
      {above}
      <div className={styles["line"]}>
        <div className={styles["words"]}>
          <h1 className={styles["title"]} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className={styles["lead"]}>{lead}</div>}
          {meta && <div className={styles["meta"]}>{meta}</div>}
        </div>
        {actions && <div className={styles["actions"]}>{actions}</div>}
      </div>
    </header>
  );
}
