import type { Catalogue, Namespace } from "../../text/catalogue.ts";
import { currentLanguage, setLanguage } from "./language.ts";
import type { Language } from "./language.ts";
import { translate } from "./translate.ts";
import type { ParamNames, TextKey, TextParams, Texts } from "./translate.ts";

/** Each namespace of each language is a chunk of its own, so a page only fetches its own words. */
const sources = import.meta.glob<Texts>("../../text/{nl,en}/*.ts", { import: "texts" });
const loaded = new Map<string, Texts>();
const loading = new Map<string, Promise<void>>();

function load(language: Language, namespace: string): Promise<void> {
  const path = `../../text/${language}/${namespace}.ts`;
  const running = loading.get(path);
  if (running) return running;
  const source = sources[path];
  if (!source) throw new Error(`No texts at ${path}`);
  const promise = source().then(
    (texts) => void loaded.set(`${language}/${namespace}`, texts),
    (error: unknown) => {
      loading.delete(path);
      throw error;
    },
  );
  loading.set(path, promise);
  return promise;
}

/** Loads namespaces in the current language. Routes call it beside their own chunk, so that no text comes late. */
export async function loadTexts(namespaces: readonly Namespace[]): Promise<void> {
  await Promise.all(namespaces.map((namespace) => load(currentLanguage(), namespace)));
}

/** Loads every namespace in use in the other language first: the screen changes at once, without gaps. */
export async function changeLanguage(language: Language): Promise<void> {
  const inUse = new Set([...loaded.keys()].map((key) => key.slice(key.indexOf("/") + 1)));
  await Promise.all([...inUse].map((namespace) => load(language, namespace)));
  setLanguage(language);
}

/** The catalogue types a namespace by its Dutch file; the test on the texts proves that the English one is alike. */
function isLoaded<N extends Namespace>(texts: Texts | undefined, _namespace: N): texts is Catalogue[N] {
  return texts !== undefined;
}

/** The texts, or the promise of them: React suspends on it when a component is earlier than its route announced. */
export function textsNow<N extends Namespace>(language: Language, namespace: N): Catalogue[N] | Promise<void> {
  const texts = loaded.get(`${language}/${namespace}`);
  return isLoaded(texts, namespace) ? texts : load(language, namespace);
}

/** A text outside React, of a namespace that is surely there (`shell`, `ui`). In components: `useText`. */
export function textNow<N extends Namespace, Key extends TextKey<Catalogue[N]>>(
  namespace: N,
  key: Key,
  ...[params]: [ParamNames<Catalogue[N], Key>] extends [never]
    ? []
    : [Readonly<Record<ParamNames<Catalogue[N], Key>, string | number>>]
): string {
  const texts = loaded.get(`${currentLanguage()}/${namespace}`) ?? {};
  const values: TextParams = params ?? {};
  return translate(texts, key, values, currentLanguage());
}
