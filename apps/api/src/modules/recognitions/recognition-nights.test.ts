import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId, toPublicId } from "@leerplek/domain/shared/id";
import { day, type LocalDate } from "@leerplek/domain/shared/time";
import { createJobHandlers } from "../../job-handlers.ts";
import { createMailer } from "../../platform/mailer.ts";
import { testDatabase } from "../../test-support/test-database.ts";
import { must, recognitionWorld, type TestFile } from "../../test-support/recognition-world.ts";
import { inSystemTask } from "../../platform/system-task.ts";
import { freePlace } from "../workplaces/places.repository.ts";
import { appealRecognition } from "./appeal-recognition.ts";
import { followMentors } from "./mentor-change.repository.ts";
import { programmeConcordances } from "./recognition-files.table.ts";
import { recognitions } from "./recognitions.table.ts";

const database = await testDatabase();
const { db, sql } = database;
const world = await recognitionWorld(database);

/** The tasks of one night that look at recognitions. */
async function night(moment: string): Promise<void> {
  const handlers = createJobHandlers({
    ...database,
    mailer: createMailer("smtp://127.0.0.1:1", "noreply@example.org"),
    baseUrl: new URL("https://leerplek.example"),
    clock: () => new Date(`${moment}T02:15:00Z`),
    checkSearch: async () => {},
    log: { info: () => {}, error: () => {} },
  });
  for (const task of ["expire-recognitions", "remind-recognitions"] as const) await handlers.nightly({ task });
}
/** Mails that wait to be sent about this row. */
const mailsAbout = async (id: string): Promise<readonly string[]> =>
  (
    await sql<
      { mail: string }[]
    >`select data ->> 'mail' as mail from pgboss.job where name = 'mail' and data ->> 'id' = ${id}
    and data ->> 'actorId' is null order by created_on`
  ).map(({ mail }) => mail);
const until = (file: TestFile, validUntil: LocalDate, validFrom = day("2022-01-01")) =>
  db.update(recognitions).set({ validFrom, validUntil }).where(eq(recognitions.id, file.id));
const statusOf = async (file: TestFile) => (await world.fileOf(file.id)).status;
const workplaceStatus = async (workplaceId: string) =>
  (await sql<{ status: string }[]>`select status from workplaces where id = ${workplaceId}`)[0]?.status;

describe("the end of a recognition", () => {
  test("comes the day after its last day: five years, and its workplaces are blocked that night", async () => {
    const file = await world.addDecided("APPROVE");
    const { programmeId } = file;
    const { workplaceId } = await world.addWorkplace(
      { programmeId, startsOn: day("2031-10-01"), endsOn: day("2032-06-30") },
      file.company,
    );
    await night("2031-11-22");
    expect([await statusOf(file), await workplaceStatus(workplaceId)]).toEqual(["ACTIVE", "PUBLISHED"]);
    await night("2031-11-23");
    expect([await statusOf(file), await workplaceStatus(workplaceId)]).toEqual(["EXPIRED", "BLOCKED"]);
    expect(await mailsAbout(file.id)).toContain("recognition-expired");
    expect(await mailsAbout(workplaceId)).toEqual(["workplace-blocked"]);
    await night("2031-11-24");
    expect(await mailsAbout(workplaceId)).toEqual(["workplace-blocked"]);
  });

  test("changes nothing for workplaces when a renewal takes over, and the company hears nothing", async () => {
    const file = await world.addDecided("APPROVE");
    const { programmeId, company } = file;
    await until(file, day("2027-01-31"));
    await db.insert(recognitions).values({
      ...{ id: newId<"recognition">(), companyId: company.companyId, branchId: company.branchId },
      ...{ programmeId, status: "ACTIVE", validFrom: day("2027-02-01"), validUntil: day("2032-01-31") },
    });
    const { workplaceId } = await world.addWorkplace({ programmeId, startsOn: day("2027-01-11") }, company);
    await night("2027-02-01");
    expect([await statusOf(file), await workplaceStatus(workplaceId)]).toEqual(["EXPIRED", "PUBLISHED"]);
    expect(await mailsAbout(file.id)).toEqual([]);
  });
});

