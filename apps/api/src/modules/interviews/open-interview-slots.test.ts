import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId, toPublicId, type Id } from "@leerplek/domain/shared/id";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { workplaceStatuses, type WorkplaceStatus } from "@leerplek/domain/workplaces/workplace";
import { testDatabase } from "../../test-support/test-database.ts";
import { testWorld, type TestWorkplace } from "../../test-support/test-world.ts";
import { interviewSlots } from "./interviews.table.ts";
import { openInterviewSlots } from "./open-interview-slots.ts";
import { removeInterviewSlot } from "./remove-interview-slot.ts";

const database = await testDatabase();
const { db } = database;
const world = await testWorld(database);

const slot = (startsAtLocal: string, durationMinutes = 45) => ({ startsAtLocal, durationMinutes });
const inputFor = ({ workplaceId }: TestWorkplace, more: object = {}) => ({
  idempotencyKey: crypto.randomUUID(),
  workplaceId: toPublicId("workplace", workplaceId),
  mode: "ON_SITE",
  place: "Kapsalon, Teststraat 1",
  slots: [slot("2026-12-01T10:00")],
  ...more,
});
const open = (workplace: TestWorkplace, more: object = {}, viewer: Viewer = workplace.company.viewer) =>
  database.run(openInterviewSlots, viewer, inputFor(workplace, more));
const codesOf = (result: Awaited<ReturnType<typeof open>>): readonly string[] =>
  result.ok ? ["ok"] : result.problems.map(({ code, path }) => [code, ...path].join(" "));
const slotsOf = ({ workplaceId }: TestWorkplace) =>
  db
    .select()
    .from(interviewSlots)
    .where(eq(interviewSlots.workplaceId, workplaceId))
    .orderBy(asc(interviewSlots.startsAt));
const remove = (viewer: Viewer, id: Id<"slot">) =>
  database.run(removeInterviewSlot, viewer, { slotId: toPublicId("slot", id) });

test("wall times of Flanders become moments, with the workplace's own mentor", async () => {
  const workplace = await world.addWorkplace();
  const slots = [slot("2026-12-01T10:00"), slot("2027-06-01T10:00", 60)];
  expect(await open(workplace, { slots, mode: "VIDEO" })).toEqual({ ok: true, value: { id: workplace.workplaceId } });
  const { companyId, mentorId } = workplace.company;
  const common = { companyId, mentorId, status: "OPEN", mode: "VIDEO", place: "Kapsalon, Teststraat 1" };
  expect(await slotsOf(workplace)).toMatchObject([
    { ...common, startsAt: new Date("2026-12-01T09:00:00Z"), endsAt: new Date("2026-12-01T09:45:00Z") },
    { ...common, startsAt: new Date("2027-06-01T08:00:00Z"), endsAt: new Date("2027-06-01T09:00:00Z") },
  ]);
});

test("times that are wrong are named one by one, and then none is opened", async () => {
  const workplace = await world.addWorkplace();
  const slots = ["2027-03-28T02:30", "2027-10-31T02:30", "2026-12-01T10:00", "2026-12-01T10:30", "2026-11-23T10:00"];
  expect(codesOf(await open(workplace, { slots: slots.map((time) => slot(time)) }))).toEqual([
    "LOCAL_TIME_INVALID slots 0 startsAtLocal",
    "LOCAL_TIME_INVALID slots 1 startsAtLocal",
    "SLOT_OVERLAP slots 3 startsAtLocal",
    "SLOT_IN_PAST slots 4 startsAtLocal",
  ]);
  expect(await slotsOf(workplace)).toEqual([]);
});

test("a slot lasts fifteen minutes to four hours; one to forty at a time; a place is needed", async () => {
  const workplace = await world.addWorkplace();
  const lasting = (minutes: number) => open(workplace, { slots: [slot("2026-12-02T10:00", minutes)] });
  expect(codesOf(await lasting(14))).toEqual(["OUT_OF_RANGE slots 0 durationMinutes"]);
  expect(codesOf(await lasting(241))).toEqual(["OUT_OF_RANGE slots 0 durationMinutes"]);
  expect(codesOf(await open(workplace, { slots: [], place: " " }))).toEqual(["REQUIRED place", "REQUIRED slots"]);
  const times = (count: number) =>
    Array.from({ length: count }, (_, each) =>
      slot(`2026-12-${String(10 + (each % 20))}T${each < 20 ? "10" : "14"}:00`, 15),
    );
  expect(codesOf(await open(workplace, { slots: times(41) }))).toEqual(["TOO_LONG slots"]);
  expect(codesOf(await open(workplace, { slots: times(40) }))).toEqual(["ok"]);
  expect(
    codesOf(await open(workplace, { slots: [slot("2026-12-02T10:00", 15), slot("2026-12-02T10:15", 240)] })),
  ).toEqual(["ok"]);
  expect(await slotsOf(workplace)).toHaveLength(42);
});

