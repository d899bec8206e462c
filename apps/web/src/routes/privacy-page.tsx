import { useText } from "../lib/text/use-text.ts";
import { ExternalLink } from "../ui/link.tsx";
import { Article } from "./content/article.tsx";

export function PrivacyPage(): React.JSX.Element {
  const t = useText("privacy");
  return (
    <Article
      title={t("title")}
      lead={t("lead")}
      sections={[
        { title: t("seeTitle"), items: [t("see1"), t("see2"), t("see3"), t("see4")] },
        { title: t("schoolTitle"), paragraphs: [t("schoolText")] },
        { title: t("searchTitle"), paragraphs: [t("searchText")] },
        { title: t("cookiesTitle"), items: [t("cookies1"), t("cookies2"), t("cookies3")] },
        {
          title: t("rightsTitle"),
          paragraphs: [
            t("rightsText"),
            <ExternalLink key="authority" href="https://www.gegevensbeschermingsautoriteit.be/">
              {t("authority")}
            </ExternalLink>,
          ],
        },
        { title: t("demoTitle"), paragraphs: [t("demoText")] },
      ]}
    />
  );
}
