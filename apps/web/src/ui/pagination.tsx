import { Link } from "react-router";
import { useText } from "../lib/text/use-text.ts";
import { Icon } from "./icon.tsx";
import { pageWindow } from "./page-window.ts";
import styles from "./pagination.module.css";

interface PaginationProps {
  page: number;
  totalPages: number;
  /** The address of a page, so that it can be opened in a tab and shared. */
  hrefOf: (page: number) => string;
}

export function Pagination({ page, totalPages, hrefOf }: PaginationProps): React.JSX.Element | null {
  const t = useText("ui");
  if (totalPages <= 1) return null;
  return (
    <nav aria-label={t("pages")} className={styles["pagination"]}>
      {page > 1 && (
        <Link to={hrefOf(page - 1)} rel="prev" className={styles["step"]}>
          <Icon name="arrow-left" size="small" />
          {t("previousPage")}
        </Link>
      )}
      <ol className={styles["pages"]}>
        {pageWindow(page, totalPages).map((slot, index) => (
          <li key={slot === "gap" ? `gap-${index}` : slot}>
            {slot === "gap" ? (
              <span className={styles["gap"]} aria-hidden="true">
                …
              </span>
            ) : (
              <Link
                to={hrefOf(slot)}
                className={styles["page"]}
                aria-label={t("pageNumber", { number: slot })}
                aria-current={slot === page ? "page" : undefined}
              >
                {slot}
              </Link>
            )}
          </li>
        ))}
      </ol>
      {page < totalPages && (
        <Link to={hrefOf(page + 1)} rel="next" className={styles["step"]}>
          {t("nextPage")}
          <Icon name="arrow-right" size="small" />
        </Link>
      )}
    </nav>
  );
}
