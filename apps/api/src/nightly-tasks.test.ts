import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import { workplaceStatuses, type WorkplaceStatus } from "@leerplek/domain/workplaces/workplace";
import { createJobHandlers } from "./job-handlers.ts";
import { matchProposals } from "./modules/matches/matches.table.ts";
import { searchOutbox, workplaces } from "./modules/workplaces/workplaces.table.ts";
import { nightlyTasks } from "./platform/jobs.ts";
import { createMailer } from "./platform/mailer.ts";
import { auditLog, idempotencyKeys } from "./platform/platform.table.ts";
import { testDatabase } from "./test-support/test-database.ts";
import { testWorld } from "./test-support/test-world.ts";

const database = await testDatabase();
const { db, sql } = database;
const world = await testWorld(database);
let checks = 0;
const nightAt = (moment: string) =>
  createJobHandlers({
    sql,
    db: database.db,
    jobs: database.jobs,
    mailer: createMailer("smtp://127.0.0.1:1", "noreply@example.org"),
    baseUrl: new URL("https://leerplek.example"),
    clock: () => new Date(moment),
    fields: database.fields,
    log: { info: () => {}, error: () => {} },
    checkSearch: async () => {
      checks += 1;
    },
  });
const statusOf = async (id: string) => {
  const [row] = await sql<{ status: string }[]>`select status from workplaces where id = ${id}`;
  return row?.status;
};

const expiring: readonly WorkplaceStatus[] = ["PUBLISHED", "PAUSED", "BLOCKED"];
test.each(workplaceStatuses)(
  "the day after its last day a %s workplace is expired, or stays what it is",
  async (status) => {
    const { workplaceId } = await world.addWorkplace({ status, endsOn: day("2027-06-30"), publishedAt: new Date() });
    const isExpiring = expiring.includes(status);
    await nightAt("2027-06-30T01:15:00Z").nightly({ task: "expire-workplaces" });
    expect(await statusOf(workplaceId)).toBe(status);
    await nightAt("2027-06-30T22:15:00Z").nightly({ task: "expire-workplaces" });
    expect(await statusOf(workplaceId)).toBe(isExpiring ? "EXPIRED" : status);
    const queued = await db.select().from(searchOutbox).where(eq(searchOutbox.workplaceId, workplaceId));
    expect(queued).toHaveLength(isExpiring ? 1 : 0);
    const audited = await db
      .select()
      .from(auditLog)
      .where(eq(auditLog.objectId, `workplace_${workplaceId}`));
    expect(audited.map(({ action, actorId }) => [action, actorId])).toEqual(
      isExpiring ? [["workplace.expired", null]] : [],
    );
  },
);

test("who waits for an answer at an expired workplace is told, and the place and the interview are let go", async () => {
  const workplace = await world.addWorkplace({ endsOn: day("2027-04-30"), places: 2, placesTaken: 1 });
  const { applicationId } = await world.addApplication(workplace, { status: "OFFERED" });
  const { applicationId: ended } = await world.addApplication(workplace, { status: "REJECTED" });
  await nightAt("2027-05-01T02:15:00Z").nightly({ task: "expire-workplaces" });
  const states = await sql<
    { id: string; status: string }[]
  >`select id, status from applications where workplace_id = ${workplace.workplaceId}`;
  expect(Object.fromEntries(states.map(({ id, status }) => [id, status]))).toEqual({
    [applicationId]: "CLOSED",
    [ended]: "REJECTED",
  });
  const [row] = await sql<
    { taken: number }[]
  >`select places_taken as taken from workplaces where id = ${workplace.workplaceId}`;
  expect(row?.taken).toBe(0);
  const mails = await sql<{ mail: string }[]>`
    select data ->> 'mail' as mail from pgboss.job where name = 'mail' and data ->> 'id' = ${applicationId}`;
  expect(mails.map(({ mail }) => mail)).toEqual(["application-closed"]);
});

test("more workplaces than one round takes are all expired", async () => {
  const { workplaceId } = await world.addWorkplace({ status: "DRAFT", endsOn: day("2027-02-28") });
  await sql`insert into workplaces
    select (jsonb_populate_record(w, jsonb_build_object('id', gen_random_uuid(), 'status', 'PUBLISHED', 'published_at', now()))).*
    from workplaces w, generate_series(1, 1003) where w.id = ${workplaceId}`;
  await nightAt("2027-03-01T02:15:00Z").nightly({ task: "expire-workplaces" });
  const [left] = await sql<{ count: number }[]>`
    select count(*)::int as count from workplaces where ends_on = '2027-02-28' and status = 'PUBLISHED'`;
  expect(left?.count).toBe(0);
});

