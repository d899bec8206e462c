import { Link } from "react-router";
import { useText } from "../../lib/text/use-text.ts";
import { paths } from "../paths.ts";
import { Wordmark } from "./wordmark.tsx";
import styles from "./site-footer.module.css";

export function SiteFooter(): React.JSX.Element {
  const t = useText("shell");
  const links = [
    { to: paths.howItWorks, label: t("footerHowItWorks") },
    { to: paths.privacy, label: t("footerPrivacy") },
    { to: paths.accessibility, label: t("footerAccessibility") },
    { to: paths.api, label: t("footerApi") },
  ];
  const sources = [t("sourcesProgrammes"), t("sourcesPlaces"), t("sourcesCalendar"), t("sourcesOccupations")];
  return (
    <footer className={styles["footer"]}>
      <div className={styles["inside"]}>
        <div className={styles["brand"]}>
          <Wordmark />
          <p>{t("footerTagline")}</p>
        </div>
        <nav aria-label={t("footerNavigation")}>
          <ul className={styles["links"]}>
            {links.map(({ to, label }) => (
              <li key={to}>
                <Link to={to} className={styles["link"]}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <section aria-label={t("footerSources")} className={styles["sources"]}>
          <h2 className={styles["title"]}>{t("footerSources")}</h2>
          <ul>
            {sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </section>
      </div>
    </footer>
  );
}
