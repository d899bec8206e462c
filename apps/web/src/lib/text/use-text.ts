import { use, useMemo } from "react";
import type { Catalogue, Namespace } from "../../text/catalogue.ts";
import { useLanguage } from "./language.ts";
import type { Language } from "./language.ts";
import { textsNow } from "./load-texts.ts";
import { translate } from "./translate.ts";
import type { Texts, TextParams, Translate } from "./translate.ts";

/** All texts of a namespace in the language of the screen; the component waits until they are there. */
export function useTexts<N extends Namespace>(namespace: N): Catalogue[N] {
  const now = textsNow(useLanguage(), namespace);
  if (!(now instanceof Promise)) return now;
  use(now);
  throw new Error(`The texts of ${namespace} came, yet are not there`);
}

function translatorOf<Source extends Texts>(texts: Source, language: Language): Translate<Source>;
function translatorOf(texts: Texts, language: Language): (key: string, params?: TextParams) => string {
  return (key, params = {}) => translate(texts, key, params, language);
}

/**
 * `const t = useText("search")`, then `t("results", { count: 3 })`. Keys and parameters are typed by the Dutch file
 * `text/nl/search.ts`. Names of texts: src/text/catalogue.ts.
 */
export function useText<N extends Namespace>(namespace: N): Translate<Catalogue[N]> {
  const language = useLanguage();
  const texts = useTexts(namespace);
  return useMemo(() => translatorOf(texts, language), [texts, language]);
}
