import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { MentorStatus } from "@leerplek/domain/mentors/mentor";
import { newId, toPublicId, type Id } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { createJobHandlers } from "../../job-handlers.ts";
import { createMailer } from "../../platform/mailer.ts";
import { testDatabase } from "../../test-support/test-database.ts";
import { testWorld, type TestCompany } from "../../test-support/test-world.ts";
import { companies } from "../companies/companies.table.ts";
import { decideRecognition } from "../recognitions/decide-recognition.ts";
import { partnerships } from "../recognitions/partnerships.table.ts";
import { recognitions } from "../recognitions/recognitions.table.ts";
import { publishWorkplace } from "../workplaces/publish-workplace.ts";
import { workplaces } from "../workplaces/workplaces.table.ts";
import { addMentor } from "./add-mentor.ts";
import { barMentor } from "./bar-mentor.ts";
import { checkMentorRecord } from "./check-mentor-record.ts";
import { deactivateMentor } from "./deactivate-mentor.ts";
import { decideMentorDeviation } from "./decide-mentor-deviation.ts";
import { mentorAssignments, mentorReminders, mentors } from "./mentors.table.ts";
import { placeMentor } from "./place-mentor.ts";
import { reactivateMentor } from "./reactivate-mentor.ts";
import { recordMentorTraining } from "./record-mentor-training.ts";
import { requestMentorDeviation } from "./request-mentor-deviation.ts";
import { retractMentorDeviation } from "./retract-mentor-deviation.ts";
import { updateMentor } from "./update-mentor.ts";

const database = await testDatabase();
const { db, sql } = database;
const world = await testWorld(database);
const partnershipId = newId<"partnership">();
await db
  .insert(partnerships)
  .values({ id: partnershipId, kind: "SECTORAL", name: "Bouw", jointCommittees: ["124"], isConfirmed: true });
const officer = await world.addPerson("RECOGNITION_OFFICER", { partnershipIds: [partnershipId] });
const stranger = await world.addPerson("RECOGNITION_OFFICER", { partnershipIds: [newId()] });

let count = 0;
/** A company in construction, without recognition unless one is asked. */
async function addBuilder({ isRecognised = false }: { isRecognised?: boolean } = {}): Promise<TestCompany> {
  const company = await world.addCompany();
  await db.update(companies).set({ jointCommittee: "124" }).where(eq(companies.id, company.companyId));
  await db.delete(mentorAssignments).where(eq(mentorAssignments.mentorId, company.mentorId));
  if (!isRecognised) await db.delete(recognitions).where(eq(recognitions.branchId, company.branchId));
  return company;
}
const person = (more: object = {}) => ({ firstName: "Jonas", lastName: "Peeters", birthDate: "1990-01-01", ...more });
const placeAt = ({ branchId }: TestCompany, more: object = {}) => ({
  branchId: toPublicId("branch", branchId),
  programmeId: toPublicId("programme", world.programmeId),
  yearsOfPractice: 10,
  capacity: 2,
  ...more,
});
const adding = (company: TestCompany, more: { person?: object; place?: object; recordIssuedOn?: string } = {}) => ({
  idempotencyKey: `m-${++count}`,
  companyId: toPublicId("company", company.companyId),
  person: person(more.person),
  recordIssuedOn: more.recordIssuedOn ?? "2026-10-01",
  places: [placeAt(company, more.place)],
});
async function add(company: TestCompany, more: Parameters<typeof adding>[1] = {}, viewer = company.viewer) {
  const result = await database.run(addMentor, viewer, adding(company, more));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.id;
}
const placeOf = async (mentorId: Id<"mentor">) => {
  const [place] = await db.select().from(mentorAssignments).where(eq(mentorAssignments.mentorId, mentorId));
  return place!;
};
const statusOf = async (mentorId: Id<"mentor">): Promise<MentorStatus> => (await placeOf(mentorId)).status;
const recognitionOf = async ({ branchId }: TestCompany) =>
  (await db.select().from(recognitions).where(eq(recognitions.branchId, branchId)))[0]?.status;
const mentorInput = (mentorId: Id<"mentor">) => ({ mentorId: toPublicId("mentor", mentorId) });
const place = async (mentorId: Id<"mentor">) => ({
  assignmentId: toPublicId("assignment", (await placeOf(mentorId)).id),
});
const night = (moment: string) =>
  createJobHandlers({
    ...{ sql, db: database.db, jobs: database.jobs },
    mailer: createMailer("smtp://127.0.0.1:1", "noreply@example.org"),
    baseUrl: new URL("https://leerplek.example"),
    clock: () => new Date(moment),
    checkSearch: async () => {},
    fields: database.fields,
    log: { info: () => {}, error: () => {} },
  }).nightly({ task: "chase-mentor-training" });