describe("reminders", () => {
  test("of the renewal go out six months before, once more near the end, and never twice", async () => {
    const file = await world.addDecided("APPROVE");
    await until(file, day("2028-06-30"));
    const count = async () => (await mailsAbout(file.id)).filter((mail) => mail === "recognition-renewable").length;
    for (const [moment, reminders] of [
      ["2027-12-29", 0],
      ["2027-12-30", 1],
      ["2027-12-31", 1],
      ["2028-04-30", 1],
      ["2028-05-01", 2],
      ["2028-05-02", 2],
    ] as const) {
      await night(moment);
      expect(await count(), moment).toBe(reminders);
    }
  });

  test("a file complete on 9 November is overdue on the 24th: officer and administrator are alerted once", async () => {
    const file = await world.addInReview(undefined, new Date("2026-11-09T09:00:00Z"));
    const count = async () => (await mailsAbout(file.id)).filter((mail) => mail === "recognition-overdue").length;
    await night("2026-11-23");
    expect(await count()).toBe(0);
    await night("2026-11-24");
    await night("2026-11-25");
    expect(await count()).toBe(1);
  });
});

test("an appeal nobody acknowledged within ten days alerts the board and the administrators once", async () => {
  const file = await world.addDecided("REFUSE", { at: new Date("2026-11-01T09:00:00Z") });
  const appeal = { recognitionId: toPublicId("recognition", file.id), motive: "De mentor is er elke dag." };
  const lodgedAt = new Date("2026-11-05T09:00:00Z");
  must(await database.run(appealRecognition, file.company.viewer, appeal, lodgedAt));
  const count = async () => (await mailsAbout(file.id)).filter((mail) => mail === "recognition-overdue").length;
  await night("2026-11-15");
  expect(await count()).toBe(0);
  await night("2026-11-16");
  await night("2026-11-17");
  expect(await count()).toBe(1);
});

describe("mentors", () => {
  const follow = (file: TestFile) =>
    inSystemTask(database, (scope) =>
      followMentors(scope, { branchId: file.company.branchId, programmeId: file.programmeId }),
    );

  test("whose training lapsed put the recognition at risk and block its workplaces; proof brings both back", async () => {
    const file = await world.addDecided("APPROVE");
    const { workplaceId } = await world.addWorkplace({ programmeId: file.programmeId }, file.company);
    await world.setMentor(file, { status: "LAPSED" });
    await follow(file);
    expect([await statusOf(file), await workplaceStatus(workplaceId)]).toEqual(["AT_RISK", "BLOCKED"]);
    await world.setMentor(file, { status: "ACTIVE" });
    await follow(file);
    expect([await statusOf(file), await workplaceStatus(workplaceId)]).toEqual(["ACTIVE", "PUBLISHED"]);
    expect(await world.historyOf(file.id)).toEqual(expect.arrayContaining(["missTraining", "proveTraining"]));
  });

  test("who left leave it without a mentor; another mentor brings it back, but not the workplace of the one who left", async () => {
    const file = await world.addDecided("APPROVE");
    const { workplaceId } = await world.addWorkplace({ programmeId: file.programmeId, mentorId: null }, file.company);
    await world.setMentor(file, { status: "INACTIVE" });
    await follow(file);
    expect(await statusOf(file)).toBe("ACTIVE_NO_MENTOR");
    await world.setMentor(file, { status: "ACTIVE" });
    await follow(file);
    expect(await statusOf(file)).toBe("ACTIVE");
    expect(await workplaceStatus(workplaceId)).toBe("BLOCKED");
  });
});

test("a programme that is renamed takes its recognitions along: the workplace under the new name comes back", async () => {
  const file = await world.addDecided("APPROVE");
  const renamed = await world.addProgramme();
  const { mentorId, branchId } = file.company;
  await sql`insert into mentor_assignments (mentor_id, branch_id, programme_id, status, years_of_practice, capacity)
    values (${mentorId}, ${branchId}, ${renamed}, 'ACTIVE', 20, 4)`;
  const { workplaceId } = await world.addWorkplace({ programmeId: renamed }, file.company);
  await night("2026-11-24");
  expect(await workplaceStatus(workplaceId)).toBe("BLOCKED");
  await db.insert(programmeConcordances).values({
    id: crypto.randomUUID(),
    fromProgrammeId: file.programmeId,
    toProgrammeId: renamed,
    validFrom: day("2026-11-25"),
    note: "Nieuwe naam vanaf dit schooljaar.",
    decidedById: world.government.userId,
  });
  await night("2026-11-24");
  expect(await workplaceStatus(workplaceId)).toBe("BLOCKED");
  await night("2026-11-25");
  expect(await workplaceStatus(workplaceId)).toBe("PUBLISHED");
});

test("a place that comes free while the recognition is suspended does not open the workplace", async () => {
  const file = await world.addDecided("APPROVE");
  const full = { programmeId: file.programmeId, status: "FILLED" as const, placesTaken: 1 };
  const { workplaceId } = await world.addWorkplace(full, file.company);
  await db.update(recognitions).set({ status: "SUSPENDED" }).where(eq(recognitions.id, file.id));
  await freePlace(db, workplaceId);
  expect(await workplaceStatus(workplaceId)).toBe("BLOCKED");
});
