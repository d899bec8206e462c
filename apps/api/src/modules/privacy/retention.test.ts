import { expect, test } from "vitest";
import { applicationStatuses, type ApplicationStatus } from "@leerplek/domain/applications/application";
import { roles } from "@leerplek/domain/shared/viewer";
import { askIn } from "../../test-support/ask.ts";
import { testDatabase, testMoment } from "../../test-support/test-database.ts";
import { testWorld } from "../../test-support/test-world.ts";
import { applyRetention, countRetention } from "./run-retention.ts";
import { startRetentionCount } from "./start-retention-count.ts";

const database = await testDatabase();
const { sql } = database;
const world = await testWorld(database);
const ask = askIn(database);
const servicesAt = (moment: string) => ({
  ...database,
  clock: () => new Date(moment),
  log: { info: () => {} },
});
const exists = async (table: string, id: string): Promise<boolean> =>
  (await sql`select from ${sql(table)} where id = ${id}`).length > 0;

const ended: readonly ApplicationStatus[] = ["REJECTED", "WITHDRAWN", "DECLINED", "EXPIRED", "SUPERSEDED", "CLOSED"];

test.each(applicationStatuses)(
  "a %s application is a number of nobody after twelve months, or stays",
  async (status) => {
    const workplace = await world.addWorkplace();
    const { applicationId, learner } = await world.addApplication(workplace, { status });
    await sql`update applications set updated_at = '2026-03-01T12:00:00Z', sent_at = '2026-02-20T12:00:00Z', answered_at = '2026-02-27T12:00:00Z' where id = ${applicationId}`;
    await applyRetention(servicesAt("2027-02-28T02:00:00Z"));
    expect(await exists("applications", applicationId)).toBe(true);
    await applyRetention(servicesAt("2027-03-02T02:00:00Z"));
    expect(await exists("applications", applicationId)).toBe(!ended.includes(status));
    const numbers = await sql<
      Record<string, unknown>[]
    >`select status, sent_month, answer_days from ended_applications where company_id = ${workplace.company.companyId}`;
    expect(numbers.map((row) => ({ ...row }))).toEqual(
      ended.includes(status) ? [{ status, sent_month: "2026-02", answer_days: 7 }] : [],
    );
    const [row] = await sql<
      { text: string }[]
    >`select coalesce(json_agg(e), '[]')::text as text from ended_applications e`;
    expect(row?.text).not.toContain(learner.learnerId);
  },
);

test("a profile without a workplace goes a school year after its last sign of life, with proof", async () => {
  const make = async (createdAt: string) => {
    const { learnerId, viewer } = await world.addLearner();
    await sql`update learners set created_at = ${createdAt} where id = ${learnerId}`;
    return { learnerId, userId: viewer.userId };
  };
  const old = await make("2025-10-01T12:00:00Z");
  const alive = await make("2025-10-01T12:00:00Z");
  const signedIn = await make("2025-10-01T12:00:00Z");
  const placed = await make("2025-10-01T12:00:00Z");
  await sql`update learners set search_started_on = '2026-09-03' where id = ${alive.learnerId}`;
  await sql`insert into sessions (id, user_id, token, expires_at, updated_at)
    values (gen_random_uuid(), ${signedIn.userId}, ${crypto.randomUUID()}, '2028-01-01', '2026-10-01')`;
  const { applicationId } = await world.addApplication(await world.addWorkplace(), {
    status: "MATCHED",
    learner: { learnerId: placed.learnerId, viewer: await world.addPerson("LEARNER") },
  });
  await sql`update applications set updated_at = '2025-11-01' where id = ${applicationId}`;
  await applyRetention(servicesAt("2027-08-31T02:00:00Z"));
  expect(await exists("learners", old.learnerId)).toBe(true);
  await applyRetention(servicesAt("2027-09-01T02:00:00Z"));
  expect(await exists("learners", old.learnerId)).toBe(false);
  expect(await exists("users", old.userId)).toBe(false);
  for (const { learnerId } of [alive, signedIn, placed]) expect(await exists("learners", learnerId)).toBe(true);
  const [erasure] = await sql<
    Record<string, unknown>[]
  >`select cause, status from erasures where learner_id = ${old.learnerId}`;
  expect({ ...erasure }).toEqual({ cause: "RETENTION", status: "DONE" });
});

