import type { EnumValue } from "../../gql/schema-facts.ts";
import { localeOf, type Language } from "../text/language.ts";
import { translate } from "../text/translate.ts";
import type { Texts } from "../text/translate.ts";

export type ProblemCode = EnumValue<"ProblemCode">;

/** A problem as the API sends it: `problems { code path params { name value } }`. */
export interface ApiProblem {
  readonly code: ProblemCode;
  readonly path: readonly string[];
  readonly params: readonly { readonly name: string; readonly value: string }[];
}

/** The parameters a text names. */
export const parametersOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].flatMap(([, name]) => name ?? []);

/**
 * The text of a problem: the one for a parameter that came along, else the one of the code alone. A text that names a parameter which did not come is
 * passed over, so that nobody reads a sentence with a hole in it.
 */
export function problemText(problem: ApiProblem, texts: Texts, language: Language): string {
  const params = Object.fromEntries(problem.params.map(({ name, value }) => [name, inWords(value, language)]));
  const keys = problem.params.map(({ name }) => `${problem.code}.${name}`);
  const better = keys.find((key) => {
    const text = texts[key];
    return text !== undefined && parametersOf(text).every((name) => name in params);
  });
  return translate(texts, better ?? problem.code, params, language);
}

/** A day is sent as 2026-11-23 and read as 23 november 2026. */
const inWords = (value: string, language: Language): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? new Intl.DateTimeFormat(localeOf[language], { dateStyle: "long", timeZone: "UTC" }).format(
        new Date(`${value}T00:00:00Z`),
      )
    : value;
