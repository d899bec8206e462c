import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { expect, test } from "vitest";
import { newId, toPublicId } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import { requestContext } from "../../platform/context.ts";
import { auditLog, ruleParameters } from "../../platform/platform.table.ts";
import { testDatabase } from "../../test-support/test-database.ts";
import { miniProfile, testWorld, type TestLearner, type TestWorkplace } from "../../test-support/test-world.ts";
import { learners } from "../learners/learners.table.ts";
import { searchOutbox, workplaces } from "../workplaces/workplaces.table.ts";
import { applyToWorkplace } from "./apply-to-workplace.ts";
import { applicationEvents, applications } from "./applications.table.ts";

const database = await testDatabase();
const { db, sql } = database;
const world = await testWorld(database);

const inputFor = ({ workplaceId }: TestWorkplace, more: object = {}) => ({
  idempotencyKey: crypto.randomUUID(),
  workplaceId: toPublicId("workplace", workplaceId),
  miniProfile: { ...miniProfile, why: "Knippen is mijn vak." },
  ...more,
});
const apply = ({ viewer }: TestLearner, workplace: TestWorkplace, more: object = {}) =>
  database.run(applyToWorkplace, viewer, inputFor(workplace, more));
const codesOf = (result: Awaited<ReturnType<typeof apply>>): readonly string[] =>
  result.ok ? ["ok"] : result.problems.map(({ code, path }) => [code, ...path].join(" "));
const applicationsAt = ({ workplaceId }: TestWorkplace) =>
  db.select().from(applications).where(eq(applications.workplaceId, workplaceId));
const countOf = async ({ workplaceId }: TestWorkplace): Promise<number | undefined> => {
  const [row] = await db.select().from(workplaces).where(eq(workplaces.id, workplaceId));
  return row?.applicationCount;
};

test("a sent application stands in the inbox with its answer promise, its first event and everything that follows", async () => {
  const [learner, workplace] = [await world.addLearner(), await world.addWorkplace({ answerWithinDays: 7 })];
  const result = await apply(learner, workplace, { nameDisclosure: "INITIALS" });
  if (!result.ok) throw new Error("not sent");
  const [application] = await applicationsAt(workplace);
  expect(application).toMatchObject({
    id: result.value.id,
    learnerId: learner.learnerId,
    companyId: workplace.company.companyId,
    providerId: world.providerId,
    status: "SENT",
    origin: "LEARNER",
    nameDisclosure: "INITIALS",
    miniProfile: { ...miniProfile, why: "Knippen is mijn vak." },
    answerDueOn: "2026-11-30",
  });
  const events = await db.select().from(applicationEvents).where(eq(applicationEvents.applicationId, result.value.id));
  expect(events.map(({ status, actorId }) => [status, actorId])).toEqual([["SENT", learner.viewer.userId]]);
  expect(await countOf(workplace)).toBe(1);
  const audit = await db
    .select()
    .from(auditLog)
    .where(eq(auditLog.objectId, toPublicId("application", result.value.id)));
  expect(audit.map(({ action }) => action)).toEqual(["application.sent"]);
  expect(await db.select().from(searchOutbox).where(eq(searchOutbox.workplaceId, workplace.workplaceId))).toHaveLength(
    1,
  );
  const mails = await sql`select data from pgboss.job where name = 'mail' and data ->> 'id' = ${result.value.id}`;
  expect(mails.map(({ data }) => data.mail)).toEqual(["application-received"]);
});

test("the mini-profile is kept for the next application", async () => {
  const learner = await world.addLearner();
  await apply(learner, await world.addWorkplace());
  const [row] = await db.select().from(learners).where(eq(learners.id, learner.learnerId));
  expect(row?.miniProfile).toEqual({ ...miniProfile, why: "Knippen is mijn vak." });
});

test("a refused application leaves no trace: no count, no profile, no key", async () => {
  const [learner, workplace] = [await world.addLearner(), await world.addWorkplace({ status: "PAUSED" })];
  const input = inputFor(workplace);
  expect(codesOf(await database.run(applyToWorkplace, learner.viewer, input))).toEqual([
    "WORKPLACE_NOT_OPEN workplaceId",
  ]);
  expect(await countOf(workplace)).toBe(0);
  const [row] = await db.select().from(learners).where(eq(learners.id, learner.learnerId));
  expect(row?.miniProfile).toEqual(miniProfile);
  await db.update(workplaces).set({ status: "PUBLISHED" }).where(eq(workplaces.id, workplace.workplaceId));
  expect(codesOf(await database.run(applyToWorkplace, learner.viewer, input))).toEqual(["ok"]);
});