test("sessions, links, notes of mails and looks go by their terms", async () => {
  const { userId } = await world.addPerson("COUNSELLOR");
  const session = (expires: string) => {
    const id = crypto.randomUUID();
    return sql`insert into sessions (id, user_id, token, expires_at) values (${id}, ${userId}, ${id}, ${expires})`.then(
      () => id,
    );
  };
  const [gone, kept] = [await session("2027-04-01T00:00:00Z"), await session("2027-05-01T00:00:00Z")];
  const link = crypto.randomUUID();
  await sql`insert into verifications (id, identifier, value, expires_at) values (${link}, 'x', 'x', '2027-05-08T00:00:00Z')`;
  await sql`insert into sent_mails (message_id, mail, about_id, part, sent_at) values ('old', 'x', ${link}, 'learner', '2025-05-01'), ('new', 'x', ${link}, 'learner', '2025-06-01')`;
  await applyRetention(servicesAt("2027-05-10T02:00:00Z"));
  expect(await exists("sessions", gone)).toBe(false);
  expect(await exists("sessions", kept)).toBe(true);
  expect(await exists("verifications", link)).toBe(false);
  const mails = await sql<{ id: string }[]>`select message_id as id from sent_mails where message_id in ('old', 'new')`;
  expect(mails.map(({ id }) => id)).toEqual(["new"]);
});

test("a dry run counts and removes nothing; the page says which terms are not confirmed", async () => {
  const admin = await world.addPerson("GOV_ADMIN");
  const { applicationId } = await world.addApplication(await world.addWorkplace(), { status: "REJECTED" });
  await sql`update applications set updated_at = '2026-01-01' where id = ${applicationId}`;
  const start = await ask(admin, `mutation { startRetentionCount { ... on RetentionReport { isDryRun countedAt } } }`);
  expect(start.data).toEqual({ startRetentionCount: { isDryRun: true, countedAt: null } });
  await countRetention(servicesAt("2027-03-02T02:00:00Z"));
  expect(await exists("applications", applicationId)).toBe(true);
  const { data } = await ask(
    admin,
    `{ retentionReports(first: 50) { nodes { isDryRun counts { rule due done value unit isConfirmed source } } } }`,
  );
  const reports: { isDryRun: boolean; counts: unknown[] }[] = Reflect.get(Object(data), "retentionReports").nodes;
  const counts = reports.find(({ isDryRun }) => isDryRun)?.counts;
  expect(counts).toEqual(
    expect.arrayContaining([
      {
        ...{ rule: "APPLICATIONS", due: 1, done: 0, value: 12, unit: "MONTHS", isConfirmed: false },
        source: expect.stringContaining("Keuze van Leerplek"),
      },
      { rule: "LINKS", due: 0, done: 0, value: null, unit: null, isConfirmed: null, source: null },
    ]),
  );
  await applyRetention(servicesAt("2027-03-02T02:00:00Z"));
  expect(await exists("applications", applicationId)).toBe(false);
});

test("supervision alone asks and reads", async () => {
  for (const role of roles.filter((each) => each !== "GOV_ADMIN")) {
    const viewer = await world.addPerson(role);
    await expect(database.run(startRetentionCount, viewer, {}, testMoment)).rejects.toMatchObject({
      extensions: { code: "FORBIDDEN" },
    });
    expect((await ask(viewer, `{ retentionReports { nodes { id } } }`)).data).toEqual({
      retentionReports: { nodes: [] },
    });
  }
});
