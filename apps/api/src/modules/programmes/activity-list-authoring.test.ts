import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId, toPublicId, type Id } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import type { Command } from "../../platform/command.ts";
import { auditLog } from "../../platform/platform.table.ts";
import { inSystemTask } from "../../platform/system-task.ts";
import { activityWorld } from "../../test-support/activity-world.ts";
import { testDatabase } from "../../test-support/test-database.ts";
import { testWorld } from "../../test-support/test-world.ts";
import { announceActivityLists } from "./announce-activity-lists.ts";
import { discardActivityListDraft } from "./discard-activity-list-draft.ts";
import { draftActivityList } from "./draft-activity-list.ts";
import { importActivityLists } from "./import-activity-lists.ts";
import { activities, activityLists, programmes } from "./programmes.table.ts";
import { publishActivityList } from "./publish-activity-list.ts";
import { saveActivityListDraft } from "./save-activity-list-draft.ts";

const database = await testDatabase();
const { db } = database;
const world = await testWorld(database);
const { addList, addOffer } = activityWorld(database);
const officer = await world.addPerson("RECOGNITION_OFFICER");

async function run<Output extends { readonly id: string }>(command: Command<Output>, input: object, viewer = officer) {
  const result = await database.run(command, viewer, input);
  return result.ok ? result.value.id : result.problems.map(({ code, path }) => [code, path.join(".")]);
}
const idOf = (answer: string | unknown[]): string => {
  if (typeof answer !== "string") throw new Error(JSON.stringify(answer));
  return answer;
};
const begin = async (programmeId: Id<"programme">) =>
  idOf(await run(draftActivityList, { programmeId: toPublicId("programme", programmeId) }));
const activity = (label: string, more: object = {}) => ({
  ...{ cluster: "Kapper", label, weight: 1, isMandatory: true, isHazardous: false },
  ...more,
});
const save = (id: string, revision: number, list: readonly object[], more: object = {}) =>
  run(saveActivityListDraft, {
    activityListId: toPublicId("activityList", id),
    ...{ revision, source: "Partnerschap haarverzorging, november 2026", activities: list },
    ...more,
  });
const publish = (id: string, revision: number, validFrom = "2026-11-23") =>
  run(publishActivityList, { activityListId: toPublicId("activityList", id), revision, validFrom });
const listOf = async (id: string) =>
  (
    await db
      .select()
      .from(activityLists)
      .where(eq(activityLists.id, id as Id<"activityList">))
  )[0];
const activitiesIn = (id: string) =>
  db
    .select()
    .from(activities)
    .where(eq(activities.activityListId, id as Id<"activityList">))
    .orderBy(activities.position);

