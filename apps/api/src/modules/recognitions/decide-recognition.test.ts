import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId, toPublicId, type Id } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { testDatabase } from "../../test-support/test-database.ts";
import { codesOf, motive, must, recognitionWorld, type TestFile } from "../../test-support/recognition-world.ts";
import { ruleParameters } from "../../platform/platform.table.ts";
import { searchOutbox, workplaces } from "../workplaces/workplaces.table.ts";
import { offerPlace } from "../applications/offer-place.ts";
import { publishWorkplace } from "../workplaces/publish-workplace.ts";
import { assignRecognitions } from "./assign-recognitions.ts";
import { confirmRecognitionComplete } from "./confirm-recognition-complete.ts";
import { decideRecognition } from "./decide-recognition.ts";
import { writeDecisionDocument } from "./decision-document.ts";
import { documentFor } from "./decision-documents.repository.ts";
import { writeDecisions } from "./decision-writer.ts";
import { draftRecognition } from "./draft-recognition.ts";
import { planRecognitionVisit } from "./plan-recognition-visit.ts";
import { recognitionDecisions, recognitionVotes } from "./recognition-files.table.ts";
import { recognitions } from "./recognitions.table.ts";
import { recordRecognitionVisit } from "./record-recognition-visit.ts";
import { sanctionRecognition } from "./sanction-recognition.ts";
import { voteOnRecognition } from "./vote-on-recognition.ts";

const database = await testDatabase();
const { db } = database;
const world = await recognitionWorld(database);
const at = (moment: string): Date => new Date(`${moment}T09:00:00Z`);
const id = (file: TestFile) => ({ recognitionId: toPublicId("recognition", file.id) });
const sanction = async (file: TestFile, name: "SUSPEND" | "LIFT" | "WITHDRAW") =>
  database.run(sanctionRecognition, world.officer, { ...(await world.inputOf(file.id)), sanction: name, motive });
const workplaceOf = async (workplaceId: Id<"workplace">) =>
  (await db.select().from(workplaces).where(eq(workplaces.id, workplaceId)))[0];

describe("the clock", () => {
  test("starts when the file is found complete: 9 November, decision by the 23rd", async () => {
    const file = await world.addInReview(undefined, at("2026-11-09"));
    expect((await world.fileOf(file.id)).decisionDueOn).toBe("2026-11-23");
  });

  test("counts working days from submission when the parameters say so", async () => {
    const other = await testDatabase();
    for (const key of ["recognition.decisionInWorkingDays", "recognition.decisionFromSubmission"] as const)
      await other.db.update(ruleParameters).set({ value: 1 }).where(eq(ruleParameters.key, key));
    const strict = await recognitionWorld(other);
    const file = await strict.addSubmitted();
    const input = await strict.inputOf(file.id);
    must(await other.run(confirmRecognitionComplete, strict.officer, input, at("2026-12-01")));
    // Submitted on Monday 23 November: fourteen working days later.
    expect((await strict.fileOf(file.id)).decisionDueOn).toBe("2026-12-11");
  });
});

