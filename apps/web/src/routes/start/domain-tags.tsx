import { Link } from "react-router";
import { enumValues } from "../../gql/schema-facts.ts";
import { useLabel } from "../../lib/text/use-label.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Icon } from "../../ui/icon.tsx";
import { paths } from "../paths.ts";
import { iconOfStudyDomain } from "../study-domains.ts";
import styles from "./domain-tags.module.css";

/** The fields of study as tags on the rail of a workshop: one press searches in that field. */
export function DomainTags(): React.JSX.Element {
  const t = useText("start");
  const label = useLabel();
  const domains = Object.keys(iconOfStudyDomain).flatMap(
    (name) => enumValues.StudyDomain.find((domain) => domain === name) ?? [],
  );
  return (
    <nav aria-labelledby="richtingen" className={styles["rail"]}>
      <h2 id="richtingen" className={styles["title"]}>
        {t("domainsTitle")}
      </h2>
      <ul className={styles["tags"]}>
        {domains.map((domain) => (
          <li key={domain} className={styles["hook"]}>
            <Link to={paths.search({ domein: domain })} className={styles["tag"]}>
              <span className={styles["hole"]} aria-hidden="true" />
              <Icon name={iconOfStudyDomain[domain]} size="large" />
              <span>{label("StudyDomain", domain)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