describe("a draft", () => {
  test("of a programme without a list begins empty, with the contexts of the official rules", async () => {
    const programmeId = await world.addProgramme();
    const contexts = { rule: "EXACTLY", count: 1, contexts: ["salon"] } as const;
    await db.update(programmes).set({ contexts }).where(eq(programmes.id, programmeId));
    const id = await begin(programmeId);
    expect(await listOf(id)).toMatchObject({ version: 1, status: "DRAFT", origin: "PARTNERSHIP", contexts });
    expect(await begin(programmeId)).toBe(id);
  });

  test("copies the newest version, and its activities keep their codes when they are reworded", async () => {
    const programmeId = await world.addProgramme();
    await addList(programmeId, ["a", "b"]);
    const id = await begin(programmeId);
    expect((await activitiesIn(id)).map(({ code }) => code)).toEqual(["a", "b"]);
    await save(id, 1, [
      activity("Doet b anders", { code: "b" }),
      activity("Iets nieuws"),
      activity("Twee", { code: "b" }),
    ]);
    const saved = await activitiesIn(id);
    expect(saved.map(({ label }) => label)).toEqual(["Doet b anders", "Iets nieuws", "Twee"]);
    expect(saved[0]?.code).toBe("b");
    expect(new Set(saved.map(({ code }) => code)).size).toBe(3);
  });

  test("is not saved over what somebody else saved", async () => {
    const id = await begin(await world.addProgramme());
    expect(await save(id, 1, [activity("Knippen")])).toBe(id);
    expect(await save(id, 1, [])).toEqual([["CHANGED_MEANWHILE", "revision"]]);
    expect(await publish(id, 1)).toEqual([["CHANGED_MEANWHILE", "revision"]]);
  });

  test("says at which activity something is wrong", async () => {
    const id = await begin(await world.addProgramme());
    const list = [activity("Knippen"), activity("knippen"), activity("Bleken", { isHazardous: true })];
    expect(await save(id, 1, list)).toEqual([
      ["ACTIVITY_TWICE", "activities.1.label"],
      ["REQUIRED", "activities.2.minimumAge"],
    ]);
    expect(await save(id, 1, [activity("x", { weight: 10 })])).toEqual([
      ["TOO_SHORT", "activities.0.label"],
      ["OUT_OF_RANGE", "activities.0.weight"],
    ]);
  });

  test("is thrown away, and cannot be found any more", async () => {
    const programmeId = await world.addProgramme();
    const input = { activityListId: toPublicId("activityList", await begin(programmeId)) };
    expect(await run(discardActivityListDraft, input)).toBe(programmeId);
    await expect(run(discardActivityListDraft, input)).rejects.toMatchObject({ extensions: { code: "NOT_FOUND" } });
  });

  test("is nobody's but those who write lists", async () => {
    const programmeId = await world.addProgramme();
    const input = { programmeId: toPublicId("programme", programmeId) };
    for (const viewer of [(await world.addCompany()).viewer, await world.addPerson("MENTOR")])
      await expect(run(draftActivityList, input, viewer)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
    expect(typeof (await run(draftActivityList, input, await world.addPerson("GOV_ADMIN")))).toBe("string");
    const unknown = { programmeId: toPublicId("programme", newId<"programme">()) };
    await expect(run(draftActivityList, unknown)).rejects.toMatchObject({ extensions: { code: "NOT_FOUND" } });
  });
});

describe("a published version", () => {
  test("ends the one before it, and cannot be changed or thrown away", async () => {
    const programmeId = await world.addProgramme();
    const { listId } = await addList(programmeId, ["a"]);
    const id = await begin(programmeId);
    await save(id, 1, [activity("Doet a", { code: "a" }), activity("Nieuw")]);
    expect(await publish(id, 2, "2027-09-01")).toBe(id);
    expect((await listOf(listId))?.validUntil).toBe("2027-08-31");
    expect(await listOf(id)).toMatchObject({ status: "PUBLISHED", version: 2, validFrom: "2027-09-01" });
    await expect(save(id, 2, [])).rejects.toMatchObject({ extensions: { code: "NOT_FOUND" } });
  });

  test("is refused when it is empty, unchanged, too early or without a source", async () => {
    const programmeId = await world.addProgramme();
    const empty = await begin(programmeId);
    expect(await publish(empty, 1)).toEqual([["REQUIRED", "source"]]);
    await save(empty, 1, []);
    expect(await publish(empty, 2, "2026-11-22")).toEqual([
      ["LIST_EMPTY", "activities"],
      ["LIST_STARTS_TOO_EARLY", "validFrom"],
    ]);
    const other = await world.addProgramme();
    await addList(other, ["a"]);
    expect(await publish(await begin(other), 1)).toEqual([["LIST_UNCHANGED", "activities"]]);
  });

  test("is announced once when somebody answered an older one, and not otherwise", async () => {
    const announced = async (id: string) =>
      (
        await db
          .select()
          .from(auditLog)
          .where(eq(auditLog.objectId, toPublicId("activityList", id)))
      ).filter(({ action }) => action === "activity-list.announced").length;
    const programmeId = await world.addProgramme();
    const first = await begin(programmeId);
    await save(first, 1, [activity("Knippen")]);
    await publish(first, 2);
    expect(await announced(first)).toBe(0);
    const { branchId } = await world.addCompany();
    await addOffer({ branchId }, programmeId, { listId: first as Id<"activityList">, idOf: () => newId() }, {});
    const second = await begin(programmeId);
    await save(second, 1, [activity("Knippen"), activity("Wassen")]);
    await publish(second, 2, "2026-11-24");
    expect(await announced(second)).toBe(1);
    await inSystemTask(database, announceActivityLists);
    expect(await announced(second)).toBe(1);
  });
});

describe("a file", () => {
  const load = (text: string) => run(importActivityLists, { version: "2027", text });
  const file = (...labels: readonly string[]) =>
    JSON.stringify({ "BK-9999-1": { titel: "Proef", activiteiten: labels } });

  test("that is none says why", async () => {
    expect(await load("geen json")).toEqual([["LIST_FILE_INVALID", "text"]]);
    expect(await load(JSON.stringify({ "BK-9999-1": { titel: "Proef", activiteiten: [] } }))).toEqual([
      ["LIST_FILE_INVALID", "text"],
    ]);
  });

  test("gives new versions, but not to a list a partnership wrote", async () => {
    const [plain, authored] = [await world.addProgramme(), await world.addProgramme()];
    for (const [index, id] of [plain, authored].entries())
      await db
        .update(programmes)
        .set({ qualificationCodes: ["BK-9999-1"], code: `G-000${index + 1}` })
        .where(eq(programmes.id, id));
    const id = await begin(authored);
    await save(id, 1, [activity("Eigen lijst")]);
    await publish(id, 2);
    const versions = (result: { readonly ok: boolean }) =>
      result.ok && "value" in result ? Reflect.get(Object(result.value), "newVersions") : null;
    const loadNow = (text: string) => database.run(importActivityLists, officer, { version: "2027", text });
    expect(versions(await loadNow(file("Knipt")))).toBe(1);
    expect(versions(await loadNow(file("Knipt")))).toBe(0);
    expect(versions(await loadNow(file("Knipt", "Wast")))).toBe(1);
    const of = async (programmeId: Id<"programme">) =>
      (await db.select().from(activityLists).where(eq(activityLists.programmeId, programmeId))).length;
    expect([await of(plain), await of(authored)]).toEqual([2, 1]);
  });
});

test("a version that begins later is not in force yet", async () => {
  const programmeId = await world.addProgramme();
  await addList(programmeId, ["a"]);
  await addList(programmeId, ["b"], { version: 2, validFrom: day("2027-09-01") });
  const id = await begin(programmeId);
  expect((await listOf(id))?.version).toBe(3);
  await save(id, 1, [activity("Doet b", { code: "b" }), activity("Nog iets")]);
  expect(await publish(id, 2, "2027-09-01")).toEqual([["LIST_STARTS_TOO_EARLY", "validFrom"]]);
});
