import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applicationStatuses } from "@leerplek/domain/applications/application";
import { newId, toPublicId, type Id } from "@leerplek/domain/shared/id";
import { testDatabase } from "../../test-support/test-database.ts";
import { testWorld, type TestLearner, type TestWorkplace } from "../../test-support/test-world.ts";
import { applicationEvents, applications } from "../applications/applications.table.ts";
import { workplaces } from "../workplaces/workplaces.table.ts";
import { bookInterviewSlot } from "./book-interview-slot.ts";
import { interviews, interviewSlots } from "./interviews.table.ts";

const database = await testDatabase();
const { db, sql } = database;
const world = await testWorld(database);

const invited = (workplace: TestWorkplace, learner?: TestLearner) =>
  world.addApplication(workplace, { status: "SHORTLISTED", learner });
type Candidate = Awaited<ReturnType<typeof invited>>;
const inputFor = ({ applicationId }: Candidate, slotId: Id<"slot">) => ({
  idempotencyKey: crypto.randomUUID(),
  applicationId: toPublicId("application", applicationId),
  slotId: toPublicId("slot", slotId),
});
const book = (candidate: Candidate, slotId: Id<"slot">, viewer = candidate.learner.viewer) =>
  database.run(bookInterviewSlot, viewer, inputFor(candidate, slotId));
const codesOf = (result: Awaited<ReturnType<typeof book>>): string =>
  result.ok ? "ok" : result.problems.map(({ code, path }) => [code, ...path].join(" ")).join();
const statusOf = async ({ applicationId }: Candidate) =>
  (await db.select().from(applications).where(eq(applications.id, applicationId)))[0]?.status;
const slotStatus = async (slotId: Id<"slot">) =>
  (await db.select().from(interviewSlots).where(eq(interviewSlots.id, slotId)))[0]?.status;

test("a chosen time is an interview in both calendars, and the application knows", async () => {
  const workplace = await world.addWorkplace();
  const [candidate, slotId] = [await invited(workplace), await world.addSlot(workplace)];
  const result = await book(candidate, slotId);
  if (!result.ok) throw new Error("not booked");
  expect(await db.select().from(interviews).where(eq(interviews.slotId, slotId))).toMatchObject([
    {
      id: result.value.id,
      applicationId: candidate.applicationId,
      learnerId: candidate.learner.learnerId,
      companyId: workplace.company.companyId,
      startsAt: new Date("2026-11-30T09:00:00Z"),
      endsAt: new Date("2026-11-30T09:45:00Z"),
      status: "SCHEDULED",
      calendarUid: `${candidate.applicationId}@leerplek`,
      calendarSequence: 0,
    },
  ]);
  expect([await statusOf(candidate), await slotStatus(slotId)]).toEqual(["INTERVIEW_PLANNED", "BOOKED"]);
  const events = await db
    .select()
    .from(applicationEvents)
    .where(eq(applicationEvents.applicationId, candidate.applicationId));
  expect(events.map(({ status }) => status)).toEqual(["INTERVIEW_PLANNED"]);
  const mails = await sql`select data ->> 'mail' as mail from pgboss.job where data ->> 'id' = ${result.value.id}`;
  expect(mails.map(({ mail }) => mail)).toEqual(["interview-booked"]);
});

test.each([1, 2, 3])(
  "of fifty learners who pick one slot at the same moment one wins, and the others hear it is taken (round %i)",
  async () => {
    const workplace = await world.addWorkplace();
    const slotId = await world.addSlot(workplace);
    const candidates: Candidate[] = [];
    for (let each = 0; each < 50; each++) candidates.push(await invited(workplace));
    const results = await Promise.all(candidates.map((candidate) => book(candidate, slotId)));
    expect(results.map(codesOf).sort()).toEqual([...Array.from({ length: 49 }, () => "SLOT_TAKEN slotId"), "ok"]);
    expect(await db.select().from(interviews).where(eq(interviews.slotId, slotId))).toHaveLength(1);
    const statuses = await Promise.all(candidates.map(statusOf));
    expect(statuses.filter((status) => status === "INTERVIEW_PLANNED")).toHaveLength(1);
    // What is left can still be chosen by those who lost.
    const loser = candidates[results.findIndex(({ ok }) => !ok)];
    if (!loser) throw new Error("nobody lost");
    const next = await world.addSlot(workplace, { startsAt: new Date("2026-12-01T09:00:00Z") });
    expect(codesOf(await book(loser, next))).toBe("ok");
  },
);

test.each([1, 2, 3])(
  "of two overlapping times at two companies, picked by one learner at the same moment, one is booked (round %i)",
  async () => {
    const learner = await world.addLearner();
    const picks = await Promise.all(
      ["2026-12-02T09:00:00Z", "2026-12-02T09:30:00Z"].map(async (startsAt) => {
        const workplace = await world.addWorkplace();
        const slotId = await world.addSlot(workplace, { startsAt: new Date(startsAt) });
        return { candidate: await invited(workplace, learner), slotId };
      }),
    );
    const results = await Promise.all(picks.map(({ candidate, slotId }) => book(candidate, slotId)));
    expect(results.map(codesOf).sort()).toEqual(["SLOT_OVERLAP slotId", "ok"]);
    const slots = await Promise.all(picks.map(({ slotId }) => slotStatus(slotId)));
    expect(slots.sort()).toEqual(["BOOKED", "OPEN"]);
  },
);

