import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId, toPublicId } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import { testDatabase } from "../../test-support/test-database.ts";
import { testWorld, type TestWorkplace } from "../../test-support/test-world.ts";
import { activities, activityLists } from "../programmes/programmes.table.ts";
import { recognitions } from "../recognitions/recognitions.table.ts";
import { pauseWorkplace } from "./pause-workplace.ts";
import { reopenWorkplace } from "./reopen-workplace.ts";
import { updateWorkplace } from "./update-workplace.ts";
import { searchOutbox, workplaceActivities, workplaces } from "./workplaces.table.ts";

const database = await testDatabase();
const { db, sql } = database;
const world = await testWorld(database);

const textOf = ({ company }: TestWorkplace, more: object = {}) => ({
  branchId: toPublicId("branch", company.branchId),
  programmeId: toPublicId("programme", world.programmeId),
  mentorId: toPublicId("mentor", company.mentorId),
  title: "Leer haren knippen",
  description: "In ons salon leer je samen met de mentor.",
  places: 1,
  agreementType: "OAO",
  days: ["TUESDAY"],
  minutesPerWeek: 1200,
  dayStartsAt: "07:30",
  dayEndsAt: "16:00",
  startsOn: "2027-01-11",
  endsOn: "2027-06-30",
  answerWithinDays: 10,
  ...more,
});
const update = (workplace: TestWorkplace, more: object = {}, { viewer = workplace.company.viewer, version = 1 } = {}) =>
  database.run(updateWorkplace, viewer, {
    workplaceId: toPublicId("workplace", workplace.workplaceId),
    version,
    workplace: textOf(workplace, more),
  });
const problemsOf = (result: Awaited<ReturnType<typeof database.run>>): readonly string[] =>
  result.ok ? ["ok"] : result.problems.map(({ code, path }) => [code, path.join(".")].join(" "));
const rowOf = async ({ workplaceId }: TestWorkplace) =>
  (await db.select().from(workplaces).where(eq(workplaces.id, workplaceId)))[0];
const mailsAbout = async ({ workplaceId }: TestWorkplace): Promise<readonly string[]> =>
  (
    await sql`select data ->> 'mail' as mail from pgboss.job where name = 'mail' and data ->> 'id' = ${workplaceId}`
  ).map(({ mail }) => mail);

test("a change is saved with what follows from it: version, pay, school year, words to search with, and the index", async () => {
  const workplace = await world.addWorkplace();
  const change = {
    title: "Coiffure à l'élan",
    minutesPerWeek: 1199,
    agreementType: "SAO",
    startsOn: "2027-09-01",
    endsOn: "2028-06-30",
  };
  expect(problemsOf(await update(workplace, change))).toEqual(["ok"]);
  expect(await rowOf(workplace)).toMatchObject({
    ...change,
    version: 2,
    isPaid: false,
    schoolYear: "2027-2028",
    searchText: "coiffure a l'elan haarverzorging duaal kapsalon test antwerpen 2000",
  });
  const queued = await db.select().from(searchOutbox).where(eq(searchOutbox.workplaceId, workplace.workplaceId));
  expect(queued).toHaveLength(1);
});

test("what learners can find is checked again, each problem once and at its field of the form", async () => {
  const workplace = await world.addWorkplace();
  await db
    .update(recognitions)
    .set({ validUntil: day("2027-01-11") })
    .where(eq(recognitions.branchId, workplace.company.branchId));
  const wrong = { startsOn: "2027-01-12", endsOn: "2027-01-12", minutesPerWeek: 1199, mentorId: null };
  expect(problemsOf(await update(workplace, wrong))).toEqual([
    "PERIOD_ENDS_BEFORE_START workplace.endsOn",
    "RECOGNITION_ENDS_BEFORE_START workplace.startsOn",
    "MENTOR_MISSING workplace.mentorId",
    "OUT_OF_RANGE workplace.minutesPerWeek",
  ]);
  expect(await rowOf(workplace)).toMatchObject({ startsOn: "2027-01-11", version: 1 });
});

test("the programme stays once somebody applied, because candidates are enrolled in it", async () => {
  const workplace = await world.addWorkplace({ applicationCount: 1 });
  const other = toPublicId("programme", await world.addProgramme());
  expect(problemsOf(await update(workplace, { programmeId: other }))).toContain(
    "PROGRAMME_HAS_CANDIDATES workplace.programmeId",
  );
  const draft = await world.addWorkplace({ status: "DRAFT" });
  expect(problemsOf(await update(draft, { programmeId: other }))).toEqual(["ok"]);
});

test("a draft may still miss what publishing asks", async () => {
  const draft = await world.addWorkplace({ status: "DRAFT" });
  expect(problemsOf(await update(draft, { mentorId: null, minutesPerWeek: 300, startsOn: "2026-01-01" }))).toEqual([
    "ok",
  ]);
});

test("a mentor changes a draft, and nothing that learners can find", async () => {
  const draft = await world.addWorkplace({ status: "DRAFT" });
  const published = await world.addWorkplace({}, draft.company);
  const viewer = await world.addPerson("MENTOR", { companyIds: [draft.company.companyId] });
  expect(problemsOf(await update(draft, {}, { viewer }))).toEqual(["ok"]);
  await expect(update(published, {}, { viewer })).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
});