const training = { kind: "COURSE", trainedOn: "2026-11-20", provider: "Constructiv", proof: "MB-2026-114" } as const;

const deviation = (mentorId: Id<"mentor">, more: object = {}) => ({
  idempotencyKey: `d-${++count}`,
  ...mentorInput(mentorId),
  programmeId: toPublicId("programme", world.programmeId),
  kind: "AGE",
  proofKind: "CERTIFICATE",
  proof: "Diploma secundair onderwijs Ruwbouw, 2021",
  ...more,
});
const motive = "Het diploma past bij wat hier geleerd wordt.";
async function ask(company: TestCompany, mentorId: Id<"mentor">, more: object = {}) {
  const asked = await database.run(requestMentorDeviation, company.viewer, deviation(mentorId, more));
  if (!asked.ok) throw new Error(JSON.stringify(asked.problems));
  return toPublicId("deviation", asked.value.id);
}

describe("a new mentor", () => {
  test("who meets the conditions waits for the recognition", async () => {
    const mentorId = await add(await addBuilder());
    expect(await placeOf(mentorId)).toMatchObject({
      status: "ELIGIBLE",
      designatedOn: "2026-11-23",
      trainingDueOn: null,
    });
    expect((await db.select().from(mentors).where(eq(mentors.id, mentorId)))[0]).toMatchObject({
      recordIssuedOn: "2026-10-01",
      recordVerifiedOn: "2026-11-23",
    });
  });

  test("begins when the recognition is granted, with the term of the sector from that day", async () => {
    const company = await addBuilder();
    const mentorId = await add(company);
    const id = newId<"recognition">();
    const where = { companyId: company.companyId, branchId: company.branchId, programmeId: world.programmeId };
    await db.insert(recognitions).values({ id, ...where, status: "IN_REVIEW", partnershipId });
    const decision = { recognitionId: toPublicId("recognition", id), version: 1, outcome: "APPROVE", motive };
    const decided = await database.run(decideRecognition, officer, decision, new Date("2026-12-01T09:00:00Z"));
    expect(decided.ok).toBe(true);
    expect(await placeOf(mentorId)).toMatchObject({ status: "ACTIVE_UNTRAINED", trainingDueOn: "2027-06-01" });
    expect(await recognitionOf(company)).toBe("ACTIVE");
  });

  test("begins at once in a recognised branch, in construction with six months for the training", async () => {
    const mentorId = await add(await addBuilder({ isRecognised: true }));
    expect(await placeOf(mentorId)).toMatchObject({ status: "ACTIVE_UNTRAINED", trainingDueOn: "2027-05-23" });
  });

  test("of 24 stays proposed, and with a granted deviation becomes eligible", async () => {
    const company = await addBuilder();
    const mentorId = await add(company, { person: { birthDate: "2002-05-01" } });
    expect(await statusOf(mentorId)).toBe("PROPOSED");
    const deviationId = await ask(company, mentorId);
    const decision = { deviationId, outcome: "GRANTED", motive };
    expect((await database.run(decideMentorDeviation, officer, decision)).ok).toBe(true);
    expect(await statusOf(mentorId)).toBe("ELIGIBLE");
    expect(await database.run(decideMentorDeviation, officer, decision)).toMatchObject({
      problems: [{ code: "WRONG_STATE", path: ["deviationId"] }],
    });
  });

  test("of 22 is rejected, and nobody is asked for a deviation that cannot be granted", async () => {
    const company = await addBuilder();
    const mentorId = await add(company, { person: { birthDate: "2004-01-01" } });
    expect(await statusOf(mentorId)).toBe("REJECTED");
    expect(await database.run(requestMentorDeviation, company.viewer, deviation(mentorId))).toMatchObject({
      problems: [{ code: "MENTOR_AGE", path: ["kind"], params: { age: 22, minimum: 25, withDeviation: 23 } }],
    });
  });

  test("with an extract of thirteen months waits for a fresh one", async () => {
    const company = await addBuilder();
    const mentorId = await add(company, { recordIssuedOn: "2025-10-23" });
    expect(await statusOf(mentorId)).toBe("PROPOSED");
    const check = (recordIssuedOn: string, viewer: Viewer | null = company.viewer) =>
      database.run(checkMentorRecord, viewer, { ...mentorInput(mentorId), recordIssuedOn });
    expect(await check("2026-11-24")).toMatchObject({ problems: [{ code: "OUT_OF_RANGE", path: ["recordIssuedOn"] }] });
    expect((await check("2026-11-20", officer)).ok).toBe(true);
    expect(await statusOf(mentorId)).toBe("ELIGIBLE");
  });

  test("with little practice needs a deviation of its own kind, and a refused one changes nothing", async () => {
    const company = await addBuilder();
    const mentorId = await add(company, { place: { yearsOfPractice: 2 } });
    const refused = await ask(company, mentorId, { kind: "PRACTICE" });
    await database.run(decideMentorDeviation, officer, { deviationId: refused, outcome: "REFUSED", motive });
    expect(await statusOf(mentorId)).toBe("PROPOSED");
    const again = await ask(company, mentorId, { kind: "PRACTICE" });
    await database.run(decideMentorDeviation, officer, { deviationId: again, outcome: "GRANTED", motive });
    expect(await statusOf(mentorId)).toBe("ELIGIBLE");
  });

  test("is refused with every reason at its field", async () => {
    const company = await addBuilder();
    const other = await addBuilder();
    const wrong = adding(company, {
      person: { birthDate: "2027-01-01" },
      place: { capacity: 9, branchId: toPublicId("branch", other.branchId) },
    });
    expect(await database.run(addMentor, company.viewer, { ...wrong, recordIssuedOn: "2026-12-01" })).toMatchObject({
      problems: [
        { code: "OUT_OF_RANGE", path: ["person", "birthDate"] },
        { code: "OUT_OF_RANGE", path: ["recordIssuedOn"] },
        { code: "MENTOR_CAPACITY", path: ["places", "0", "capacity"], params: { perMentorUnconfirmed: 8 } },
        { code: "UNKNOWN_REFERENCE", path: ["places"] },
      ],
    });
    const twice = { ...adding(company), places: [placeAt(company), placeAt(company)] };
    expect(await database.run(addMentor, company.viewer, twice)).toMatchObject({
      problems: [{ code: "MENTOR_PLACED_ALREADY" }],
    });
  });

  test("keeps a national number sealed, and forgets it when asked", async () => {
    const company = await addBuilder();
    const mentorId = await add(company, { person: { nationalNumber: "85.07.30-033.28" } });
    const row = async () => (await db.select().from(mentors).where(eq(mentors.id, mentorId)))[0]!;
    expect((await row()).nationalNumber).toMatch(/^v1\./);
    expect((await row()).nationalNumberLast).toBe("28");
    const update = { ...mentorInput(mentorId), version: (await row()).version, person: person({ nationalNumber: "" }) };
    expect((await database.run(updateMentor, company.viewer, update)).ok).toBe(true);
    expect(await row()).toMatchObject({ nationalNumber: null, nationalNumberLast: null });
    expect(await database.run(updateMentor, company.viewer, update)).toMatchObject({
      problems: [{ code: "CHANGED_MEANWHILE" }],
    });
  });
});

