import { useText } from "../lib/text/use-text.ts";

/** The title of the tab. Every page has one; the page announcer reads it aloud. */
export function PageTitle({ children }: { children: string }): React.JSX.Element {
  const t = useText("shell");
  return <title>{t("titleOfPage", { title: children })}</title>;
}
