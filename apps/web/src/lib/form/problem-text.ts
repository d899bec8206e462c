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

/** The text of a problem: the one for a parameter that came along, else the one of the code alone. */
export function problemText(problem: ApiProblem, texts: Texts, language: Language): string {
  const known = problem.params.find(({ name }) => texts[`${problem.code}.${name}`] !== undefined);
  const params = Object.fromEntries(problem.params.map(({ name, value }) => [name, value]));
  return translate(texts, known ? `${problem.code}.${known.name}` : problem.code, params, language);
}
