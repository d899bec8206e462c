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
    sql: `json_build_object(${parts.join(", ")})`,
    transform: computed.length === 0 ? null : inObject(computed),
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