describe("a review", () => {
  test("has a visit that is planned and reported, in its order", async () => {
    const file = await world.addInReview();
    const report = { ...id(file), doneOn: "2026-11-23", report: "Alles stond klaar, twee mentoren gesproken." };
    expect(codesOf(await database.run(recordRecognitionVisit, world.officer, report))).toEqual(["UNKNOWN_REFERENCE"]);
    const plan = (plannedOn: string) => database.run(planRecognitionVisit, world.officer, { ...id(file), plannedOn });
    expect(codesOf(await plan("2026-11-22"))).toEqual(["START_IN_PAST"]);
    must(await plan("2026-11-23"));
    const tomorrow = { ...report, doneOn: "2026-11-24" };
    expect(codesOf(await database.run(recordRecognitionVisit, world.officer, tomorrow))).toEqual(["OUT_OF_RANGE"]);
    must(await database.run(recordRecognitionVisit, world.officer, report));
    expect(await world.historyOf(file.id)).toEqual(expect.arrayContaining(["planVisit", "recordVisit"]));
  });

  test("counts one vote of each member, while it lasts", async () => {
    const file = await world.addInReview();
    const vote = { ...id(file), vote: "YES" };
    must(await database.run(voteOnRecognition, world.officer, vote));
    expect(codesOf(await database.run(voteOnRecognition, world.officer, vote))).toEqual(["ALREADY_VOTED"]);
    must(await database.run(voteOnRecognition, await world.addOfficer(world.sectoralId), { ...vote, vote: "ABSTAIN" }));
    expect(await db.select().from(recognitionVotes).where(eq(recognitionVotes.recognitionId, file.id))).toHaveLength(2);
    must(await world.decide(file, "REFUSE"));
    const late = await database.run(voteOnRecognition, await world.addOfficer(world.sectoralId), vote);
    expect(codesOf(late)).toEqual(["WRONG_STATE"]);
  });
});

describe("a decision", () => {
  test("grants five years from today, both ends included, with a document that says it all", async () => {
    const file = await world.addDecided("APPROVE");
    const row = await world.fileOf(file.id);
    expect(row).toMatchObject({
      status: "ACTIVE",
      validFrom: "2026-11-23",
      validUntil: "2031-11-22",
      appealUntil: null,
    });
    const [decision] = await db
      .select()
      .from(recognitionDecisions)
      .where(eq(recognitionDecisions.recognitionId, file.id));
    expect(decision).toMatchObject({ version: 1, kind: "GRANTED", decidedOn: "2026-11-23" });
    expect(decision?.facts).toMatchObject({
      company: "Kapsalon Test",
      mentors: ["Mia Mentor"],
      body: "Partnerschap 314",
      decidedBy: world.officer.name,
      validUntil: "2031-11-22",
      motive,
    });
  });

  test("lets a workplace be published that could not before", async () => {
    const file = await world.addInReview();
    const draft = { status: "DRAFT" as const, programmeId: file.programmeId };
    const { workplaceId } = await world.addWorkplace(draft, file.company);
    const publish = () =>
      database.run(publishWorkplace, file.company.viewer, { workplaceId: toPublicId("workplace", workplaceId) });
    expect(codesOf(await publish())).toEqual(["RECOGNITION_NOT_ACTIVE"]);
    must(await world.decide(file, "APPROVE"));
    must(await publish());
  });

  test("needs a motive, a file under review, and somebody of the own partnership", async () => {
    const [file, early] = [await world.addInReview(), await world.addSubmitted()];
    const input = { ...(await world.inputOf(file.id)), outcome: "REFUSE", motive: "Nee." };
    expect(codesOf(await database.run(decideRecognition, world.officer, input))).toEqual(["TOO_SHORT"]);
    expect(codesOf(await world.decide(early, "APPROVE"))).toEqual(["WRONG_STATE"]);
    await expect(world.decide(file, "REFUSE", { viewer: world.boardMember })).rejects.toMatchObject({
      extensions: { code: "NOT_FOUND" },
    });
    await expect(world.decide(file, "REFUSE", { viewer: file.company.viewer })).rejects.toMatchObject({
      extensions: { code: "FORBIDDEN" },
    });
    must(await world.decide(file, "REFUSE", { viewer: world.government }));
  });

  test("of two officers at once is made by one; the other is told that the file changed", async () => {
    const file = await world.addInReview();
    const input = await world.inputOf(file.id);
    const decide = async (outcome: "APPROVE" | "REFUSE") =>
      database.run(decideRecognition, await world.addOfficer(world.sectoralId), { ...input, outcome, motive });
    const results = await Promise.all([decide("APPROVE"), decide("REFUSE")]);
    expect(results.map(codesOf).toSorted()).toEqual([[], ["CHANGED_MEANWHILE"]]);
    const decisions = await db
      .select()
      .from(recognitionDecisions)
      .where(eq(recognitionDecisions.recognitionId, file.id));
    expect(decisions).toHaveLength(1);
  });

  test("cannot give a branch two recognitions for one programme in the same days: told in words", async () => {
    const file = await world.addInReview();
    const { companyId, branchId } = file.company;
    const { programmeId } = file;
    await db.insert(recognitions).values({
      ...{ id: newId<"recognition">(), companyId, branchId, programmeId, status: "ACTIVE" },
      validFrom: day("2027-01-01"),
      validUntil: day("2027-12-31"),
    });
    // The one that runs longest is what a renewal joins on to, so this is taken as one.
    must(await world.decide(file, "APPROVE"));
    expect(await world.fileOf(file.id)).toMatchObject({ validFrom: "2028-01-01", validUntil: "2032-12-31" });
  });
});

