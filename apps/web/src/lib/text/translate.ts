import { localeOf } from "./language.ts";
import type { Language } from "./language.ts";

/** One namespace in one language: flat keys. `{{name}}` marks a parameter; `key_one` and `key_other` are a plural. */
export type Texts = Readonly<Record<string, string>>;

/** What another language must hold: the same keys, with words of its own. */
export type SameKeys<Source extends Texts> = Readonly<Record<keyof Source, string>>;

type Stem<Key> = Key extends `${infer Base}_${"one" | "other"}` ? Base : Key;

/** The keys one may ask for: a plural is asked for by its stem, with `count`. */
export type TextKey<Source extends Texts> = Stem<keyof Source & string>;

type ParamsIn<Value> = Value extends `${string}{{${infer Name}}}${infer Rest}` ? Name | ParamsIn<Rest> : never;

type SourceKey<Source extends Texts, Key extends string> = Extract<
  keyof Source & string,
  Key | `${Key}_one` | `${Key}_other`
>;

type IsPlural<Source extends Texts, Key extends string> = `${Key}_other` extends keyof Source ? "count" : never;

export type ParamNames<Source extends Texts, Key extends string> =
  ParamsIn<Source[SourceKey<Source, Key>]> | IsPlural<Source, Key>;

/** The keys of texts without parameters: for tables that keep a key. */
export type PlainTextKey<Source extends Texts> = {
  [Key in TextKey<Source>]: [ParamNames<Source, Key>] extends [never] ? Key : never;
}[TextKey<Source>];

export type TextParams = Readonly<Record<string, string | number>>;

/** The translator of one namespace. The parameters of a text are known from the text itself. */
export interface Translate<Source extends Texts> {
  <Key extends TextKey<Source>>(
    key: Key,
    ...params: [ParamNames<Source, Key>] extends [never]
      ? []
      : [Readonly<Record<ParamNames<Source, Key>, string | number>>]
  ): string;
}

const pluralRules: Record<Language, Intl.PluralRules> = {
  nl: new Intl.PluralRules(localeOf.nl),
  en: new Intl.PluralRules(localeOf.en),
};
const numberFormats: Record<Language, Intl.NumberFormat> = {
  nl: new Intl.NumberFormat(localeOf.nl),
  en: new Intl.NumberFormat(localeOf.en),
};

function pick(texts: Texts, key: string, params: TextParams, language: Language): string | undefined {
  const { count } = params;
  if (typeof count !== "number") return texts[key];
  return texts[`${key}_${pluralRules[language].select(count)}`] ?? texts[`${key}_other`] ?? texts[key];
}

/** Numbers are written the way of the language: 1.200 in Dutch, 1,200 in English. */
export function translate(texts: Texts, key: string, params: TextParams, language: Language): string {
  const text = pick(texts, key, params, language);
  if (text === undefined) return key;
  return text.replace(/\{\{(\w+)\}\}/g, (_match, name: string) => {
    const value = params[name];
    return typeof value === "number" ? numberFormats[language].format(value) : (value ?? "");
  });
}
