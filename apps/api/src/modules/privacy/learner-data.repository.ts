import { sql } from "drizzle-orm";
import { lookActions } from "@leerplek/domain/audit/look";
import type { Id } from "@leerplek/domain/shared/id";
import type { Database } from "../../platform/database.ts";
import { conditionFor, tablesAboutAccount, tablesAboutLearner, type PersonTable } from "./person-tables.repository.ts";

/** Rows as they stand in the database, by table. */
type Records = Readonly<Record<string, readonly unknown[]>>;

/** All we hold about a learner. */
export interface LearnerData {
  readonly records: Records;
  /** The learner's account; empty for a guardian, who has one of their own. */
  readonly account: Records;
  readonly mails: readonly unknown[];
  readonly looks: readonly unknown[];
}

/** Proofs and hashes are no data about a person, and would let a reader of the file act as that person. The national number is shown by its last digits. */
const secrets = [
  "token",
  "token_hash",
  "secret_hash",
  "browser_hash",
  "password",
  "access_token",
  "refresh_token",
  "id_token",
  "value",
  "secret",
  "backup_codes",
  "public_key",
  "credential_id",
  "national_number",
];

interface Subject {
  readonly learnerId: Id<"learner">;
  /** The account of the learner, when the learner asks; null for a guardian. */
  readonly userId: Id<"user"> | null;
}

export async function dataAboutLearner(db: Database, subject: Subject): Promise<LearnerData> {
  const records = await recordsIn(db, await tablesAboutLearner(db), subject);
  const ids = Object.values(records).flatMap((rows) => rows.flatMap(idOf));
  return {
    records,
    account: subject.userId ? await recordsIn(db, await tablesAboutAccount(db), subject) : {},
    mails: await mailsAbout(db, ids, subject),
    looks: await looksAt(db, subject.learnerId),
  };
}

async function recordsIn(db: Database, tables: readonly PersonTable[], subject: Subject): Promise<Records> {
  const records: Record<string, readonly unknown[]> = {};
  for (const table of tables) {
    const [row] = await db.execute<{ rows: readonly unknown[] }>(sql`/* privacy: rows about a person */
      select coalesce(json_agg(to_jsonb(t) - string_to_array(${secrets.join(",")}, ',')), '[]') as rows
      from ${sql.raw(table.name)} t where ${sql.raw(conditionFor(table, subject))}`);
    if (row && row.rows.length > 0) records[table.name] = row.rows;
  }
  return records;
}

const idOf = (row: unknown): string[] => {
  const id: unknown = Reflect.get(Object(row), "id");
  return typeof id === "string" ? [id] : [];
};

const mailsAbout = async (db: Database, ids: readonly string[], { userId }: Subject): Promise<readonly unknown[]> =>
  db.execute(sql`/* privacy: mails about a person */
    select mail, part as "to", sent_at as "sentAt" from sent_mails
    where about_id = any (string_to_array(${ids.join(",")}, ',')::uuid[]) or user_id = ${userId} order by sent_at`);

/** Who looked, as the learner may know it: role and organisation, no surname. */
const looksAt = async (db: Database, learnerId: Id<"learner">): Promise<readonly unknown[]> =>
  db.execute(sql`/* privacy: looks at a person */
    select l.at, l.action, l.actor_role as role, l.organisation_id as organisation, l.purpose, l.reason from audit_log l
    where l.object_id = ${`learner_${learnerId}`} and l.action = any (string_to_array(${Object.values(lookActions).join(",")}, ',')) order by l.at`);