describe("a deviation", () => {
  test("is asked once at a time, can be taken back, and is decided by the own partnership only", async () => {
    const company = await addBuilder();
    const mentorId = await add(company, { person: { birthDate: "2002-05-01" } });
    const deviationId = await ask(company, mentorId);
    expect(await database.run(requestMentorDeviation, company.viewer, deviation(mentorId))).toMatchObject({
      problems: [{ code: "DEVIATION_ASKED_ALREADY", path: ["kind"] }],
    });
    const decision = { deviationId, outcome: "GRANTED", motive };
    await expect(database.run(decideMentorDeviation, stranger, decision)).rejects.toMatchObject({
      extensions: { code: "NOT_FOUND" },
    });
    expect((await database.run(retractMentorDeviation, company.viewer, { deviationId })).ok).toBe(true);
    expect(await database.run(decideMentorDeviation, officer, decision)).toMatchObject({
      problems: [{ code: "WRONG_STATE" }],
    });
    await ask(company, mentorId);
    const elsewhere = deviation(mentorId, { programmeId: toPublicId("programme", await world.addProgramme()) });
    expect(await database.run(requestMentorDeviation, company.viewer, elsewhere)).toMatchObject({
      problems: [{ code: "UNKNOWN_REFERENCE", path: ["programmeId"] }],
    });
  });
});

