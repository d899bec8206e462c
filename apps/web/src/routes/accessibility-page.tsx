import { useText } from "../lib/text/use-text.ts";
import { Article } from "./content/article.tsx";

export function AccessibilityPage(): React.JSX.Element {
  const t = useText("accessibility");
  return (
    <Article
      title={t("title")}
      lead={t("lead")}
      sections={[
        { title: t("standardTitle"), paragraphs: [t("standardText")] },
        { title: t("doneTitle"), items: [t("done1"), t("done2"), t("done3"), t("done4"), t("done5"), t("done6")] },
        { title: t("testTitle"), paragraphs: [t("testText")] },
        { title: t("knownTitle"), paragraphs: [t("knownText")] },
        { title: t("helpTitle"), paragraphs: [t("helpText")] },
      ]}
    />
  );
}