test("a proposal can be agreed to on its last day and is expired the day after", async () => {
  const { workplaceId, company } = await world.addWorkplace();
  const { learnerId, viewer } = await world.addLearner();
  const id = newId<"proposal">();
  await db.insert(matchProposals).values({
    id,
    learnerId,
    workplaceId,
    companyId: company.companyId,
    providerId: world.providerId,
    proposedById: viewer.userId,
    reason: "Past goed.",
    status: "PROPOSED",
    expiresOn: day("2026-11-30"),
  });
  const status = async () =>
    (await db.select().from(matchProposals).where(eq(matchProposals.id, id))).map((proposal) => proposal.status);
  await nightAt("2026-11-30T02:15:00Z").nightly({ task: "expire-proposals" });
  expect(await status()).toEqual(["PROPOSED"]);
  await nightAt("2026-12-01T02:15:00Z").nightly({ task: "expire-proposals" });
  expect(await status()).toEqual(["EXPIRED"]);
  const told = await sql<{ mail: string }[]>`
    select data ->> 'mail' as mail from pgboss.job where name = 'mail' and data ->> 'id' = ${id}`;
  expect(told.map(({ mail }) => mail)).toEqual(["match-ended"]);
  const audited = await db
    .select()
    .from(auditLog)
    .where(eq(auditLog.objectId, `proposal_${id}`));
  expect(audited.map(({ action, actorId }) => [action, actorId])).toEqual([["proposal.expired", null]]);
});

test("an idempotency key is kept for seven days", async () => {
  const createdAt = new Date("2026-11-01T12:00:00Z");
  await db.insert(idempotencyKeys).values({ actor: "iemand", key: "sleutel", fingerprint: "x", createdAt });
  const count = async () => (await db.select().from(idempotencyKeys)).length;
  await nightAt("2026-11-08T12:00:00Z").nightly({ task: "forget-idempotency-keys" });
  expect(await count()).toBe(1);
  await nightAt("2026-11-08T12:00:01Z").nightly({ task: "forget-idempotency-keys" });
  expect(await count()).toBe(0);
});

test("the index is compared with the database", async () => {
  await nightAt("2026-11-24T02:15:00Z").nightly({ task: "check-search" });
  expect(checks).toBe(1);
});

test("every task is planned each night by the clock in Flanders", async () => {
  const rows = await sql<{ task: string; cron: string; timezone: string }[]>`
    select data ->> 'task' as task, cron, timezone from pgboss.schedule where name = 'nightly'`;
  expect(rows.map(({ task }) => task).toSorted()).toEqual([...nightlyTasks].toSorted());
  const sealing = rows.filter(({ task }) => task === "seal-audit-log");
  expect(sealing.map(({ cron }) => cron)).toEqual(["*/10 * * * *"]);
  const others = rows.filter(({ task }) => task !== "seal-audit-log");
  expect(new Set(others.map(({ cron, timezone }) => `${cron} ${timezone}`))).toEqual(
    new Set(["15 3 * * * Europe/Brussels"]),
  );
});

test("doing the night twice changes nothing more", async () => {
  const { workplaceId } = await world.addWorkplace({ endsOn: day("2027-01-31") });
  for (const task of nightlyTasks) await nightAt("2027-02-01T02:15:00Z").nightly({ task });
  const before = await db.select().from(workplaces).where(eq(workplaces.id, workplaceId));
  for (const task of nightlyTasks) await nightAt("2027-02-01T02:15:00Z").nightly({ task });
  expect(await db.select().from(workplaces).where(eq(workplaces.id, workplaceId))).toEqual(before);
});

test("counters of sign-in attempts are forgotten after a day", async () => {
  const count = (key: string, hoursAgo: number) =>
    sql`insert into rate_limits (id, key, count, last_request) values (${crypto.randomUUID()}, ${key}, 3, ${Date.now() - hoursAgo * 3_600_000})`;
  await count("yesterday", 25);
  await count("today", 23);
  await nightAt("2027-01-10T02:15:00Z").nightly({ task: "forget-sign-in-attempts" });
  const left = await sql<{ key: string }[]>`select key from rate_limits where key in ('yesterday', 'today')`;
  expect(left.map(({ key }) => key)).toEqual(["today"]);
});
