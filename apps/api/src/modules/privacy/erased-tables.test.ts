import { expect, test } from "vitest";
import { testDatabase } from "../../test-support/test-database.ts";
import { tablesAboutLearner } from "./person-tables.repository.ts";

const { sql, db } = await testDatabase();

/**
 * What becomes of each table that holds rows about a learner when the learner is erased (GDPR 17; reliability 3.9). Who adds a table decides here, and where
 * something is kept writes it in `sparing` or `notAboutThePerson`:
 * - ERASED: every row goes.
 * - AGREEMENT: rows of an accepted application stay for the legal term, emptied of all else; without one every row goes.
 * - PROOF: what shows later that it was done, without a name.
 * - A_DAY: ids alone, gone by themselves after a day.
 */
const fates: Readonly<Record<string, "ERASED" | "AGREEMENT" | "PROOF" | "A_DAY">> = {
  application_events: "AGREEMENT",
  applications: "AGREEMENT",
  erasures: "PROOF",
  erasure_parts: "PROOF",
  guardianships: "ERASED",
  interviews: "ERASED",
  invitations: "ERASED",
  learners: "AGREEMENT",
  match_proposals: "ERASED",
  profile_openings: "ERASED",
  recent_looks: "A_DAY",
};

/** Tables with a column for a learner's id, and all that refer to those, however far: found by other means than the erasure finds them. */
async function tablesOfLearners(): Promise<readonly string[]> {
  const columns = await sql<{ name: string }[]>`
    select distinct c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and (c.column_name like '%learner\\_id%' or c.table_name = 'learners')`;
  const references = await sql<{ child: string; parent: string }[]>`
    select distinct conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid`;
  const found = new Set(columns.map(({ name }) => name));
  for (let before = 0; before !== found.size;) {
    before = found.size;
    for (const { child, parent } of references) if (found.has(parent)) found.add(child);
  }
  return [...found].sort();
}

test("every table with rows about a learner says what an erasure does with it", async () => {
  expect(await tablesOfLearners()).toEqual(Object.keys(fates).sort());
});

test("the erasure finds each of them, but for what stays as proof or goes by itself", async () => {
  const reached = (await tablesAboutLearner(db)).map(({ name }) => name).sort();
  const expected = Object.entries(fates).filter(([, fate]) => fate === "ERASED" || fate === "AGREEMENT");
  expect(reached).toEqual(expected.map(([name]) => name).sort());
});
