import { use, useMemo } from "react";
import type { Catalogue, Namespace } from "../../text/catalogue.ts";
import { useLanguage } from "./language.ts";
import { textsNow } from "./load-texts.ts";
import { translate } from "./translate.ts";
import type { Texts, TextParams, Translate } from "./translate.ts";

const noParams: TextParams = {};

/**
 * `const t = useText("search")`, then `t("results", { count: 3 })`. Keys and parameters are typed by the Dutch file
 * `text/nl/search.ts`. Names of texts: src/text/catalogue.ts.
 */
export function useText<N extends Namespace>(namespace: N): Translate<Catalogue[N]> {
  const language = useLanguage();
  const now = textsNow(language, namespace);
  if (now instanceof Promise) use(now);
  return useMemo(() => {
    const t = (key: string, params: TextParams = noParams): string => {
      const texts = textsNow(language, namespace);
      return texts instanceof Promise ? key : translate(texts as Texts, key, params, language);
    };
    return t as Translate<Catalogue[N]>;
  }, [language, namespace]);
}
