import { limits } from "./limits.ts";

/** Text that PostgreSQL and JSON can both hold: no NUL, no half of a surrogate pair. */
export const isPlainText = (text: string): boolean => !text.includes("\0") && !/\p{Surrogate}/u.test(text);

/**
 * Looks through the variables of a request before anything reads them: nesting, length of lists, number of values, characters. Stops at the first
 * problem; null when there is none.
 */
export function valueProblem(variables: Readonly<Record<string, unknown>>): string | null {
  const seen = { values: 0 };
  for (const name in variables) {
    const problem = look(variables[name], 1, seen);
    if (problem) return problem;
  }
  return null;
}

function look(value: unknown, nesting: number, seen: { values: number }): string | null {
  seen.values += 1;
  if (seen.values > limits.values) return `At most ${limits.values} values in the variables.`;
  if (typeof value === "string") return isPlainText(value) ? null : "A text holds a character that is not text.";
  if (value === null || typeof value !== "object") return null;
  if (nesting > limits.valueNesting) return `Values nest at most ${limits.valueNesting} deep.`;
  if (Array.isArray(value) && value.length > limits.listItems) return `A list has at most ${limits.listItems} items.`;
  let fields = 0;
  for (const key in value) {
    fields += 1;
    // graphql-js would write each unknown field down before it refuses it.
    if (fields > limits.listItems) return `An object has at most ${limits.listItems} fields.`;
    const problem = look(Reflect.get(value, key), nesting + 1, seen);
    if (problem) return problem;
  }
  return null;
}
