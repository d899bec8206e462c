import type { ApiProblem } from "./problem-text.ts";

/** REQUIRED at every named field that is empty: what the API could not even read, such as a day that was not chosen. */
export const missing = <Values extends object>(
  values: Values,
  names: readonly (keyof Values & string)[],
): ApiProblem[] =>
  names.filter((name) => isEmpty(values[name])).map((name) => ({ code: "REQUIRED", path: [name], params: [] }));

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0);
