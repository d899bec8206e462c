import type { LookKind } from "@leerplek/domain/audit/look";
import type { Run } from "./shape.ts";

/** Puts computed values into a piece of the answer; null when there is nothing to compute. */
export type Transform = ((answer: Json, run: Run) => unknown) | null;
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A piece of SQL that gives JSON, and what is still to be computed in it. */
export interface Piece {
  readonly sql: string;
  readonly transform: Transform;
}

export function jsonObject(pieces: readonly (readonly [string, Piece])[]): Piece {
  const parts = pieces.map(([key, piece]) => `'${key}', ${piece.sql}`);
  const computed = pieces.flatMap(([key, piece]) => (piece.transform ? [[key, piece.transform] as const] : []));
  return {
    sql: objectOf(parts),
    transform: computed.length === 0 ? null : inObject(computed),
  };
}

/** No GraphQL name has a tilde in it. */
const seenKey = "~seen";
const withheldKey = "~withheld";

/** Whether this stands where a profile was left out because the day's number of them is used up. */
export const isWithheld = (value: unknown): boolean =>
  value !== null && typeof value === "object" && Object.hasOwn(value, withheldKey);

/** The same, and the run notes whom the row is about. `look.sql` gives the learner's id, or null when it is the viewer. */
export function watched(
  pieces: readonly (readonly [string, Piece])[],
  look: { readonly sql: string; readonly kind: LookKind; readonly opens?: true | undefined },
): Piece {
  const whole = jsonObject([...pieces, [seenKey, { sql: look.sql, transform: null }]]);
  return {
    sql: whole.sql,
    transform(answer, run) {
      if (answer === null || typeof answer !== "object" || Array.isArray(answer)) return answer;
      const learnerId = answer[seenKey];
      delete answer[seenKey];
      if (look.opens && run.isWithholding && typeof learnerId === "string") return { [withheldKey]: true };
      if (typeof learnerId === "string")
        run.looks.push({ learnerId, kind: look.kind, ...(look.opens && { opens: true }) });
      return whole.transform ? whole.transform(answer, run) : answer;
    },
  };
}

function inObject(parts: readonly (readonly [string, NonNullable<Transform>])[]): NonNullable<Transform> {
  return (answer, run) => {
    if (answer === null || typeof answer !== "object" || Array.isArray(answer)) return answer;
    for (const [key, transform] of parts) {
      const part = answer[key];
      if (part !== null && part !== undefined) answer[key] = transform(part, run) as Json;
    }
    return answer;
  };
}

export function forEach(transform: Transform): Transform {
  if (!transform) return null;
  return (answer, run) =>
    Array.isArray(answer) ? answer.map((each) => (each === null ? null : transform(each, run))) : answer;
}

export const and = (...conditions: readonly string[]): string =>
  conditions
    .filter((each) => each !== "" && each !== "true")
    .map((each) => `(${each})`)
    .join(" and ") || "true";

/** PostgreSQL takes at most a hundred arguments to a function: fifty fields. */
const fieldsAtOnce = 50;

/** A JSON object of any number of fields, in their order. */
function objectOf(parts: readonly string[]): string {
  const first = `json_build_object(${parts.slice(0, fieldsAtOnce).join(", ")})`;
  if (parts.length <= fieldsAtOnce) return first;
  return `(left(${first}::text, -1) || ', ' || substr(${objectOf(parts.slice(fieldsAtOnce))}::text, 2))::json`;
}
