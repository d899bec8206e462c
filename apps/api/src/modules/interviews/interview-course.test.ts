import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { interviewStatuses } from "@leerplek/domain/interviews/interview";
import { newId, toPublicId, type Id } from "@leerplek/domain/shared/id";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { testDatabase, testMoment } from "../../test-support/test-database.ts";
import { testWorld } from "../../test-support/test-world.ts";
import { applications } from "../applications/applications.table.ts";
import { bookInterviewSlot } from "./book-interview-slot.ts";
import { cancelInterview } from "./cancel-interview.ts";
import { interviews, interviewSlots } from "./interviews.table.ts";
import { recordInterview } from "./record-interview.ts";

const database = await testDatabase();
const { db } = database;
const world = await testWorld(database);
const begins = new Date("2026-11-30T09:00:00Z");
const before = new Date(begins.getTime() - 1);

async function planned() {
  const workplace = await world.addWorkplace();
  const { applicationId, learner } = await world.addApplication(workplace, { status: "SHORTLISTED" });
  const slotId = await world.addSlot(workplace, { startsAt: begins });
  const book = async (slot: Id<"slot">): Promise<Id<"interview">> => {
    const result = await database.run(bookInterviewSlot, learner.viewer, {
      idempotencyKey: crypto.randomUUID(),
      applicationId: toPublicId("application", applicationId),
      slotId: toPublicId("slot", slot),
    });
    if (!result.ok) throw new Error("not booked");
    return result.value.id;
  };
  return { workplace, applicationId, learner, slotId, book, interviewId: await book(slotId) };
}
type Planned = Awaited<ReturnType<typeof planned>>;

const cancel = (viewer: Viewer, id: Id<"interview">, at = testMoment) =>
  database.run(cancelInterview, viewer, { interviewId: toPublicId("interview", id) }, at);
const record = (viewer: Viewer, id: Id<"interview">, { outcome = "DONE", at = begins } = {}) =>
  database.run(recordInterview, viewer, { interviewId: toPublicId("interview", id), outcome }, at);
const stateOf = async ({ applicationId, slotId, interviewId }: Planned) => {
  const [application] = await db.select().from(applications).where(eq(applications.id, applicationId));
  const [slot] = await db.select().from(interviewSlots).where(eq(interviewSlots.id, slotId));
  const [interview] = await db.select().from(interviews).where(eq(interviews.id, interviewId));
  return [application?.status, slot?.status, interview?.status];
};
const wrongState = { ok: false, problems: [{ code: "WRONG_STATE", path: ["interviewId"] }] };
const asPlanned = ["INTERVIEW_PLANNED", "BOOKED", "SCHEDULED"];

const dayBefore = new Date(begins.getTime() - 24 * 3_600_000);

test.each(["learner", "company"] as const)(
  "the %s cancels until a day before the interview, and not later",
  async (side) => {
    const it = await planned();
    const viewer = side === "learner" ? it.learner.viewer : it.workplace.company.viewer;
    const late = {
      ok: false,
      problems: [{ code: "TOO_LATE_TO_CANCEL", path: ["interviewId"], params: { hours: 24 } }],
    };
    expect(await cancel(viewer, it.interviewId, begins)).toEqual(wrongState);
    expect(await cancel(viewer, it.interviewId, before)).toEqual(late);
    expect(await cancel(viewer, it.interviewId, new Date(dayBefore.getTime() + 1))).toEqual(late);
    expect(await stateOf(it)).toEqual(asPlanned);
    expect(await cancel(viewer, it.interviewId, dayBefore)).toEqual({ ok: true, value: { id: it.interviewId } });
    expect(await stateOf(it)).toEqual(["SHORTLISTED", "OPEN", "CANCELLED"]);
    expect(await cancel(viewer, it.interviewId, dayBefore)).toEqual(wrongState);
  },
);

