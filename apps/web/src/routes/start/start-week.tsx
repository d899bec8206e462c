import { useText } from "../../lib/text/use-text.ts";
import { Container } from "../../ui/layout.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Link } from "../../ui/link.tsx";
import { paths } from "../paths.ts";
import styles from "./start-week.module.css";

/** Dual learning in one picture: the days of a week, in the two colours of the product. */
export function StartWeek(): React.JSX.Element {
  const t = useText("start");
  const days = [
    { day: t("monday"), where: "school" },
    { day: t("tuesday"), where: "school" },
    { day: t("wednesday"), where: "work" },
    { day: t("thursday"), where: "work" },
    { day: t("friday"), where: "work" },
  ] as const;
  return (
    <section className={styles["band"]}>
      <Container padding={8}>
        <div className={styles["inside"]}>
          <div className={styles["words"]}>
            <h2>{t("weekTitle")}</h2>
            <p>{t("weekText")}</p>
            <Link to={paths.howItWorks} look="standalone">
              {t("weekLink")}
            </Link>
          </div>
          <ol className={styles["week"]} aria-label={t("weekLabel")}>
            {days.map(({ day, where }) => (
              <li key={day} className={styles["day"]} data-where={where}>
                <span className={styles["name"]}>{day}</span>
                <span className={styles["block"]}>
                  <Icon name={where === "school" ? "school" : "hammer"} size="large" />
                  <span>{t(where)}</span>
                </span>
              </li>
            ))}
          </ol>
        </div>
      </Container>
    </section>
  );
}