test("full, another programme, too young and too old are all said", async () => {
  const fullProgramme = await world.addProgramme();
  const workplace = await world.addWorkplace({ placesTaken: 1, programmeId: fullProgramme });
  const expected = ["NO_FREE_PLACE workplaceId", "NOT_ENROLLED workplaceId", "LEARNER_AGE workplaceId"];
  const young = await world.addLearner({ birthDate: day("2012-01-12") });
  const old = await world.addLearner({ birthDate: day("2001-08-31") });
  expect([codesOf(await apply(young, workplace)), codesOf(await apply(old, workplace))]).toEqual([expected, expected]);
});

test("a second open application here is refused, also when both come at the same moment", async () => {
  const [learner, workplace] = [await world.addLearner(), await world.addWorkplace()];
  const results = await Promise.all([apply(learner, workplace), apply(learner, workplace)]);
  expect(results.map(codesOf).sort()).toEqual([["ALREADY_APPLIED workplaceId"], ["ok"]]);
  expect(codesOf(await apply(learner, workplace))).toEqual(["ALREADY_APPLIED workplaceId"]);
  expect(await countOf(workplace)).toBe(1);
});

test("after an ended application the learner may try again here, and both count", async () => {
  const [learner, workplace] = [await world.addLearner(), await world.addWorkplace()];
  await apply(learner, workplace);
  await db.update(applications).set({ status: "WITHDRAWN" }).where(eq(applications.workplaceId, workplace.workplaceId));
  expect(codesOf(await apply(learner, workplace))).toEqual(["ok"]);
  expect(await countOf(workplace)).toBe(2);
});

test("of two applications at the same moment only one is the tenth", async () => {
  const learner = await world.addLearner();
  for (let open = 0; open < 9; open++) await world.addApplication(await world.addWorkplace(), { learner });
  const wanted = [await world.addWorkplace(), await world.addWorkplace()];
  const results = await Promise.all(wanted.map((workplace) => apply(learner, workplace)));
  expect(results.map(codesOf).sort()).toEqual([["TOO_MANY_OPEN_APPLICATIONS"], ["ok"]]);
});

test("how many may be open is a rule with dates, not a constant", async () => {
  const key = eq(ruleParameters.key, "application.maximumOpen");
  const fresh = await testDatabase();
  await fresh.db.update(ruleParameters).set({ value: 1 }).where(key);
  const elsewhere = await testWorld(fresh);
  const learner = await elsewhere.addLearner();
  await elsewhere.addApplication(await elsewhere.addWorkplace(), { learner });
  const result = await fresh.run(applyToWorkplace, learner.viewer, inputFor(await elsewhere.addWorkplace()));
  expect(result).toEqual({
    ok: false,
    problems: [{ code: "TOO_MANY_OPEN_APPLICATIONS", path: [], params: { maximum: 1 } }],
  });
});

test("a draft, an unknown workplace and an id of another kind answer alike", async () => {
  const [learner, draft] = [await world.addLearner(), await world.addWorkplace({ status: "DRAFT" })];
  const ids = [toPublicId("workplace", draft.workplaceId), toPublicId("workplace", newId()), "company_1"];
  for (const workplaceId of ids)
    await expect(apply(learner, draft, { workplaceId })).rejects.toMatchObject({ extensions: { code: "NOT_FOUND" } });
});

test("a workplace that was not named is asked for at its field", async () => {
  const [learner, workplace] = [await world.addLearner(), await world.addWorkplace()];
  const problems = [{ code: "REQUIRED", path: ["workplaceId"] }];
  expect(await apply(learner, workplace, { workplaceId: "" })).toMatchObject({ ok: false, problems });
});

test("answers are asked for, and short: two to five hundred characters, two of the six may stay empty", async () => {
  const [learner, workplace] = [await world.addLearner(), await world.addWorkplace()];
  const wrong = {
    why: "",
    strengths: "x",
    travel: "é".repeat(501),
    availability: "   ",
    experience: "\u0000",
    question: "",
  };
  expect(codesOf(await apply(learner, workplace, { miniProfile: wrong }))).toEqual([
    "TOO_SHORT miniProfile why",
    "TOO_SHORT miniProfile strengths",
    "INVALID_FORMAT miniProfile experience",
    "TOO_LONG miniProfile travel",
    "TOO_SHORT miniProfile availability",
  ]);
  const border = { why: "ja", strengths: "x".repeat(500), travel: "te", availability: "ma" };
  expect(codesOf(await apply(learner, workplace, { miniProfile: border }))).toEqual(["ok"]);
});