test("the freed time can be booked again; the invitation keeps its UID and its sequence goes on", async () => {
  const it = await planned();
  await cancel(it.learner.viewer, it.interviewId);
  await it.book(it.slotId);
  const rows = await db
    .select()
    .from(interviews)
    .where(eq(interviews.applicationId, it.applicationId))
    .orderBy(asc(interviews.calendarSequence));
  expect(rows.map(({ status, calendarSequence }) => [status, calendarSequence])).toEqual([
    ["CANCELLED", 1],
    ["SCHEDULED", 2],
  ]);
  expect(new Set(rows.map(({ calendarUid }) => calendarUid))).toEqual(new Set([`${it.applicationId}@leerplek`]));
});

test("twenty cancellations from both sides at the same moment are one", async () => {
  const it = await planned();
  const sides = [it.learner.viewer, it.workplace.company.viewer];
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, each) => cancel(sides[each % 2] ?? it.learner.viewer, it.interviewId)),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await stateOf(it)).toEqual(["SHORTLISTED", "OPEN", "CANCELLED"]);
});

test("an interview is told of from its first moment on, not before", async () => {
  const it = await planned();
  const { viewer } = it.workplace.company;
  expect(await record(viewer, it.interviewId, { at: before })).toEqual(wrongState);
  expect(await record(viewer, it.interviewId)).toEqual({ ok: true, value: { id: it.interviewId } });
  expect(await stateOf(it)).toEqual(["INTERVIEWED", "BOOKED", "DONE"]);
  expect(await record(viewer, it.interviewId, { outcome: "NO_SHOW" })).toEqual(wrongState);
});

test("after a no-show the learner is on the shortlist again and may choose another time", async () => {
  const it = await planned();
  await record(it.workplace.company.viewer, it.interviewId, { outcome: "NO_SHOW" });
  expect(await stateOf(it)).toEqual(["SHORTLISTED", "BOOKED", "NO_SHOW"]);
  const next = await world.addSlot(it.workplace, { startsAt: new Date("2026-12-10T09:00:00Z") });
  await it.book(next);
  expect((await stateOf(it))[0]).toBe("INTERVIEW_PLANNED");
});

test.each(interviewStatuses)("an interview that is %s", async (status) => {
  const it = await planned();
  await db.update(interviews).set({ status }).where(eq(interviews.id, it.interviewId));
  expect((await cancel(it.learner.viewer, it.interviewId)).ok).toBe(status === "SCHEDULED");
  const other = await planned();
  await db.update(interviews).set({ status }).where(eq(interviews.id, other.interviewId));
  const told = await record(other.workplace.company.viewer, other.interviewId);
  expect(told.ok).toBe(status === "SCHEDULED" || status === "IN_PROGRESS");
});

test("an outcome outside the list is refused", async () => {
  const it = await planned();
  expect(await record(it.workplace.company.viewer, it.interviewId, { outcome: "CANCELLED" })).toEqual({
    ok: false,
    problems: [{ code: "INVALID_FORMAT", path: ["outcome"] }],
  });
});

test("for strangers and for the school the interview is not there; the learner does not tell the outcome", async () => {
  const it = await planned();
  const notFound = { extensions: { code: "NOT_FOUND" } };
  const forbidden = { extensions: { code: "FORBIDDEN" } };
  const strangers = [(await world.addCompany()).viewer, (await world.addLearner()).viewer];
  for (const stranger of strangers) await expect(cancel(stranger, it.interviewId)).rejects.toMatchObject(notFound);
  await expect(cancel(it.learner.viewer, newId())).rejects.toMatchObject(notFound);
  await expect(record((await world.addCompany()).viewer, it.interviewId)).rejects.toMatchObject(notFound);
  await expect(record(it.learner.viewer, it.interviewId)).rejects.toMatchObject(forbidden);
  const alsoMentorElsewhere: Viewer = { ...it.learner.viewer, roles: ["LEARNER", "MENTOR"] };
  await expect(record(alsoMentorElsewhere, it.interviewId)).rejects.toMatchObject(forbidden);
  const counsellor = await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });
  await expect(cancel(counsellor, it.interviewId)).rejects.toMatchObject(forbidden);
  expect(await stateOf(it)).toEqual(asPlanned);
});
