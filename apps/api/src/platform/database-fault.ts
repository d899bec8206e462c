/** What the database refused, without a word of the values: SQLSTATE and the constraint's name. */
export interface DatabaseFault {
  readonly kind: "refused" | "unreachable";
  readonly state: string;
  readonly constraint: string | null;
}

const unreachable = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "57P01",
  "57P02",
  "57P03",
]);

/** Reads a driver's error through drizzle's wrapping; null when it did not come from the database. */
export function databaseFault(error: unknown): DatabaseFault | null {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    const code: unknown = Reflect.get(each, "code");
    if (typeof code !== "string") continue;
    if (unreachable.has(code)) return { kind: "unreachable", state: code, constraint: null };
    if (!/^[0-9A-Z]{5}$/.test(code)) continue;
    const constraint: unknown = Reflect.get(each, "constraint_name");
    return { kind: "refused", state: code, constraint: typeof constraint === "string" ? constraint : null };
  }
  return null;
}

/** Serialisation failure, deadlock, or a lock not had in time: the same work may succeed a moment later. */
export const isWorthRetrying = ({ state }: DatabaseFault): boolean =>
  state === "40001" || state === "40P01" || state === "55P03";