test("a branch stays within the company, also for somebody who runs two companies", async () => {
  const [one, other] = [await world.addWorkplace(), await world.addCompany()];
  const companyIds = [one.company.companyId, other.companyId];
  const viewer = await world.addPerson("COMPANY_ADMIN", { companyIds, adminCompanyIds: companyIds });
  const branchId = toPublicId("branch", other.branchId);
  expect(problemsOf(await update(one, { branchId }, { viewer }))).toContain("UNKNOWN_REFERENCE workplace.branchId");
  await expect(update(one, { branchId })).rejects.toMatchObject({ extensions: { code: "NOT_FOUND" } });
});

test("a mentor of another company is an unknown mentor, an unknown programme an unknown programme", async () => {
  const [workplace, other] = [await world.addWorkplace({ status: "DRAFT" }), await world.addCompany()];
  expect(problemsOf(await update(workplace, { mentorId: toPublicId("mentor", other.mentorId) }))).toEqual([
    "UNKNOWN_REFERENCE workplace.mentorId",
  ]);
  expect(problemsOf(await update(workplace, { programmeId: toPublicId("programme", newId()) }))).toEqual([
    "UNKNOWN_REFERENCE workplace.programmeId",
  ]);
});

test("fewer places fill a workplace and more open it again; who waits is told when it fills", async () => {
  const workplace = await world.addWorkplace({ places: 2, placesTaken: 1 });
  expect(problemsOf(await update(workplace, { places: 1 }))).toEqual(["ok"]);
  expect(await rowOf(workplace)).toMatchObject({ status: "FILLED", placesTaken: 1 });
  expect(await mailsAbout(workplace)).toEqual(["workplace-filled"]);
  expect(problemsOf(await update(workplace, { places: 2 }, { version: 2 }))).toEqual(["ok"]);
  expect(await rowOf(workplace)).toMatchObject({ status: "PUBLISHED", placesTaken: 1 });
});

test("of two people who change the same version, one is told that somebody was first", async () => {
  const workplace = await world.addWorkplace();
  const results = await Promise.all([
    update(workplace, { title: "Eerste titel" }),
    update(workplace, { title: "Tweede titel" }),
  ]);
  expect(results.flatMap(problemsOf).sort()).toEqual(["CHANGED_MEANWHILE version", "ok"]);
});

test.each(["CLOSED", "EXPIRED"] as const)("a workplace that is %s is not changed any more", async (status) => {
  expect(problemsOf(await update(await world.addWorkplace({ status })))).toEqual(["WRONG_STATE workplaceId"]);
});

test("a workplace that has begun keeps its first day, but does not get an earlier one", async () => {
  const begun = await world.addWorkplace({ startsOn: day("2026-09-01") });
  expect(problemsOf(await update(begun, { startsOn: "2026-09-01" }))).toEqual(["ok"]);
  expect(problemsOf(await update(begun, { startsOn: "2026-10-01" }, { version: 2 }))).toEqual([
    "START_IN_PAST workplace.startsOn",
  ]);
});

test("a workplace that has begun needs a recognition for today, not for its first day", async () => {
  const begun = await world.addWorkplace({ startsOn: day("2026-09-01") });
  const input = { workplaceId: toPublicId("workplace", begun.workplaceId) };
  const validity = (from: string, until: string) =>
    db
      .update(recognitions)
      .set({ validFrom: day(from), validUntil: day(until) })
      .where(eq(recognitions.branchId, begun.company.branchId));
  await database.run(pauseWorkplace, begun.company.viewer, input);
  await validity("2021-11-22", "2026-11-22");
  expect(problemsOf(await database.run(reopenWorkplace, begun.company.viewer, input))).toEqual([
    "RECOGNITION_ENDS_BEFORE_START startsOn",
  ]);
  await validity("2026-11-23", "2031-11-22");
  expect(problemsOf(await database.run(reopenWorkplace, begun.company.viewer, input))).toEqual(["ok"]);
});

test("tasks come from the lists of the programme; others are left out", async () => {
  const workplace = await world.addWorkplace({ status: "DRAFT" });
  const taskOf = async (programmeId: typeof world.programmeId) => {
    const [listId, id] = [newId<"activityList">(), newId<"activity">()];
    await db
      .insert(activityLists)
      .values({ id: listId, programmeId, version: 1, validFrom: day("2026-09-01"), source: "test" });
    await db
      .insert(activities)
      .values({ id, activityListId: listId, code: "BK-1.1", cluster: "Kapper", position: 1, label: "Knippen" });
    return id;
  };
  const [own, foreign] = [await taskOf(world.programmeId), await taskOf(await world.addProgramme())];
  await update(workplace, { activityIds: [own, foreign].map((id) => toPublicId("activity", id)) });
  const rows = await db
    .select()
    .from(workplaceActivities)
    .where(eq(workplaceActivities.workplaceId, workplace.workplaceId));
  expect(rows.map(({ activityId }) => activityId)).toEqual([own]);
  await update(workplace, { activityIds: [] }, { version: 2 });
  expect(await db.select().from(workplaceActivities)).toEqual([]);
});