test("the same key twice is one application, and the same answer", async () => {
  const [learner, workplace] = [await world.addLearner(), await world.addWorkplace()];
  const input = inputFor(workplace);
  const first = await database.run(applyToWorkplace, learner.viewer, input);
  expect(first.ok).toBe(true);
  expect(await database.run(applyToWorkplace, learner.viewer, input)).toEqual(first);
  expect(await applicationsAt(workplace)).toHaveLength(1);
});

test("the same key with another body is refused", async () => {
  const [learner, workplace] = [await world.addLearner(), await world.addWorkplace()];
  const input = inputFor(workplace);
  await database.run(applyToWorkplace, learner.viewer, input);
  await expect(
    database.run(applyToWorkplace, learner.viewer, { ...input, nameDisclosure: "INITIALS" }),
  ).rejects.toMatchObject({ extensions: { code: "IDEMPOTENCY_KEY_REUSED" } });
});

test("the same key of two learners is two applications", async () => {
  const workplace = await world.addWorkplace({ places: 2 });
  const input = inputFor(workplace);
  for (const { viewer } of [await world.addLearner(), await world.addLearner()])
    expect(codesOf(await database.run(applyToWorkplace, viewer, input))).toEqual(["ok"]);
});

test("ten of the same key at the same moment are one application, and one answer", async () => {
  const [learner, workplace] = [await world.addLearner(), await world.addWorkplace()];
  const input = inputFor(workplace);
  const results = await Promise.all(
    Array.from({ length: 10 }, () => database.run(applyToWorkplace, learner.viewer, input)),
  );
  const [application] = await applicationsAt(workplace);
  expect(results).toEqual(results.map(() => ({ ok: true, value: { id: application?.id } })));
  expect(await applicationsAt(workplace)).toHaveLength(1);
  expect(await countOf(workplace)).toBe(1);
});

test("thirty learners at the same moment are all counted", async () => {
  const workplace = await world.addWorkplace();
  const applicants: TestLearner[] = [];
  for (let each = 0; each < 30; each++) applicants.push(await world.addLearner());
  const results = await Promise.all(applicants.map((learner) => apply(learner, workplace)));
  expect(new Set(results.flatMap(codesOf))).toEqual(new Set(["ok"]));
  expect(await countOf(workplace)).toBe(30);
});

test("only a learner applies", async () => {
  const workplace = await world.addWorkplace();
  const others = ["COMPANY_ADMIN", "MENTOR", "COUNSELLOR", "PROVIDER_ADMIN", "GUARDIAN", "GOV_ADMIN"] as const;
  for (const role of others)
    await expect(
      database.run(applyToWorkplace, await world.addPerson(role), inputFor(workplace)),
    ).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
  await expect(database.run(applyToWorkplace, null, inputFor(workplace))).rejects.toMatchObject({
    extensions: { code: "UNAUTHENTICATED" },
  });
});

test("applying takes five statements, and six more for wall, key, audit, search and mail", async () => {
  const statements: string[] = [];
  const counting = drizzle(database.served.sql, {
    casing: "snake_case",
    logger: { logQuery: (text) => statements.push(text) },
  });
  const services = { ...database.served, db: counting };
  for (let time = 0; time < 2; time++) {
    const { viewer } = await world.addLearner();
    const workplace = await world.addWorkplace();
    // The first time also reads the rules, which are then kept.
    statements.length = 0;
    expect((await applyToWorkplace(requestContext(services, viewer, "test"), inputFor(workplace))).ok).toBe(true);
  }
  const kinds = statements.map((text) => /^(insert into|update|select|\/\*.*?\*\/)( "\w+")?/.exec(text)?.[0]);
  expect(kinds).toEqual([
    'insert into "idempotency_keys"',
    "/* wall: who asks */",
    'update "learners"',
    'update "workplaces"',
    'select "workplace_id"',
    'insert into "applications"',
    'insert into "application_events"',
    "/* audit: write lines */",
    "/* search: queue workplaces */",
    "/* jobs: send mail */",
    'update "idempotency_keys"',
  ]);
});
