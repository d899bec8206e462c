import type { Problem } from "./problem.ts";

/** The thing, or the problems a person can mend. */
export type Result<Value> = Ok<Value> | Failed;
export interface Ok<Value> {
  readonly ok: true;
  readonly value: Value;
}
export interface Failed {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value });
export const failed = (...problems: readonly Problem[]): Failed => ({ ok: false, problems });

/** All problems at once when there are any, so that nobody mends a form one error at a time. */
export function okUnless<Value>(problems: readonly (Problem | null)[], value: Value): Result<Value> {
  const found = problems.filter((each) => each !== null);
  return found.length > 0 ? failed(...found) : ok(value);
}
