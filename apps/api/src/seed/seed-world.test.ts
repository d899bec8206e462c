import { beforeAll, expect, test } from "vitest";
import { day } from "@leerplek/domain/shared/time";
import { demoAccounts, demoPassword } from "@leerplek/fixtures/demo-accounts";
import { makeWorld } from "@leerplek/fixtures/world/make-world";
import type { World } from "@leerplek/fixtures/world/world";
import type { ReferenceRows } from "@leerplek/fixtures/reference/reference-rows";
import type { memberships, users } from "../modules/accounts/accounts.table.ts";
import { verifyPassword } from "../modules/accounts/password.ts";
import type { applicationEvents, applications } from "../modules/applications/applications.table.ts";
import type { branches, companies } from "../modules/companies/companies.table.ts";
import type { interviews, interviewSlots } from "../modules/interviews/interviews.table.ts";
import type { learners } from "../modules/learners/learners.table.ts";
import type { matchProposals } from "../modules/matches/matches.table.ts";
import type { mentorAssignments, mentorDeviations, mentors } from "../modules/mentors/mentors.table.ts";
import type { activityOffers, offeredActivities } from "../modules/programmes/activity-offers.table.ts";
import type { activities, activityLists } from "../modules/programmes/programmes.table.ts";
import type { programmes, qualifications } from "../modules/programmes/programmes.table.ts";
import type { municipalities, postcodes } from "../modules/programmes/reference.table.ts";
import type { recognitions } from "../modules/recognitions/recognitions.table.ts";
import type { holidays, providers } from "../modules/schools/schools.table.ts";
import { workplaces, type workplaceActivities } from "../modules/workplaces/workplaces.table.ts";
import type { ruleParameters } from "../platform/platform.table.ts";
import { testDatabase } from "../test-support/test-database.ts";
import { emptyWorld, hasCompanies } from "./empty-world.ts";
import { seedWorld } from "./seed-world.ts";

/** Does not compile when a row of the world no longer fits the table it is for. */
interface RowsOfTables extends Record<keyof Omit<World, "today" | "size" | "reference">, readonly object[]> {
  users: (typeof users.$inferInsert)[];
  providers: (typeof providers.$inferInsert)[];
  companies: (typeof companies.$inferInsert)[];
  memberships: (typeof memberships.$inferInsert)[];
  branches: (typeof branches.$inferInsert)[];
  mentors: (typeof mentors.$inferInsert)[];
  mentorAssignments: (typeof mentorAssignments.$inferInsert)[];
  mentorDeviations: (typeof mentorDeviations.$inferInsert)[];
  recognitions: (typeof recognitions.$inferInsert)[];
  activityOffers: (typeof activityOffers.$inferInsert)[];
  offeredActivities: (typeof offeredActivities.$inferInsert)[];
  workplaces: (typeof workplaces.$inferInsert)[];
  workplaceActivities: (typeof workplaceActivities.$inferInsert)[];
  learners: (typeof learners.$inferInsert)[];
  applications: (typeof applications.$inferInsert)[];
  applicationEvents: (typeof applicationEvents.$inferInsert)[];
  interviewSlots: (typeof interviewSlots.$inferInsert)[];
  interviews: (typeof interviews.$inferInsert)[];
  matchProposals: (typeof matchProposals.$inferInsert)[];
}
interface RowsOfReference extends Record<keyof ReferenceRows, readonly object[]> {
  municipalities: readonly (typeof municipalities.$inferInsert)[];
  postcodes: readonly (typeof postcodes.$inferInsert)[];
  qualifications: readonly (typeof qualifications.$inferInsert)[];
  programmes: readonly (typeof programmes.$inferInsert)[];
  activityLists: readonly (typeof activityLists.$inferInsert)[];
  activities: readonly (typeof activities.$inferInsert)[];
  holidays: readonly (typeof holidays.$inferInsert)[];
  ruleParameters: readonly (typeof ruleParameters.$inferInsert)[];
}
const world = makeWorld({ today: day("2026-11-23"), size: 300 });
const rows: RowsOfTables & { reference: RowsOfReference } = world;

const { sql, db } = await testDatabase();
const said: string[] = [];

beforeAll(() => seedWorld({ sql, db }, world, (line) => said.push(line)), 60_000);

/** Counts in the database, under the names of the world. */
async function counts(): Promise<Record<string, number>> {
  const names = Object.keys(rows).filter((name) => !["today", "size", "reference"].includes(name));
  const found = names.map(async (name) => {
    const table = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const [row] = await sql<{ count: number }[]>`select count(*)::int from ${sql(table)}`;
    return [name, row?.count ?? 0] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

test("every row of the world is in the database, under all its constraints", async () => {
  const { today: _, size: __, reference: ___, ...expected } = world;
  expect(await counts()).toEqual(
    Object.fromEntries(Object.entries(expected).map(([name, list]) => [name, list.length])),
  );
  const withPasswords = Object.keys(expected).length + 1;
  expect(said).toHaveLength(withPasswords);
});

test("a workplace comes back as it was made: texts, lists, days and moments", async () => {
  const wanted = world.workplaces.find(({ description }) => description.includes("'"));
  const all = await db.select().from(workplaces);
  const found = all.find(({ id }) => id === wanted?.id);
  // Columns that only a later life fills are not in the world.
  expect(found).toMatchObject({ ...wanted });
  expect(wanted).toBeDefined();
});

test("a mini-profile with quotes and backslashes survives", async () => {
  const [first] = world.applications;
  const [row] = await sql<
    { profile: unknown }[]
  >`select mini_profile as profile from applications where id = ${first?.id ?? ""}`;
  expect(typeof row?.profile === "string" ? JSON.parse(row.profile) : row?.profile).toEqual(first?.miniProfile);
});

test("only the demo accounts can sign in, with the password the demo tells", async () => {
  const credentials = await sql<{ email: string; password: string }[]>`
    select u.email, c.password from credentials c join users u on u.id = c.user_id where c.provider_id = 'credential'`;
  expect(credentials.map(({ email }) => email).sort()).toEqual(demoAccounts.map(({ email }) => email).sort());
  const [first] = credentials;
  expect(await verifyPassword({ hash: first?.password ?? "", password: demoPassword })).toBe(true);
});

test("the search text is what the product itself writes", async () => {
  const different = await sql`
    select w.search_text, lower(unaccent(concat_ws(' ', w.title, p.title, nullif(array_to_string(p.search_words, ' '), ''), c.name, m.name, b.postcode))) as product
    from workplaces w join programmes p on p.id = w.programme_id join companies c on c.id = w.company_id
      join branches b on b.id = w.branch_id join municipalities m on m.nis = b.municipality_nis
    where w.search_text <> lower(unaccent(concat_ws(' ', w.title, p.title, nullif(array_to_string(p.search_words, ' '), ''), c.name, m.name, b.postcode)))`;
  expect(different).toEqual([]);
});

test("an emptied world can be filled again, and reference data stays", async () => {
  expect(await hasCompanies(sql)).toBe(true);
  await emptyWorld(sql);
  expect(await hasCompanies(sql)).toBe(false);
  expect(Object.values(await counts()).every((count) => count === 0)).toBe(true);
  const [left] = await sql<{ programmes: number }[]>`select count(*)::int as programmes from programmes`;
  expect(left?.programmes).toBe(197);
  await seedWorld({ sql, db }, world);
  expect((await counts()).workplaces).toBe(world.workplaces.length);
});
