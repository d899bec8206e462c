import { useText } from "../lib/text/use-text.ts";
import { Button } from "../ui/button.tsx";
import { CodeBlock } from "../ui/code-block.tsx";
import { Stack } from "../ui/layout.tsx";
import { notify } from "../ui/toast-store.ts";
import { Article } from "./content/article.tsx";

const exampleQuery = `query {
  searchWorkplaces(
    input: { text: "hout", near: { place: "Gent", radiusKm: 25 }, sort: DISTANCE, pageSize: 5 }
  ) {
    totalHits
    hits {
      title
      distanceMetres
      programme { title }
      company { name }
      branch { municipality }
    }
  }
}`;

export function ApiPage(): React.JSX.Element {
  const t = useText("api");

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(exampleQuery);
    notify({ tone: "good", text: t("copied") });
  }

  return (
    <Article
      title={t("title")}
      lead={t("lead")}
      sections={[
        { title: t("startTitle"), items: [t("start1"), t("start2"), t("start3")] },
        { title: t("rulesTitle"), items: [t("rules1"), t("rules2"), t("rules3"), t("rules4")] },
      ]}
    >
      <Stack as="section" gap={3}>
        <h2>{t("exampleTitle")}</h2>
        <p>{t("exampleText")}</p>
        <CodeBlock label={t("exampleTitle")}>{exampleQuery}</CodeBlock>
        <div>
          <Button icon="document" onPress={() => void copy()}>
            {t("copy")}
          </Button>
        </div>
      </Stack>
    </Article>
  );
}