describe("a renewal", () => {
  test("cannot begin earlier than six months before the end, and joins on to the period", async () => {
    const company = await world.addCompany();
    const running = and(eq(recognitions.branchId, company.branchId), eq(recognitions.programmeId, world.programmeId));
    const draft = () =>
      database.run(draftRecognition, company.viewer, {
        idempotencyKey: crypto.randomUUID(),
        branchId: toPublicId("branch", company.branchId),
        programmeId: toPublicId("programme", world.programmeId),
      });
    await db
      .update(recognitions)
      .set({ validUntil: day("2027-05-24") })
      .where(running);
    const early = await draft();
    expect(early.ok ? [] : early.problems).toMatchObject([
      { code: "RENEWAL_TOO_EARLY", params: { from: "2026-11-24" } },
    ]);
    await db
      .update(recognitions)
      .set({ validUntil: day("2027-05-23") })
      .where(running);
    const drafted = must(await draft());
    const file = { id: drafted.id, company, programmeId: world.programmeId };
    const previous = (await world.fileOf(file.id)).previousId;
    expect(previous).not.toBeNull();
    must(await world.saveForm(file));
    must(await world.submit(file));
    await db.update(recognitions).set({ status: "IN_REVIEW" }).where(eq(recognitions.id, file.id));
    must(await world.decide(file, "APPROVE"));
    expect(await world.fileOf(file.id)).toMatchObject({ validFrom: "2027-05-24", validUntil: "2032-05-23" });
  });
});

describe("workplaces of a recognition", () => {
  test("are blocked when it is suspended, with the reason, and come back as they were when it is lifted", async () => {
    const file = await world.addDecided("APPROVE");
    const { programmeId, company } = file;
    const open = await world.addWorkplace({ programmeId }, company);
    const paused = await world.addWorkplace({ programmeId, status: "PAUSED" }, company);
    const elsewhere = await world.addWorkplace({}, company);
    await db.delete(searchOutbox);
    must(await sanction(file, "SUSPEND"));
    const blocked = { status: "BLOCKED", blockedBy: "RECOGNITION_NOT_ACTIVE" };
    expect(await workplaceOf(open.workplaceId)).toMatchObject(blocked);
    expect(await workplaceOf(paused.workplaceId)).toMatchObject(blocked);
    expect(await workplaceOf(elsewhere.workplaceId)).toMatchObject({ status: "PUBLISHED" });
    expect((await db.select().from(searchOutbox)).map((row) => row.workplaceId).toSorted()).toEqual(
      [open.workplaceId, paused.workplaceId].toSorted(),
    );
    must(await sanction(file, "LIFT"));
    expect(await workplaceOf(open.workplaceId)).toMatchObject({ status: "PUBLISHED", blockedBy: null });
    expect(await workplaceOf(paused.workplaceId)).toMatchObject({ status: "PAUSED", blockedBy: null });
  });

  test("a candidate gets no offer while it is suspended, and gets one once it is lifted", async () => {
    const file = await world.addDecided("APPROVE");
    const workplace = await world.addWorkplace({ programmeId: file.programmeId }, file.company);
    const { applicationId } = await world.addApplication(workplace, { status: "INTERVIEWED" });
    const offer = () =>
      database.run(offerPlace, file.company.viewer, { applicationId: toPublicId("application", applicationId) });
    must(await sanction(file, "SUSPEND"));
    expect(codesOf(await offer())).toEqual(["RECOGNITION_NOT_ACTIVE"]);
    expect(await workplaceOf(workplace.workplaceId)).toMatchObject({ status: "BLOCKED", placesTaken: 0 });
    must(await sanction(file, "LIFT"));
    must(await offer());
  });

  test("a suspension that is lifted without a mentor is still without a mentor", async () => {
    const file = await world.addDecided("APPROVE");
    must(await sanction(file, "SUSPEND"));
    await world.setMentor(file, { status: "INACTIVE" });
    must(await sanction(file, "LIFT"));
    expect((await world.fileOf(file.id)).status).toBe("ACTIVE_NO_MENTOR");
  });

  test("a withdrawal has a motive and can be appealed; what is withdrawn cannot be suspended", async () => {
    const file = await world.addDecided("APPROVE");
    must(await sanction(file, "WITHDRAW"));
    expect(await world.fileOf(file.id)).toMatchObject({ status: "WITHDRAWN", motive, appealUntil: "2026-12-03" });
    expect(codesOf(await sanction(file, "SUSPEND"))).toEqual(["WRONG_STATE"]);
  });
});