describe("the term for the training (scenario 4)", () => {
  async function addRunning(dueOn: string) {
    const company = await addBuilder({ isRecognised: true });
    const mentorId = await add(company);
    await db
      .update(mentorAssignments)
      .set({ trainingDueOn: day(dueOn) })
      .where(eq(mentorAssignments.mentorId, mentorId));
    const { workplaceId } = await world.addWorkplace({ mentorId }, company);
    const workplaceStatus = async () =>
      (await db.select().from(workplaces).where(eq(workplaces.id, workplaceId)))[0]?.status;
    return { company, mentorId, workplaceStatus };
  }

  test("passes on the day after; recognition and workplaces follow, nothing new is published, proof brings all back", async () => {
    const { company, mentorId, workplaceStatus } = await addRunning("2026-12-01");
    await night("2026-12-01T02:15:00Z");
    expect(await statusOf(mentorId)).toBe("ACTIVE_UNTRAINED");
    await night("2026-12-01T23:30:00Z");
    expect(await statusOf(mentorId)).toBe("LAPSED");
    expect(await recognitionOf(company)).toBe("AT_RISK");
    expect(await workplaceStatus()).toBe("BLOCKED");
    const draft = await world.addWorkplace({ status: "DRAFT", mentorId }, company);
    const publish = () =>
      database.run(publishWorkplace, company.viewer, { workplaceId: toPublicId("workplace", draft.workplaceId) });
    expect(await publish()).toMatchObject({
      problems: [{ code: "RECOGNITION_NOT_ACTIVE" }, { code: "MENTOR_NOT_ACTIVE" }, { code: "MENTOR_CAPACITY" }],
    });
    const proof = { ...mentorInput(mentorId), ...training };
    expect((await database.run(recordMentorTraining, company.viewer, proof, new Date("2026-12-05T09:00:00Z"))).ok).toBe(
      true,
    );
    expect(await placeOf(mentorId)).toMatchObject({ status: "ACTIVE", trainingDueOn: null });
    expect(await recognitionOf(company)).toBe("ACTIVE");
    expect(await workplaceStatus()).toBe("PUBLISHED");
    expect((await publish()).ok).toBe(true);
  });

  test("is chased at 90, 30 and 7 days, each once, also when nights were missed", async () => {
    const { mentorId } = await addRunning("2027-03-31");
    const { id } = await placeOf(mentorId);
    const sent = async () =>
      (await db.select().from(mentorReminders).where(eq(mentorReminders.assignmentId, id)))
        .map(({ daysBefore }) => daysBefore)
        .toSorted((one, other) => other - one);
    const steps = [
      ["2026-12-30T02:15:00Z", []],
      ["2026-12-31T02:15:00Z", [90]],
      ["2027-01-01T02:15:00Z", [90]],
      ["2027-03-20T02:15:00Z", [90, 30]],
      ["2027-03-24T02:15:00Z", [90, 30, 7]],
      ["2027-03-31T02:15:00Z", [90, 30, 7]],
    ] as const;
    for (const [moment, expected] of steps) {
      await night(moment);
      expect(await sent()).toEqual(expected);
    }
    const mails = await sql<{ count: number }[]>`
      select count(*)::int as count from pgboss.job where name = 'mail' and data ->> 'id' = ${id} and data ->> 'mail' = 'mentor-training-due'`;
    expect(mails[0]?.count).toBe(3);
  });

  test("of a mentor beside one who acts leaves the recognition active, and blocks the own workplaces only", async () => {
    const { company, mentorId, workplaceStatus } = await addRunning("2026-11-30");
    const colleague = await add(company);
    await database.run(recordMentorTraining, company.viewer, { ...mentorInput(colleague), ...training });
    await night("2026-12-02T02:15:00Z");
    expect([await statusOf(mentorId), await statusOf(colleague)]).toEqual(["LAPSED", "ACTIVE"]);
    expect(await recognitionOf(company)).toBe("ACTIVE");
    expect(await workplaceStatus()).toBe("BLOCKED");
  });
});

