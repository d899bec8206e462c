import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import type { ApplicationStatus } from "@leerplek/domain/applications/application";
import { createJobHandlers } from "../../job-handlers.ts";
import { createMailer } from "../../platform/mailer.ts";
import type { NightlyTask } from "../../platform/jobs.ts";
import { motive, must, recognitionWorld, type TestFile } from "../../test-support/recognition-world.ts";
import { testDatabase } from "../../test-support/test-database.ts";
import { interviews } from "../interviews/interviews.table.ts";
import { matchProposals } from "../matches/matches.table.ts";
import { programmeConcordances } from "../recognitions/recognition-files.table.ts";
import { recognitions } from "../recognitions/recognitions.table.ts";
import { sanctionRecognition, type RecognitionSanction } from "../recognitions/sanction-recognition.ts";

const database = await testDatabase();
const { db, sql } = database;
const world = await recognitionWorld(database);

/** Tasks that wait in the queue. */
const waitingTasks = async (): Promise<readonly string[]> =>
  (
    await sql<
      { task: string }[]
    >`select data ->> 'task' as task from pgboss.job where name = 'nightly' and state = 'created'`
  ).map(({ task }) => task);
/** The worker does a task. */
const work = (task: NightlyTask, moment = "2026-11-23T09:00:05Z"): Promise<void> =>
  createJobHandlers({
    ...database,
    mailer: createMailer("smtp://127.0.0.1:1", "noreply@example.org"),
    baseUrl: new URL("https://leerplek.example"),
    clock: () => new Date(moment),
    checkSearch: async () => {},
    log: { info: () => {}, error: () => {} },
  }).nightly({ task });
const sanction = async (file: TestFile, kind: RecognitionSanction) =>
  must(
    await database.run(sanctionRecognition, world.officer, {
      ...(await world.inputOf(file.id)),
      sanction: kind,
      motive,
    }),
  );
const mailsAbout = async (id: string): Promise<readonly string[]> =>
  (
    await sql<
      { mail: string }[]
    >`select data ->> 'mail' as mail from pgboss.job where name = 'mail' and data ->> 'id' = ${id}`
  ).map(({ mail }) => mail);
const statusIn = async (table: "applications" | "interviews" | "match_proposals", id: string) =>
  (await sql<{ status: string }[]>`select status from ${sql(table)} where id = ${id}`)[0]?.status;
const workplaceOf = async (id: string) =>
  (
    await sql<{ status: string; taken: number; blockedBy: string | null }[]>`
      select status, places_taken as taken, blocked_by as "blockedBy" from workplaces where id = ${id}`
  )[0];

/** A recognised branch with a workplace where somebody is in each of these states, an interview that is planned, and a proposal of the school. */
async function setting(statuses: readonly ApplicationStatus[] = ["SENT", "INTERVIEW_PLANNED", "OFFERED"]) {
  const file = await world.addDecided("APPROVE");
  const held = statuses.filter((status) => status === "OFFERED" || status === "ACCEPTED").length;
  const workplace = await world.addWorkplace(
    { programmeId: file.programmeId, places: 3, placesTaken: held },
    file.company,
  );
  const applications: string[] = [];
  for (const status of statuses) applications.push((await world.addApplication(workplace, { status })).applicationId);
  const planned = await world.addApplication(workplace, { status: "INTERVIEW_PLANNED" });
  const startsAt = new Date("2026-12-07T09:00:00Z");
  const endsAt = new Date("2026-12-07T09:45:00Z");
  const slotId = await world.addSlot(workplace, { status: "BOOKED", startsAt, endsAt });
  const interviewId = newId<"interview">();
  await db.insert(interviews).values({
    ...{ id: interviewId, slotId, applicationId: planned.applicationId, learnerId: planned.learner.learnerId },
    ...{ companyId: file.company.companyId, startsAt, endsAt, status: "SCHEDULED", calendarUid: crypto.randomUUID() },
  });
  const { learnerId, viewer } = await world.addLearner();
  const proposalId = newId<"proposal">();
  await db.insert(matchProposals).values({
    ...{ id: proposalId, learnerId, workplaceId: workplace.workplaceId, companyId: file.company.companyId },
    ...{ providerId: world.providerId, proposedById: viewer.userId, reason: "Past goed.", status: "PROPOSED" as const },
    expiresOn: day("2026-12-20"),
  });
  return { file, workplace, applications: [...applications, planned.applicationId], interviewId, proposalId };
}