describe("assigning", () => {
  const assign = (files: readonly TestFile[], assigneeId: string | null, viewer = world.officer) =>
    database.run(assignRecognitions, viewer, {
      recognitionIds: files.map((file) => toPublicId("recognition", file.id)),
      assigneeId: assigneeId && toPublicId("user", assigneeId),
    });

  test("gives many files at once to an officer of the partnership, or to nobody", async () => {
    const files = [await world.addSubmitted(), await world.addSubmitted()];
    expect(codesOf(await assign(files, world.officer.userId))).toEqual(["UNKNOWN_REFERENCE"]);
    await world.addMembership(world.officer, "RECOGNITION_OFFICER", { partnershipId: world.sectoralId });
    must(await assign(files, world.officer.userId));
    for (const file of files) expect((await world.fileOf(file.id)).assigneeId).toBe(world.officer.userId);
    must(await assign(files, null));
    expect((await world.fileOf(files[0]!.id)).assigneeId).toBeNull();
  });

  test("is all or nothing: one file of another partnership and none is given", async () => {
    const [own, foreign] = [await world.addSubmitted(), await world.addSubmitted()];
    await db.update(recognitions).set({ partnershipId: world.flemishId }).where(eq(recognitions.id, foreign.id));
    await expect(assign([own, foreign], null)).rejects.toMatchObject({ extensions: { code: "NOT_FOUND" } });
  });
});

describe("a decision in writing", () => {
  test("is made once, with the same bytes for the same decision, and only for who sees the file", async () => {
    const file = await world.addDecided("REFUSE");
    while ((await writeDecisions(database.sql)) > 0);
    const [decision] = await db
      .select()
      .from(recognitionDecisions)
      .where(eq(recognitionDecisions.recognitionId, file.id));
    if (!decision) throw new Error("no decision");
    expect(decision.pdf?.subarray(0, 5).toString()).toBe("%PDF-");
    expect(decision.sha256).toBe(createHash("sha256").update(decision.pdf!).digest("hex"));
    expect((await writeDecisionDocument(decision)).equals(decision.pdf!)).toBe(true);
    const read = (viewer: Viewer) => documentFor(database.sql, viewer, decision.id);
    const stranger = await world.addCompany();
    for (const viewer of [file.company.viewer, world.officer, world.government])
      expect(await read(viewer)).not.toBeNull();
    for (const viewer of [stranger.viewer, world.boardMember, (await world.addLearner()).viewer])
      expect(await read(viewer)).toBeNull();
  });
});