test("a mentor is not in two at once, for whatever workplace; another mentor may be", async () => {
  const first = await world.addWorkplace();
  const second = await world.addWorkplace({}, first.company);
  const colleague = (await world.addCompany()).mentorId;
  await open(first);
  const overlapping = { slots: [slot("2026-12-01T10:44")] };
  expect(codesOf(await open(second, overlapping))).toEqual(["SLOT_OVERLAP slots 0 startsAtLocal"]);
  expect(codesOf(await open(second, { slots: [slot("2026-12-01T10:45")] }))).toEqual(["ok"]);
  const strangers = { ...overlapping, mentorId: toPublicId("mentor", colleague) };
  expect(codesOf(await open(second, strangers))).toEqual(["UNKNOWN_REFERENCE mentorId"]);
  const withoutMentor = await world.addWorkplace({ mentorId: null }, first.company);
  expect(codesOf(await open(withoutMentor, overlapping))).toEqual(["ok"]);
  expect(codesOf(await open(withoutMentor, overlapping))).toEqual(["SLOT_OVERLAP slots 0 startsAtLocal"]);
  const named = { ...overlapping, mentorId: toPublicId("mentor", first.company.mentorId) };
  expect(codesOf(await open(withoutMentor, named))).toEqual(["SLOT_OVERLAP slots 0 startsAtLocal"]);
});

test("a removed slot leaves its time free again", async () => {
  const workplace = await world.addWorkplace();
  await open(workplace);
  const [opened] = await slotsOf(workplace);
  if (!opened) throw new Error("no slot");
  expect((await remove(workplace.company.viewer, opened.id)).ok).toBe(true);
  expect(codesOf(await open(workplace))).toEqual(["ok"]);
  expect((await slotsOf(workplace)).map(({ status }) => status).sort()).toEqual(["OPEN", "REMOVED"]);
});

test.each([1, 2, 3])("of ten overlapping lists at the same moment one is opened (round %i)", async () => {
  const workplace = await world.addWorkplace();
  const results = await Promise.all(
    Array.from({ length: 10 }, (_, each) =>
      open(workplace, { slots: [slot(`2026-12-03T10:0${each}`), slot(`2026-12-03T14:0${9 - each}`)] }),
    ),
  );
  const codes = results.map((result) => (result.ok ? "ok" : result.problems[0]?.code));
  expect(codes.sort()).toEqual([...Array.from({ length: 9 }, () => "SLOT_OVERLAP"), "ok"]);
  expect(await slotsOf(workplace)).toHaveLength(2);
});

const planning: Readonly<Record<WorkplaceStatus, string>> = {
  DRAFT: "WORKPLACE_NOT_OPEN workplaceId",
  PUBLISHED: "ok",
  PAUSED: "ok",
  FILLED: "NO_FREE_PLACE workplaceId",
  BLOCKED: "WORKPLACE_NOT_OPEN workplaceId",
  EXPIRED: "WORKPLACE_NOT_OPEN workplaceId",
  CLOSED: "WORKPLACE_NOT_OPEN workplaceId",
};
test.each(workplaceStatuses)("slots for a workplace that is %s", async (status) => {
  expect(codesOf(await open(await world.addWorkplace({ status })))).toEqual([planning[status]]);
});

test("the same key twice opens the slots once", async () => {
  const workplace = await world.addWorkplace();
  const input = inputFor(workplace);
  const twice = [1, 2].map(() => database.run(openInterviewSlots, workplace.company.viewer, input));
  expect((await Promise.all(twice)).map(({ ok }) => ok)).toEqual([true, true]);
  expect(await slotsOf(workplace)).toHaveLength(1);
});

test("a mentor of the company opens and removes too; a stranger finds nothing; a learner may not", async () => {
  const workplace = await world.addWorkplace();
  const mentor = await world.addPerson("MENTOR", { companyIds: [workplace.company.companyId] });
  expect(codesOf(await open(workplace, {}, mentor))).toEqual(["ok"]);
  const [opened] = await slotsOf(workplace);
  if (!opened) throw new Error("no slot");
  const stranger = (await world.addCompany()).viewer;
  const notFound = { extensions: { code: "NOT_FOUND" } };
  await expect(open(workplace, {}, stranger)).rejects.toMatchObject(notFound);
  await expect(remove(stranger, opened.id)).rejects.toMatchObject(notFound);
  await expect(remove(mentor, newId())).rejects.toMatchObject(notFound);
  const forbidden = { extensions: { code: "FORBIDDEN" } };
  const learner = (await world.addLearner()).viewer;
  await expect(open(workplace, {}, learner)).rejects.toMatchObject(forbidden);
  await expect(remove(learner, opened.id)).rejects.toMatchObject(forbidden);
  expect((await remove(mentor, opened.id)).ok).toBe(true);
});

test.each(["BOOKED", "REMOVED"] as const)("a slot that is %s is not removed", async (status) => {
  const workplace = await world.addWorkplace();
  const slotId = await world.addSlot(workplace, { status });
  expect(await remove(workplace.company.viewer, slotId)).toEqual({
    ok: false,
    problems: [{ code: "WRONG_STATE", path: ["slotId"] }],
  });
});
