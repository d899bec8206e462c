import { useId } from "react";
import { useNavigate } from "react-router";
import { useText } from "../../lib/text/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { paths } from "../paths.ts";
import styles from "./start-search.module.css";

/** The big entry: what, where, go. A plain form; the results page has the suggestions and the filters. */
export function StartSearch(): React.JSX.Element {
  const t = useText("start");
  const navigate = useNavigate();
  const id = useId();

  function search(event: React.SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault();
    const words = new FormData(event.currentTarget);
    const word = (name: string): string => String(words.get(name) ?? "").trim();
    void navigate(paths.search({ q: word("q"), plaats: word("plaats") }));
  }

  return (
    <form role="search" aria-label={t("searchLabel")} className={styles["search"]} onSubmit={search}>
      <div className={styles["field"]}>
        <label htmlFor={`${id}-q`}>{t("whatLabel")}</label>
        <div className={styles["control"]}>
          <Icon name="search" />
          <input id={`${id}-q`} name="q" type="search" maxLength={200} placeholder={t("whatPlaceholder")} />
        </div>
      </div>
      <div className={styles["field"]}>
        <label htmlFor={`${id}-plaats`}>{t("whereLabel")}</label>
        <div className={styles["control"]}>
          <Icon name="pin" />
          <input
            id={`${id}-plaats`}
            name="plaats"
            type="text"
            maxLength={100}
            autoComplete="postal-code"
            placeholder={t("wherePlaceholder")}
          />
        </div>
      </div>
      <Button type="submit" variant="signal">
        {t("search")}
      </Button>
    </form>
  );
}
