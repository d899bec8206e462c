import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { toPublicId } from "@leerplek/domain/shared/id";
import { testDatabase } from "../../test-support/test-database.ts";
import { testWorld, type TestWorkplace } from "../../test-support/test-world.ts";
import { bookInterviewSlot } from "../interviews/book-interview-slot.ts";
import { interviews, interviewSlots } from "../interviews/interviews.table.ts";
import { withdrawApplication } from "../applications/withdraw-application.ts";
import { applicationEvents, applications } from "../applications/applications.table.ts";
import { closeWorkplace } from "./close-workplace.ts";
import { searchOutbox, workplaces } from "./workplaces.table.ts";

const database = await testDatabase();
const { db, sql } = database;
const world = await testWorld(database);

const close = ({ workplaceId, company }: TestWorkplace) =>
  database.run(closeWorkplace, company.viewer, { workplaceId: toPublicId("workplace", workplaceId) });
const mailsAbout = async (id: string): Promise<readonly string[]> =>
  (await sql`select data ->> 'mail' as mail from pgboss.job where name = 'mail' and data ->> 'id' = ${id}`).map(
    ({ mail }) => mail,
  );

test("closing ends what is open, leaves what is over, and tells each learner once", async () => {
  const workplace = await world.addWorkplace({ places: 3, placesTaken: 2 });
  const open = await Promise.all(
    (["SENT", "INTERVIEWED", "OFFERED"] as const).map((status) => world.addApplication(workplace, { status })),
  );
  const over = await Promise.all(
    (["MATCHED", "REJECTED", "WITHDRAWN"] as const).map((status) => world.addApplication(workplace, { status })),
  );
  expect((await close(workplace)).ok).toBe(true);
  for (const { applicationId } of open) {
    const [row] = await db.select().from(applications).where(eq(applications.id, applicationId));
    expect(row).toMatchObject({ status: "CLOSED", version: 2 });
    const events = await db.select().from(applicationEvents).where(eq(applicationEvents.applicationId, applicationId));
    expect(events).toMatchObject([{ status: "CLOSED", actorId: workplace.company.viewer.userId }]);
    expect(await mailsAbout(applicationId)).toEqual(["application-closed"]);
  }
  for (const { applicationId } of over) {
    const [row] = await db.select().from(applications).where(eq(applications.id, applicationId));
    expect(row).toMatchObject({ version: 1 });
    expect(await mailsAbout(applicationId)).toEqual([]);
  }
});

test("a place that was offered comes free, a place that an agreement holds stays taken", async () => {
  const workplace = await world.addWorkplace({ places: 3, placesTaken: 2 });
  await world.addApplication(workplace, { status: "OFFERED" });
  await world.addApplication(workplace, { status: "MATCHED" });
  await close(workplace);
  const [row] = await db.select().from(workplaces).where(eq(workplaces.id, workplace.workplaceId));
  expect(row).toMatchObject({ status: "CLOSED", placesTaken: 1 });
  const queued = await db.select().from(searchOutbox).where(eq(searchOutbox.workplaceId, workplace.workplaceId));
  expect(queued).toHaveLength(1);
});

test("a planned interview is cancelled, and no slot is left to choose", async () => {
  const workplace = await world.addWorkplace();
  const { applicationId, learner } = await world.addApplication(workplace, { status: "SHORTLISTED" });
  const [slotId] = [
    await world.addSlot(workplace),
    await world.addSlot(workplace, { startsAt: new Date("2026-12-01T09:00:00Z") }),
  ];
  const booked = await database.run(bookInterviewSlot, learner.viewer, {
    idempotencyKey: "book",
    applicationId: toPublicId("application", applicationId),
    slotId: toPublicId("slot", slotId),
  });
  if (!booked.ok) throw new Error(JSON.stringify(booked.problems));
  await close(workplace);
  const [interview] = await db.select().from(interviews).where(eq(interviews.id, booked.value.id));
  expect(interview).toMatchObject({ status: "CANCELLED", calendarSequence: 1 });
  const slots = await db.select().from(interviewSlots).where(eq(interviewSlots.workplaceId, workplace.workplaceId));
  expect(slots.map(({ status }) => status)).toEqual(["REMOVED", "REMOVED"]);
  expect(await mailsAbout(booked.value.id)).toContain("interview-cancelled");
});

test("only an administrator of the company closes it", async () => {
  const [workplace, other] = [await world.addWorkplace(), await world.addCompany()];
  const mentor = await world.addPerson("MENTOR", { companyIds: [workplace.company.companyId] });
  const input = { workplaceId: toPublicId("workplace", workplace.workplaceId) };
  for (const viewer of [mentor, other.viewer])
    await expect(database.run(closeWorkplace, viewer, input)).rejects.toMatchObject({
      extensions: { code: "FORBIDDEN" },
    });
});

test("closing while candidates withdraw or decline ends every application once, and no place stays taken", async () => {
  for (let round = 0; round < 5; round++) {
    const workplace = await world.addWorkplace({ places: 6, placesTaken: 6 });
    const offered = await Promise.all(
      Array.from({ length: 6 }, () => world.addApplication(workplace, { status: "OFFERED" })),
    );
    const withdrawals = offered.map(({ applicationId, learner }) =>
      database.run(withdrawApplication, learner.viewer, { applicationId: toPublicId("application", applicationId) }),
    );
    const [closed, ...withdrawn] = await Promise.allSettled([close(workplace), ...withdrawals]);
    const told = (result: PromiseSettledResult<unknown>): unknown =>
      result.status === "fulfilled" ? "answered" : result.reason.extensions.code;
    for (const result of [closed, ...withdrawn]) expect(["answered", "CONFLICT"]).toContain(told(result));
    if (told(closed) === "CONFLICT") await close(workplace);
    const [row] = await db.select().from(workplaces).where(eq(workplaces.id, workplace.workplaceId));
    expect(row).toMatchObject({ status: "CLOSED", placesTaken: 0 });
    const states = await db.select().from(applications).where(eq(applications.workplaceId, workplace.workplaceId));
    for (const { status, version } of states) {
      expect(["CLOSED", "WITHDRAWN"]).toContain(status);
      expect(version).toBe(2);
    }
  }
});
