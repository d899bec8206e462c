import { useText } from "../../lib/text/use-text.ts";
import { Container } from "../../ui/layout.tsx";
import { BoardDrawing } from "./board-drawing.tsx";
import { DomainTags } from "./domain-tags.tsx";
import { StartSearch } from "./start-search.tsx";
import styles from "./start-hero.module.css";

export function StartHero(): React.JSX.Element {
  const t = useText("start");
  return (
    <section className={styles["hero"]}>
      <Container>
        <div className={styles["top"]}>
          <div className={styles["words"]}>
            <h1 className={styles["title"]} tabIndex={-1}>
              {t("title")}
            </h1>
            <p className={styles["lead"]}>{t("lead")}</p>
            <StartSearch />
          </div>
          <div className={styles["drawing"]}>
            <BoardDrawing />
          </div>
        </div>
        <DomainTags />
      </Container>
    </section>
  );
}
