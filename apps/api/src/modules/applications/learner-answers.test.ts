import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applicationStatuses, type ApplicationStatus } from "@leerplek/domain/applications/application";
import { applicationAfter, holdsPlace, openStatuses } from "@leerplek/domain/applications/application-transitions";
import { newId, toPublicId, type Id } from "@leerplek/domain/shared/id";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { auditLog } from "../../platform/platform.table.ts";
import { testDatabase } from "../../test-support/test-database.ts";
import { testWorld, type TestWorkplace } from "../../test-support/test-world.ts";
import { bookInterviewSlot } from "../interviews/book-interview-slot.ts";
import { interviews, interviewSlots } from "../interviews/interviews.table.ts";
import { searchOutbox, workplaces } from "../workplaces/workplaces.table.ts";
import { answerOffer } from "./answer-offer.ts";
import { applicationEvents, applications } from "./applications.table.ts";
import { withdrawApplication } from "./withdraw-application.ts";

const database = await testDatabase();
const { db } = database;
const world = await testWorld(database);

const withdraw = (viewer: Viewer, id: Id<"application">) =>
  database.run(withdrawApplication, viewer, { applicationId: toPublicId("application", id) });
const reply = (viewer: Viewer, id: Id<"application">, accept: boolean) =>
  database.run(answerOffer, viewer, { applicationId: toPublicId("application", id), accept });
const statusOf = async (id: Id<"application">): Promise<ApplicationStatus | undefined> => {
  const [row] = await db.select().from(applications).where(eq(applications.id, id));
  return row?.status;
};
const eventsOf = async (id: Id<"application">): Promise<readonly ApplicationStatus[]> => {
  const rows = await db.select().from(applicationEvents).where(eq(applicationEvents.applicationId, id));
  return rows.map(({ status }) => status);
};
const placesOf = async ({ workplaceId }: TestWorkplace) => {
  const [row] = await db.select().from(workplaces).where(eq(workplaces.id, workplaceId));
  return row && { taken: row.placesTaken, status: row.status, count: row.applicationCount };
};
const wrongState = { ok: false, problems: [{ code: "WRONG_STATE", path: ["applicationId"] }] };

/** An invited learner who chose a time. */
async function planned(workplace: TestWorkplace, learner = world.addLearner()) {
  const { applicationId, learner: applicant } = await world.addApplication(workplace, {
    status: "SHORTLISTED",
    learner: await learner,
  });
  const slotId = await world.addSlot(workplace);
  const booked = await database.run(bookInterviewSlot, applicant.viewer, {
    idempotencyKey: crypto.randomUUID(),
    applicationId: toPublicId("application", applicationId),
    slotId: toPublicId("slot", slotId),
  });
  if (!booked.ok) throw new Error("not booked");
  return { applicationId, learner: applicant, slotId, interviewId: booked.value.id };
}
const slotAndInterview = async (slotId: Id<"slot">, interviewId: Id<"interview">) => {
  const [slot] = await db.select().from(interviewSlots).where(eq(interviewSlots.id, slotId));
  const [interview] = await db.select().from(interviews).where(eq(interviews.id, interviewId));
  return [slot?.status, interview?.status, interview?.calendarSequence];
};

test.each(applicationStatuses)(
  "withdrawing what is %s does what the table says, and frees the place it held",
  async (status) => {
    const held = holdsPlace(status);
    const workplace = await world.addWorkplace({
      applicationCount: 4,
      placesTaken: held ? 1 : 0,
      status: held ? "FILLED" : "PUBLISHED",
    });
    const { applicationId, learner } = await world.addApplication(workplace, { status });
    const result = await withdraw(learner.viewer, applicationId);
    const next = applicationAfter(status, "withdraw");
    expect(result).toEqual(next.ok ? { ok: true, value: { id: applicationId } } : wrongState);
    expect(await statusOf(applicationId)).toBe(next.ok ? "WITHDRAWN" : status);
    expect(await placesOf(workplace)).toEqual({ taken: 0, status: "PUBLISHED", count: 4 });
    const queued = await db.select().from(searchOutbox).where(eq(searchOutbox.workplaceId, workplace.workplaceId));
    expect(queued).toHaveLength(held ? 1 : 0);
  },
);

test("withdrawing cancels the planned interview and opens its slot again", async () => {
  const { applicationId, learner, slotId, interviewId } = await planned(await world.addWorkplace());
  expect((await withdraw(learner.viewer, applicationId)).ok).toBe(true);
  expect(await slotAndInterview(slotId, interviewId)).toEqual(["OPEN", "CANCELLED", 1]);
  const audit = await db
    .select()
    .from(auditLog)
    .where(eq(auditLog.objectId, toPublicId("interview", interviewId)));
  expect(audit.map(({ action }) => action)).toEqual(["interview.booked", "interview.cancelled"]);
});