test("a suspension ends nothing: who waits is told, and goes on when it is lifted", async () => {
  const { file, workplace, applications, interviewId, proposalId } = await setting();
  const { workplaceId } = workplace;
  await sanction(file, "SUSPEND");
  expect(await waitingTasks()).not.toContain("end-waiting");
  await work("end-waiting");
  expect(await workplaceOf(workplaceId)).toMatchObject({ status: "BLOCKED", taken: 1 });
  expect(await Promise.all(applications.map((id) => statusIn("applications", id)))).toEqual([
    ...["SENT", "INTERVIEW_PLANNED", "OFFERED", "INTERVIEW_PLANNED"],
  ]);
  expect([await statusIn("interviews", interviewId), await statusIn("match_proposals", proposalId)]).toEqual([
    ...["SCHEDULED", "PROPOSED"],
  ]);
  expect(await mailsAbout(workplaceId)).toContain("workplace-blocked");
  await sanction(file, "LIFT");
  expect(await workplaceOf(workplaceId)).toMatchObject({ status: "PUBLISHED", taken: 1 });
  expect(await mailsAbout(workplaceId)).toContain("workplace-recovered");
});

test("a withdrawal ends what waits, soon after: applications, the interview, the proposal; held places are free", async () => {
  const { file, workplace, applications, interviewId, proposalId } = await setting();
  const { applicationId: matched } = await world.addApplication(workplace, { status: "MATCHED" });
  await sanction(file, "WITHDRAW");
  expect(await waitingTasks()).toContain("end-waiting");
  await work("end-waiting");
  for (const id of applications) {
    expect(await statusIn("applications", id)).toBe("CLOSED");
    expect(await mailsAbout(id)).toContain("application-closed");
  }
  expect(await statusIn("applications", matched)).toBe("MATCHED");
  expect([await statusIn("interviews", interviewId), await statusIn("match_proposals", proposalId)]).toEqual([
    ...["CANCELLED", "EXPIRED"],
  ]);
  expect([await mailsAbout(interviewId), await mailsAbout(proposalId)]).toEqual([
    ["interview-cancelled"],
    ["match-ended"],
  ]);
  expect(await workplaceOf(workplace.workplaceId)).toMatchObject({ status: "BLOCKED", taken: 0 });
  await work("end-waiting");
  expect(await mailsAbout(proposalId)).toEqual(["match-ended"]);
});

test("a recognition that ran out ends what waits too; one that a renewal follows does not", async () => {
  const [gone, renewed] = [await setting(["SENT"]), await setting(["SENT"])];
  for (const { file } of [gone, renewed])
    await db
      .update(recognitions)
      .set({ validUntil: day("2027-01-31") })
      .where(eq(recognitions.id, file.id));
  await db.insert(recognitions).values({
    ...{
      id: newId<"recognition">(),
      companyId: renewed.file.company.companyId,
      branchId: renewed.file.company.branchId,
    },
    ...{ programmeId: renewed.file.programmeId, status: "ACTIVE", validFrom: day("2027-02-01") },
    validUntil: day("2032-01-31"),
  });
  await work("expire-recognitions", "2027-02-01T02:15:00Z");
  await work("end-waiting", "2027-02-01T02:15:05Z");
  expect(await statusIn("applications", gone.applications[0]!)).toBe("CLOSED");
  expect(await statusIn("applications", renewed.applications[0]!)).toBe("SENT");
});

test("a full workplace lets its candidates go too, and does not open again without a recognition", async () => {
  const { file, workplace, applications } = await setting(["ACCEPTED", "SENT"]);
  await sql`update workplaces set status = 'FILLED', places = 1, places_taken = 1 where id = ${workplace.workplaceId}`;
  await sanction(file, "WITHDRAW");
  await work("end-waiting");
  for (const id of applications) expect(await statusIn("applications", id)).toBe("CLOSED");
  expect(await workplaceOf(workplace.workplaceId)).toEqual({
    ...{ status: "BLOCKED", taken: 0, blockedBy: "RECOGNITION_NOT_ACTIVE" },
  });
});

test("a withdrawal touches neither another programme of the branch, suspended or not, nor one that was renamed to it", async () => {
  const { file } = await setting([]);
  const other = await world.addDecided("APPROVE", { company: file.company });
  const renamed = await world.addProgramme();
  await db.insert(programmeConcordances).values({
    ...{ id: crypto.randomUUID(), fromProgrammeId: other.programmeId, toProgrammeId: renamed, note: "Nieuwe naam." },
    ...{ validFrom: day("2026-09-01"), decidedById: world.government.userId },
  });
  const applied: string[] = [];
  for (const programmeId of [other.programmeId, renamed]) {
    const workplace = await world.addWorkplace({ programmeId }, file.company);
    applied.push((await world.addApplication(workplace, { status: "SENT" })).applicationId);
  }
  await sanction(other, "SUSPEND");
  await sanction(file, "WITHDRAW");
  await work("end-waiting");
  expect(await Promise.all(applied.map((id) => statusIn("applications", id)))).toEqual(["SENT", "SENT"]);
});
