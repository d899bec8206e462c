import type { EnumValue } from "../../gql/schema-facts.ts";
import type { Language } from "../text/language.ts";
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
  const params = Object.fromEntries(problem.params.map(({ name, value }) => [name, value]));
  const keys = problem.params.map(({ name }) => `${problem.code}.${name}`);
  const better = keys.find((key) => {
    const text = texts[key];
    return text !== undefined && parametersOf(text).every((name) => name in params);
  });
  return translate(texts, better ?? problem.code, params, language);
}