test("nobody withdraws or answers for another learner", async () => {
  const workplace = await world.addWorkplace({ placesTaken: 1, status: "FILLED" });
  const { applicationId } = await world.addApplication(workplace, { status: "OFFERED" });
  const { learnerId, viewer: other } = await world.addLearner();
  const ofCompany = { companyIds: [workplace.company.companyId] };
  const alsoOfCompany: Viewer = {
    ...(await world.addPerson("MENTOR", ofCompany)),
    roles: ["LEARNER", "MENTOR"],
    learnerId,
  };
  for (const act of [(who: Viewer, id: Id<"application">) => reply(who, id, true), withdraw]) {
    await expect(act(other, applicationId)).rejects.toMatchObject({ extensions: { code: "NOT_FOUND" } });
    await expect(act(other, newId())).rejects.toMatchObject({ extensions: { code: "NOT_FOUND" } });
    await expect(act(alsoOfCompany, applicationId)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
    await expect(act(workplace.company.viewer, applicationId)).rejects.toMatchObject({
      extensions: { code: "FORBIDDEN" },
    });
  }
  expect(await statusOf(applicationId)).toBe("OFFERED");
});

test.each(applicationStatuses.filter((status) => status !== "OFFERED"))(
  "what is %s has no offer to answer",
  async (status) => {
    const workplace = await world.addWorkplace({ places: 2, placesTaken: 1 });
    const { applicationId, learner } = await world.addApplication(workplace, { status });
    expect(await reply(learner.viewer, applicationId, true)).toEqual(wrongState);
    expect(await reply(learner.viewer, applicationId, false)).toEqual(wrongState);
    expect(await placesOf(workplace)).toMatchObject({ taken: 1 });
  },
);

test("a declined offer gives its place back", async () => {
  const workplace = await world.addWorkplace({ placesTaken: 1, status: "FILLED" });
  const { applicationId, learner } = await world.addApplication(workplace, { status: "OFFERED" });
  expect((await reply(learner.viewer, applicationId, false)).ok).toBe(true);
  expect([await statusOf(applicationId), await eventsOf(applicationId)]).toEqual(["DECLINED", ["DECLINED"]]);
  expect(await placesOf(workplace)).toMatchObject({ taken: 0, status: "PUBLISHED" });
  const queued = await db.select().from(searchOutbox).where(eq(searchOutbox.workplaceId, workplace.workplaceId));
  expect(queued).toHaveLength(1);
});

test("a paused workplace stays paused when a place comes free", async () => {
  const workplace = await world.addWorkplace({ placesTaken: 1, status: "PAUSED" });
  const { applicationId, learner } = await world.addApplication(workplace, { status: "OFFERED" });
  await reply(learner.viewer, applicationId, false);
  expect(await placesOf(workplace)).toMatchObject({ taken: 0, status: "PAUSED" });
});

test("an accepted offer keeps its place and ends everything else the learner had open, whatever it held", async () => {
  const learner = await world.addLearner();
  const here = await world.addWorkplace({ placesTaken: 1, status: "FILLED" });
  const { applicationId } = await world.addApplication(here, { status: "OFFERED", learner });
  const others = await Promise.all(
    openStatuses.map(async (status) => {
      const held = holdsPlace(status) ? 1 : 0;
      const workplace = await world.addWorkplace({ places: 2, placesTaken: held });
      return { workplace, ...(await world.addApplication(workplace, { status, learner })) };
    }),
  );
  const withInterview = await planned(await world.addWorkplace(), Promise.resolve(learner));
  const ended = await world.addApplication(await world.addWorkplace(), { status: "REJECTED", learner });
  const neighbour = await world.addApplication(here, { status: "SENT" });

  expect((await reply(learner.viewer, applicationId, true)).ok).toBe(true);

  expect([await statusOf(applicationId), await eventsOf(applicationId)]).toEqual(["ACCEPTED", ["ACCEPTED"]]);
  expect(await placesOf(here)).toMatchObject({ taken: 1, status: "FILLED" });
  for (const other of others) {
    expect(await statusOf(other.applicationId)).toBe("SUPERSEDED");
    expect(await eventsOf(other.applicationId)).toEqual(["SUPERSEDED"]);
    expect(await placesOf(other.workplace)).toMatchObject({ taken: 0 });
  }
  expect(await statusOf(withInterview.applicationId)).toBe("SUPERSEDED");
  expect(await slotAndInterview(withInterview.slotId, withInterview.interviewId)).toEqual(["OPEN", "CANCELLED", 1]);
  expect([await statusOf(ended.applicationId), await statusOf(neighbour.applicationId)]).toEqual(["REJECTED", "SENT"]);
});

test.each([1, 2, 3])("two offers accepted at the same moment leave one accepted (round %i)", async () => {
  const learner = await world.addLearner();
  const offers = await Promise.all(
    [1, 2].map(async () => {
      const workplace = await world.addWorkplace({ placesTaken: 1, status: "FILLED" });
      return { workplace, ...(await world.addApplication(workplace, { status: "OFFERED", learner })) };
    }),
  );
  const results = await Promise.all(offers.map(({ applicationId }) => reply(learner.viewer, applicationId, true)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const statuses = await Promise.all(offers.map(({ applicationId }) => statusOf(applicationId)));
  expect(statuses.sort()).toEqual(["ACCEPTED", "SUPERSEDED"]);
  const places = await Promise.all(offers.map(({ workplace }) => placesOf(workplace)));
  expect(places.map((each) => each?.taken).sort()).toEqual([0, 1]);
});

test("withdrawing and declining at the same moment frees the place once", async () => {
  const workplace = await world.addWorkplace({ places: 2, placesTaken: 2, status: "FILLED" });
  const { applicationId, learner } = await world.addApplication(workplace, { status: "OFFERED" });
  await Promise.all([withdraw(learner.viewer, applicationId), reply(learner.viewer, applicationId, false)]);
  expect(await placesOf(workplace)).toMatchObject({ taken: 1, status: "PUBLISHED" });
});
