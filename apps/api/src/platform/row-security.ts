import { sql as statement } from "drizzle-orm";
import type { Sql } from "postgres";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { databaseFault } from "./database-fault.ts";
import type { Database } from "./database.ts";

/**
 * Tables behind the second wall: PostgreSQL shows the server only rows of the viewer whom the transaction names (docs/adr/0009). A test compares this
 * list with the database, and fails for a table with learners' data that is not in it.
 */
export const protectedTables = [
  "application_events",
  "applications",
  "guardianships",
  "interviews",
  "learners",
  "match_proposals",
];

const mention = new RegExp(`\\b(?:${protectedTables.join("|")})\\b`);

/** Whether a statement reads behind the wall. Too careful at worst: a word in a comment costs three short messages. */
export const touchesProtected = (text: string): boolean => mention.test(text);

const settings = ["user_id", "email", "learner_id", "ward_ids", "company_ids", "provider_ids", "now"] as const;

/** For whom a transaction works, and when: the wall decides by itself which memberships, links and days are over at that moment. */
export interface Asking {
  readonly viewer: Viewer | null;
  readonly now: Date;
}

/** Names the viewer until the transaction ends; the session that is pooled knows nobody. */
const handOverText = `/* wall: who asks */ select ${settings.map((name, index) => `set_config('app.${name}', $${index + 1}, true)`).join(", ")}`;

function valuesOf({ viewer, now }: Asking): string[] {
  const list = (ids: readonly string[] = []): string => (ids.length === 0 ? "" : `{${ids.join(",")}}`);
  const values: Readonly<Record<(typeof settings)[number], string>> = {
    user_id: viewer?.userId ?? "",
    email: viewer?.email.toLowerCase() ?? "",
    learner_id: viewer?.learnerId ?? "",
    ward_ids: list(viewer?.wardIds),
    company_ids: list(viewer?.companyIds),
    provider_ids: list(viewer?.providerIds),
    now: now.toISOString(),
  };
  return settings.map((name) => values[name]);
}

/** First statement of a transaction that works for a viewer; without one nothing behind the wall shows itself. */
export async function handOver(db: Database, asking: Asking): Promise<void> {
  if (!asking.viewer) return;
  const values = valuesOf(asking);
  const calls = settings.map((name, index) => statement`set_config(${`app.${name}`}, ${values[index]}, true)`);
  await db.execute(statement`/* wall: who asks */ select ${statement.join(calls, statement`, `)}`);
}

interface Text {
  readonly text: string;
  readonly values: readonly (string | number | boolean | null)[];
}

/** Runs one statement behind the wall, in a transaction of its own that travels in one go. */
export const readAs = <Row extends object>(sql: Sql, asking: Asking, reading: Text): Promise<readonly Row[]> =>
  inOneGo<Row>(sql, { text: handOverText, values: valuesOf(asking) }, reading);

/** Names a person by id alone, for the length of the transaction: when somebody signs in, or opens a link of their own. */
export async function handOverTo(db: Database, userId: string): Promise<void> {
  await db.execute(statement`/* wall: a person by id */ select set_config('app.user_id', ${userId}, true)`);
}

/** The same with the address at which a link reached the person. */
export async function handOverToAddress(
  db: Database,
  { userId, email }: { readonly userId: string; readonly email: string },
): Promise<void> {
  await handOverTo(db, userId);
  await db.execute(
    statement`/* wall: a person by address */ select set_config('app.email', ${email.toLowerCase()}, true)`,
  );
}

/** Without `simple: false` the driver sends a text without values as it stands, and plans it anew each time. */
const prepared = { prepare: true, simple: false };

/**
 * BEGIN, naming, reading and COMMIT are sent without waiting in between: one round trip. A failed statement makes the COMMIT a rollback, and the name
 * ends with the transaction either way.
 */
async function inOneGo<Row extends object>(sql: Sql, naming: Text, reading: Text): Promise<readonly Row[]> {
  const connection = await sql.reserve();
  const send = <Answer extends object>({ text, values }: Text) =>
    connection.unsafe<Answer[]>(text, [...values], prepared).execute();
  // Started in this order, so sent in this order.
  const begun = connection.unsafe("begin read only").execute();
  const named = send(naming);
  const read = send<Row>(reading);
  const ended = connection.unsafe("commit").execute();
  const answers = await Promise.allSettled([begun, named, read, ended]);
  const failures = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
  // A connection that was lost has left the pool already.
  if (!failures.some((reason) => databaseFault(reason)?.kind === "unreachable")) connection.release();
  if (failures.length > 0) throw failures[0];
  return read;
}