test("interviews that touch are both fine", async () => {
  const learner = await world.addLearner();
  for (const startsAt of ["2026-12-04T09:00:00Z", "2026-12-04T09:45:00Z"]) {
    const workplace = await world.addWorkplace();
    const slotId = await world.addSlot(workplace, { startsAt: new Date(startsAt) });
    expect(codesOf(await book(await invited(workplace, learner), slotId))).toBe("ok");
  }
});

test("one learner who picks two times of one invitation at the same moment has one interview", async () => {
  const workplace = await world.addWorkplace();
  const candidate = await invited(workplace);
  const slots = await Promise.all(
    ["2026-12-07T09:00:00Z", "2026-12-08T09:00:00Z"].map((at) => world.addSlot(workplace, { startsAt: new Date(at) })),
  );
  const results = await Promise.all(slots.map((slotId) => book(candidate, slotId)));
  expect(results.map(codesOf).sort()).toEqual(["WRONG_STATE applicationId", "ok"]);
  expect((await Promise.all(slots.map(slotStatus))).sort()).toEqual(["BOOKED", "OPEN"]);
});

test("the same key twice is one interview, also at the same moment", async () => {
  const workplace = await world.addWorkplace();
  const candidate = await invited(workplace);
  const input = inputFor(candidate, await world.addSlot(workplace));
  const results = await Promise.all(
    [1, 2, 3].map(() => database.run(bookInterviewSlot, candidate.learner.viewer, input)),
  );
  expect(results.map(codesOf)).toEqual(["ok", "ok", "ok"]);
  expect(results[1]).toEqual(results[0]);
  const other = { ...input, slotId: toPublicId("slot", newId()) };
  await expect(database.run(bookInterviewSlot, candidate.learner.viewer, other)).rejects.toMatchObject({
    extensions: { code: "IDEMPOTENCY_KEY_REUSED" },
  });
});

test("an open slot in the past, a removed one and one of a filled or closed workplace are not booked", async () => {
  const workplace = await world.addWorkplace();
  const candidate = await invited(workplace);
  const past = await world.addSlot(workplace, { startsAt: database.clock() });
  expect(codesOf(await book(candidate, past))).toBe("SLOT_IN_PAST slotId");
  const removed = await world.addSlot(workplace, { status: "REMOVED" });
  expect(codesOf(await book(candidate, removed))).toBe("SLOT_TAKEN slotId");
  const slotId = await world.addSlot(workplace);
  for (const [status, code] of [
    ["FILLED", "NO_FREE_PLACE slotId"],
    ["CLOSED", "WORKPLACE_NOT_OPEN slotId"],
    ["PAUSED", "ok"],
  ] as const) {
    await db.update(workplaces).set({ status }).where(eq(workplaces.id, workplace.workplaceId));
    expect(codesOf(await book(candidate, slotId))).toBe(code);
  }
});

test.each(applicationStatuses)("only the shortlisted choose: %s", async (status) => {
  const workplace = await world.addWorkplace();
  const candidate = await world.addApplication(workplace, { status });
  const slotId = await world.addSlot(workplace);
  expect(codesOf(await book(candidate, slotId))).toBe(status === "SHORTLISTED" ? "ok" : "WRONG_STATE applicationId");
});

test("a slot of another workplace, an unknown slot and somebody else's invitation are not there", async () => {
  const workplace = await world.addWorkplace();
  const candidate = await invited(workplace);
  const slotId = await world.addSlot(workplace);
  const elsewhere = await world.addSlot(await world.addWorkplace());
  const notFound = { extensions: { code: "NOT_FOUND" } };
  await expect(book(candidate, elsewhere)).rejects.toMatchObject(notFound);
  await expect(book(candidate, newId())).rejects.toMatchObject(notFound);
  await expect(book(candidate, slotId, (await world.addLearner()).viewer)).rejects.toMatchObject(notFound);
  await expect(book(candidate, slotId, workplace.company.viewer)).rejects.toMatchObject({
    extensions: { code: "FORBIDDEN" },
  });
  expect(await slotStatus(slotId)).toBe("OPEN");
});

test("the database itself keeps one interview in a slot and one learner in one place", async () => {
  const workplace = await world.addWorkplace();
  const [candidate, other] = [await invited(workplace), await invited(workplace)];
  const slotId = await world.addSlot(workplace);
  await book(candidate, slotId);
  const [row] = await db.select().from(interviews).where(eq(interviews.slotId, slotId));
  if (!row) throw new Error("not booked");
  const refused = (constraint: string, values: typeof interviews.$inferInsert) =>
    expect(db.insert(interviews).values(values)).rejects.toMatchObject({ cause: { constraint_name: constraint } });
  await refused("interviews_slot_unique", {
    ...row,
    id: newId(),
    applicationId: other.applicationId,
    learnerId: other.learner.learnerId,
  });
  const nextSlot = await world.addSlot(workplace, { startsAt: new Date("2026-12-09T09:00:00Z") });
  await refused("interviews_learner_no_overlap", {
    ...row,
    id: newId(),
    slotId: nextSlot,
    applicationId: other.applicationId,
  });
});
