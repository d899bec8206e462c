import { Link } from "react-router";
import { useText } from "../lib/text/use-text.ts";
import { Icon } from "./icon.tsx";
import styles from "./breadcrumbs.module.css";

export interface Crumb {
  label: string;
  to: string;
}

/** The pages above this one; the page itself has its title. On a phone only the nearest shows. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }): React.JSX.Element {
  const t = useText("ui");
  return (
    <nav aria-label={t("breadcrumbs")}>
      <ol className={styles["crumbs"]}>
        {crumbs.map((crumb) => (
          <li key={crumb.to} className={styles["crumb"]}>
            <Link to={crumb.to} className={styles["link"]}>
              {crumb.label}
            </Link>
            <Icon name="chevron-right" size="small" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
