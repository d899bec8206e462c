import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Coverage } from "@leerplek/domain/programmes/programme";
import { newId, toPublicId, type Id } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { activityWorld, type TestList } from "../../test-support/activity-world.ts";
import { testDatabase } from "../../test-support/test-database.ts";
import { testWorld } from "../../test-support/test-world.ts";
import { mentors } from "../mentors/mentors.table.ts";
import { activityOffers, offeredActivities } from "./activity-offers.table.ts";
import { saveActivityOffer } from "./save-activity-offer.ts";

const database = await testDatabase();
const { db } = database;
const world = await testWorld(database);
const { addList } = activityWorld(database);

/** A programme with a list, and a company. */
async function setting(codes: readonly string[] = ["a", "b", "c"]) {
  const programmeId = await world.addProgramme();
  const list = await addList(programmeId, codes, {
    contexts: { rule: "AT_LEAST", count: 1, contexts: ["salon", "thuis"] },
  });
  return { programmeId, list, company: await world.addCompany() };
}
type Setting = Awaited<ReturnType<typeof setting>>;

interface More {
  readonly version?: number;
  readonly list?: TestList;
  readonly contexts?: readonly string[];
  readonly viewer?: Viewer | null;
  readonly owner?: object;
}
const answersFor = (list: TestList, answers: Readonly<Record<string, Coverage | null>>) =>
  Object.entries(answers).map(([code, coverage]) => ({
    activityId: toPublicId("activity", list.idOf(code)),
    coverage,
    note: coverage === "PARTIAL" ? "Soms" : "",
  }));
const save = (
  { programmeId, list, company }: Setting,
  answers: Readonly<Record<string, Coverage | null>>,
  more: More = {},
) =>
  database.run(saveActivityOffer, more.viewer === undefined ? company.viewer : more.viewer, {
    ...(more.owner ?? { branchId: toPublicId("branch", company.branchId) }),
    programmeId: toPublicId("programme", programmeId),
    activityListId: toPublicId("activityList", (more.list ?? list).listId),
    version: more.version ?? 0,
    contexts: more.contexts ?? [],
    answers: answersFor(more.list ?? list, answers),
  });
const problemsOf = (result: Awaited<ReturnType<typeof save>>) =>
  result.ok ? [] : result.problems.map(({ code, path }) => [code, path.join(".")]);
const answersIn = async (result: Awaited<ReturnType<typeof save>>) => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const rows = await db.select().from(offeredActivities).where(eq(offeredActivities.offerId, result.value.id));
  return new Map(rows.map(({ activityId, coverage, note }) => [activityId, [coverage, note]]));
};
const offerOf = async (branchId: Id<"branch">) =>
  (await db.select().from(activityOffers).where(eq(activityOffers.branchId, branchId)))[0];

describe("what a branch offers", () => {
  test("is saved per change: other answers stay, and one can be taken back", async () => {
    const here = await setting();
    await save(here, { a: "FULL", b: "PARTIAL" }, { contexts: ["salon", "onbekend"] });
    const result = await save(here, { a: null, c: "NONE" }, { version: 1, contexts: ["salon"] });
    expect(await answersIn(result)).toEqual(
      new Map([
        [here.list.idOf("b"), ["PARTIAL", "Soms"]],
        [here.list.idOf("c"), ["NONE", null]],
      ]),
    );
    expect(await offerOf(here.company.branchId)).toMatchObject({
      version: 2,
      contexts: ["salon"],
      updatedBy: here.company.viewer.userId,
    });
  });

  test("is not saved over what somebody else saved meanwhile, and nothing of it is lost", async () => {
    const here = await setting();
    const both = await Promise.all([save(here, { a: "FULL" }), save(here, { a: "NONE" })]);
    expect(both.flatMap(problemsOf)).toEqual([["CHANGED_MEANWHILE", "version"]]);
    expect(problemsOf(await save(here, { b: "FULL" }))).toEqual([["CHANGED_MEANWHILE", "version"]]);
    expect(problemsOf(await save(here, { b: "FULL" }, { version: 1 }))).toEqual([]);
  });

  test("may be nothing at all", async () => {
    expect((await answersIn(await save(await setting(), {}))).size).toBe(0);
  });

  test("refuses activities and versions of another programme", async () => {
    const [here, other] = [await setting(), await setting()];
    expect(problemsOf(await save(here, { a: "FULL" }, { list: other.list }))).toEqual([
      ["UNKNOWN_REFERENCE", "activityListId"],
    ]);
    const foreign = { ...here.list, idOf: other.list.idOf };
    expect(problemsOf(await save(here, { a: "FULL" }, { list: foreign }))).toEqual([
      ["UNKNOWN_REFERENCE", "answers.0.activityId"],
    ]);
  });

  test("needs a branch or a school, and not both", async () => {
    const here = await setting();
    const both = {
      branchId: toPublicId("branch", here.company.branchId),
      providerId: toPublicId("provider", world.providerId),
    };
    for (const owner of [{}, both])
      expect(problemsOf(await save(here, {}, { owner }))).toEqual([["REQUIRED", "branchId"]]);
  });
});