describe("a mentor who acts", () => {
  test("leaves and comes back after the same checks; recognition and workplaces follow", async () => {
    const company = await addBuilder({ isRecognised: true });
    const mentorId = await add(company);
    const { workplaceId } = await world.addWorkplace({ mentorId }, company);
    const leave = { ...(await place(mentorId)), reason: "Gaat met pensioen" };
    expect((await database.run(deactivateMentor, company.viewer, leave)).ok).toBe(true);
    expect(await statusOf(mentorId)).toBe("INACTIVE");
    expect(await recognitionOf(company)).toBe("ACTIVE_NO_MENTOR");
    expect((await db.select().from(workplaces).where(eq(workplaces.id, workplaceId)))[0]?.status).toBe("BLOCKED");
    const back = await place(mentorId);
    const later = new Date("2027-11-01T09:00:00Z");
    expect(await database.run(reactivateMentor, company.viewer, back, later)).toMatchObject({
      problems: [
        { code: "MENTOR_RECORD", path: ["recordIssuedOn"], params: { issuedOn: "2026-10-01" } },
        { code: "MENTOR_TRAINING_DUE", path: ["trainedOn"], params: { dueOn: "2027-05-23" } },
      ],
    });
    expect((await database.run(reactivateMentor, company.viewer, back)).ok).toBe(true);
    expect(await placeOf(mentorId)).toMatchObject({ status: "ACTIVE_UNTRAINED", trainingDueOn: "2027-05-23" });
    expect(await recognitionOf(company)).toBe("ACTIVE");
    expect((await db.select().from(workplaces).where(eq(workplaces.id, workplaceId)))[0]?.status).toBe("PUBLISHED");
    expect(await database.run(reactivateMentor, company.viewer, back)).toMatchObject({
      problems: [{ code: "WRONG_STATE", path: ["assignmentId"] }],
    });
  });

  test("is barred by the partnership with a motive, and stays so", async () => {
    const company = await addBuilder({ isRecognised: true });
    const mentorId = await add(company);
    const bar = { ...(await place(mentorId)), motive: "Herhaald geen begeleiding gegeven." };
    await expect(database.run(barMentor, company.viewer, bar)).rejects.toMatchObject({
      extensions: { code: "FORBIDDEN" },
    });
    expect((await database.run(barMentor, officer, bar)).ok).toBe(true);
    expect(await placeOf(mentorId)).toMatchObject({ status: "BARRED", motive: bar.motive });
    expect(await recognitionOf(company)).toBe("ACTIVE_NO_MENTOR");
    const again = { ...mentorInput(mentorId), place: placeAt(company) };
    expect(await database.run(placeMentor, company.viewer, again)).toMatchObject({
      problems: [{ code: "WRONG_STATE" }],
    });
  });
});

test("foreign and unknown mentors answer alike, whatever is asked; colleagues and learners may not", async () => {
  const [company, other] = [await addBuilder(), await addBuilder()];
  const mentorId = await add(company);
  const colleague = await world.addPerson("MENTOR", { companyIds: [company.companyId] });
  const learner = await world.addLearner();
  const [mentor, spot] = [mentorInput(mentorId), await place(mentorId)];
  const tries = [
    [updateMentor, { ...mentor, version: 1, person: person() }],
    [placeMentor, { ...mentor, place: placeAt(company) }],
    [checkMentorRecord, { ...mentor, recordIssuedOn: "2026-11-01" }],
    [recordMentorTraining, { ...mentor, ...training }],
    [deactivateMentor, { ...spot, reason: "Weg" }],
    [reactivateMentor, spot],
    [requestMentorDeviation, deviation(mentorId)],
    [addMentor, adding(company)],
  ] as const;
  for (const [command, input] of tries) {
    const unknown = { ...input, mentorId: "mentor_x", assignmentId: "assignment_x", companyId: "company_x" };
    for (const [viewer, given] of [
      [other.viewer, input],
      [company.viewer, unknown],
    ] as const)
      await expect(database.run<{ id: string }>(command, viewer, given)).rejects.toMatchObject({
        extensions: { code: "NOT_FOUND" },
      });
    for (const viewer of [colleague, learner.viewer])
      await expect(database.run<{ id: string }>(command, viewer, input)).rejects.toMatchObject({
        extensions: { code: "FORBIDDEN" },
      });
    await expect(database.run<{ id: string }>(command, null, input)).rejects.toMatchObject({
      extensions: { code: "UNAUTHENTICATED" },
    });
  }
});

test("who has the company's mandate for mentors manages them", async () => {
  const company = await addBuilder();
  const scopes = ["MANAGE_MENTORS"] as const;
  const counsellor = await world.addPerson("COUNSELLOR", { mandates: [{ companyId: company.companyId, scopes }] });
  const mentorId = await add(company, {}, counsellor);
  expect((await database.run(recordMentorTraining, counsellor, { ...mentorInput(mentorId), ...training })).ok).toBe(
    true,
  );
});