describe("a newer version", () => {
  const next = (programmeId: Id<"programme">, codes: readonly string[], validFrom = "2026-11-01") =>
    addList(programmeId, codes, { version: 2, validFrom: day(validFrom) });

  test("in force puts an end to answering the older one", async () => {
    const here = await setting();
    await save(here, { a: "FULL" });
    await next(here.programmeId, ["a", "d"]);
    expect(problemsOf(await save(here, { b: "FULL" }, { version: 1 }))).toEqual([["LIST_OUTDATED", "activityListId"]]);
  });

  test("asks again what is new, and takes over what asks the same", async () => {
    const here = await setting();
    await save(here, { a: "PARTIAL", b: "FULL" });
    const list = await next(here.programmeId, ["a", "d"]);
    expect(problemsOf(await save(here, {}, { version: 1, list }))).toEqual([
      ["REQUIRED", `answers.${toPublicId("activity", list.idOf("d"))}`],
    ]);
    const answers = await answersIn(await save(here, { d: "NONE" }, { version: 1, list }));
    expect(answers.get(list.idOf("a"))).toEqual(["PARTIAL", "Soms"]);
    expect(answers.get(list.idOf("d"))).toEqual(["NONE", null]);
    // The answers to the older version stay for the plans that were made with them.
    expect(answers.get(here.list.idOf("b"))).toEqual(["FULL", null]);
    expect(await offerOf(here.company.branchId)).toMatchObject({ version: 2, activityListId: list.listId });
  });

  test("that begins later can be reviewed now; the current one may be answered until then, but not after the review", async () => {
    const here = await setting();
    const list = await next(here.programmeId, ["a"], "2027-09-01");
    await save(here, { a: "FULL" });
    expect(problemsOf(await save(here, {}, { version: 1, list }))).toEqual([]);
    expect(problemsOf(await save(here, { b: "FULL" }, { version: 2 }))).toEqual([["LIST_OUTDATED", "activityListId"]]);
  });

  test("that is a draft does not exist for a company", async () => {
    const here = await setting();
    const list = await addList(here.programmeId, ["a"], { version: 2, status: "DRAFT", validFrom: null });
    expect(problemsOf(await save(here, {}, { list }))).toEqual([["UNKNOWN_REFERENCE", "activityListId"]]);
  });
});

describe("who may say it", () => {
  test("mentors of the branch may; a mentor of another branch, strangers and learners may not", async () => {
    const here = await setting();
    const { companyId, mentorId } = here.company;
    const mentor = await world.addPerson("MENTOR", { companyIds: [companyId] });
    const refused = [mentor, (await world.addCompany()).viewer];
    for (const viewer of refused)
      await expect(save(here, { a: "FULL" }, { viewer })).rejects.toMatchObject({ extensions: { code: "NOT_FOUND" } });
    await db.update(mentors).set({ userId: mentor.userId }).where(eq(mentors.id, mentorId));
    expect((await save(here, { a: "FULL" }, { viewer: mentor })).ok).toBe(true);
    const { viewer } = await world.addLearner();
    await expect(save(here, {}, { viewer })).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
    await expect(save(here, {}, { viewer: null })).rejects.toMatchObject({ extensions: { code: "UNAUTHENTICATED" } });
  });

  test("a counsellor may with a mandate to file recognitions, and with no other", async () => {
    const here = await setting();
    const { companyId } = here.company;
    const holder = (scope: "FILE_RECOGNITION" | "PUBLISH_WORKPLACE") =>
      world.addPerson("COUNSELLOR", { mandates: [{ companyId, scopes: [scope] }] });
    expect((await save(here, { a: "FULL" }, { viewer: await holder("FILE_RECOGNITION") })).ok).toBe(true);
    await expect(save(here, {}, { version: 1, viewer: await holder("PUBLISH_WORKPLACE") })).rejects.toMatchObject({
      extensions: { code: "NOT_FOUND" },
    });
  });

  test("a school says it of its own workshop only", async () => {
    const here = await setting();
    const owner = { providerId: toPublicId("provider", world.providerId) };
    const own = await world.addPerson("PROVIDER_ADMIN", { providerIds: [world.providerId] });
    expect((await save(here, { a: "FULL" }, { owner, viewer: own })).ok).toBe(true);
    const other = await world.addPerson("PROVIDER_ADMIN", { providerIds: [newId<"provider">()] });
    await expect(save(here, {}, { owner, viewer: other })).rejects.toMatchObject({ extensions: { code: "NOT_FOUND" } });
  });

  test("an unknown branch answers like somebody else's", async () => {
    const here = await setting();
    for (const branchId of [toPublicId("branch", newId<"branch">()), "onzin"])
      await expect(save(here, {}, { owner: { branchId } })).rejects.toMatchObject({
        extensions: { code: "NOT_FOUND" },
      });
  });
});
