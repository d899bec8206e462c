import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId, toPublicId } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import { testDatabase } from "../../test-support/test-database.ts";
import { codesOf, completeForm, must, recognitionWorld } from "../../test-support/recognition-world.ts";
import { branches, companies } from "../companies/companies.table.ts";
import { mentors } from "../mentors/mentors.table.ts";
import { activities, activityLists, programmes } from "../programmes/programmes.table.ts";
import { activityOffers, offeredActivities } from "../programmes/activity-offers.table.ts";
import { askRecognitionInformation } from "./ask-recognition-information.ts";
import { cancelRecognition } from "./cancel-recognition.ts";
import { confirmRecognitionComplete } from "./confirm-recognition-complete.ts";
import { draftRecognition } from "./draft-recognition.ts";
import { recognitionForms, recognitionMessages } from "./recognition-files.table.ts";
import { recognitions } from "./recognitions.table.ts";
import { saveRecognitionForm } from "./save-recognition-form.ts";
import { supplementRecognition } from "./supplement-recognition.ts";
import { writeRecognitionMessage } from "./write-recognition-message.ts";

const database = await testDatabase();
const { db } = database;
const world = await recognitionWorld(database);

const draftInput = (branchId: string, programmeId: string) => ({
  idempotencyKey: crypto.randomUUID(),
  branchId: toPublicId("branch", branchId),
  programmeId: toPublicId("programme", programmeId),
});
const mandateFor = (companyId: typeof companies.$inferSelect.id, scope: "FILE_RECOGNITION" | "PUBLISH_WORKPLACE") =>
  world.addPerson("COUNSELLOR", { mandates: [{ companyId, scopes: [scope] }] });

describe("a file", () => {
  test("is written, declared on honour and handed in, and goes to the partnership of the sector", async () => {
    const file = await world.addDraft();
    must(await world.saveForm(file));
    must(await world.submit(file));
    const row = await world.fileOf(file.id);
    expect(row).toMatchObject({ status: "SUBMITTED", partnershipId: world.sectoralId, filedAs: "COMPANY" });
    const [form] = await db.select().from(recognitionForms).where(eq(recognitionForms.recognitionId, file.id));
    expect(form).toMatchObject({ declarationVersion: "2026-09", declaredById: file.company.viewer.userId });
    expect(await world.historyOf(file.id)).toEqual(["submit"]);
  });

  test("of a company outside every sector goes to the Flemish Partnership", async () => {
    const file = await world.addDraft();
    await db.update(companies).set({ jointCommittee: "200" }).where(eq(companies.id, file.company.companyId));
    must(await world.saveForm(file));
    must(await world.submit(file));
    expect((await world.fileOf(file.id)).partnershipId).toBe(world.flemishId);
  });

  test("is told everything that is missing at once, each at its task", async () => {
    const company = await world.addCompany();
    const programmeId = await world.addProgramme();
    const { id } = must(
      await database.run(draftRecognition, company.viewer, draftInput(company.branchId, programmeId)),
    );
    const result = await world.submit({ id, company, programmeId }, company.viewer, false);
    const problems = result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path.join(".")}`);
    expect(problems).toEqual([
      "MENTOR_MISSING mentorIds",
      "REQUIRED equipment",
      "REQUIRED hasFinances",
      "REQUIRED hasNoConvictions",
      "DECLARATION_MISSING declaration",
    ]);
  });

  test("with a mentor of 24 is refused at the check, and with a mentor whose extract is 13 months old too", async () => {
    const file = await world.addDraft();
    const { mentorId } = file.company;
    must(await world.saveForm(file));
    await db
      .update(mentors)
      .set({ birthDate: day("2002-05-01") })
      .where(eq(mentors.id, mentorId));
    expect(codesOf(await world.submit(file))).toEqual(["MENTOR_AGE"]);
    const change = { birthDate: day("1980-01-01"), recordIssuedOn: day("2025-10-01") };
    await db.update(mentors).set(change).where(eq(mentors.id, mentorId));
    expect(codesOf(await world.submit(file))).toEqual(["MENTOR_RECORD"]);
    await world.setMentor(file, { yearsOfPractice: 4 });
    expect(codesOf(await world.submit(file))).toEqual(["MENTOR_PRACTICE", "MENTOR_RECORD"]);
    await world.setMentor(file, { status: "BARRED" });
    expect(codesOf(await world.submit(file))).toEqual(["MENTOR_NOT_ACTIVE"]);
  });

  test("with a mentor designated years ago and a fresh extract is handed in; with the extract of before the designation too", async () => {
    for (const recordIssuedOn of [day("2026-10-01"), day("2022-01-10")]) {
      const file = await world.addDraft();
      must(await world.saveForm(file));
      await world.setMentor(file, { designatedOn: day("2022-03-01") });
      await db.update(mentors).set({ recordIssuedOn }).where(eq(mentors.id, file.company.mentorId));
      must(await world.submit(file));
    }
  });

  test("needs an answer to every mandatory activity of the list", async () => {
    const file = await world.addDraft();
    must(await world.saveForm(file));
    const [listId, activityId] = [newId<"activityList">(), newId<"activity">()];
    await db
      .insert(activityLists)
      .values({ id: listId, programmeId: file.programmeId, version: 1, validFrom: day("2024-09-01"), source: "t" });
    await db.insert(activities).values({
      ...{ id: activityId, activityListId: listId, code: "BK-1", cluster: "Kapper", position: 1 },
      label: "Haar wassen",
    });
    expect(codesOf(await world.submit(file))).toEqual(["OFFER_INCOMPLETE"]);
    const offerId = newId<"activityOffer">();
    const { programmeId } = file;
    const { branchId } = file.company;
    await db
      .insert(activityOffers)
      .values({ id: offerId, branchId, programmeId, activityListId: listId, contexts: [] });
    await db.insert(offeredActivities).values({ offerId, activityId, coverage: "FULL" });
    must(await world.submit(file));
  });

  test("is for a programme that is still official, and by a company and branch with real numbers", async () => {
    const file = await world.addDraft();
    must(await world.saveForm(file));
    await db.update(programmes).set({ isCurrent: false }).where(eq(programmes.id, file.programmeId));
    await db.update(companies).set({ enterpriseNumber: "0123456788" }).where(eq(companies.id, file.company.companyId));
    expect(codesOf(await world.submit(file))).toEqual(["RECOGNITION_PROGRAMME", "INVALID_FORMAT"]);
  });

  test("of a branch without a real establishment number is told so at the branch", async () => {
    const file = await world.addDraft();
    must(await world.saveForm(file));
    const change = { establishmentNumber: "2000000001" };
    await db.update(branches).set(change).where(eq(branches.id, file.company.branchId));
    const result = await world.submit(file);
    expect(result.ok ? [] : result.problems).toMatchObject([
      { code: "RECOGNITION_BRANCH", path: ["branchId"], params: change },
    ]);
  });

  test("in horeca needs the date of the social debt certificate", async () => {
    const file = await world.addDraft();
    await db.update(companies).set({ jointCommittee: "302" }).where(eq(companies.id, file.company.companyId));
    must(await world.saveForm(file));
    expect(codesOf(await world.submit(file))).toEqual(["DOCUMENT_MISSING"]);
    const documents = [{ kind: "SOCIAL_DEBT_CERTIFICATE", issuedOn: "2026-11-02" }];
    must(await world.saveForm(file, { ...completeForm, documents }));
    must(await world.submit(file));
  });

  test("is one at a time for a branch and programme; a retry gives the same one", async () => {
    const company = await world.addCompany();
    const programmeId = await world.addProgramme();
    const input = draftInput(company.branchId, programmeId);
    const first = must(await database.run(draftRecognition, company.viewer, input));
    expect(must(await database.run(draftRecognition, company.viewer, input))).toEqual(first);
    const second = await database.run(draftRecognition, company.viewer, draftInput(company.branchId, programmeId));
    expect(codesOf(second)).toEqual(["RECOGNITION_ALREADY_OPEN"]);
    const unknown = draftInput(company.branchId, crypto.randomUUID());
    expect(codesOf(await database.run(draftRecognition, company.viewer, unknown))).toEqual(["UNKNOWN_REFERENCE"]);
  });

  test("that somebody else changed meanwhile is not overwritten", async () => {
    const file = await world.addDraft();
    const input = {
      ...(await world.inputOf(file.id)),
      form: completeForm,
      mentorIds: [toPublicId("mentor", file.company.mentorId)],
    };
    must(await database.run(saveRecognitionForm, file.company.viewer, input));
    expect(codesOf(await database.run(saveRecognitionForm, file.company.viewer, input))).toEqual(["CHANGED_MEANWHILE"]);
  });

  test("names mentors of the own company only, and an address that is one", async () => {
    const [file, other] = [await world.addDraft(), await world.addCompany()];
    const input = await world.inputOf(file.id);
    const stranger = { ...input, form: completeForm, mentorIds: [toPublicId("mentor", other.mentorId)] };
    expect(codesOf(await database.run(saveRecognitionForm, file.company.viewer, stranger))).toEqual([
      "UNKNOWN_REFERENCE",
    ]);
    const result = await world.saveForm(file, { ...completeForm, contactEmail: "niet" });
    expect(result.ok ? [] : result.problems).toMatchObject([
      { code: "INVALID_FORMAT", path: ["form", "contactEmail"] },
    ]);
  });
});

describe("a mandate", () => {
  test("lets a counsellor write and hand in, with an own declaration", async () => {
    const company = await world.addCompany();
    const counsellor = await mandateFor(company.companyId, "FILE_RECOGNITION");
    const file = await world.addDraft(company, counsellor);
    must(await world.saveForm(file, completeForm, counsellor));
    must(await world.submit(file, counsellor));
    expect(await world.fileOf(file.id)).toMatchObject({ filedAs: "MANDATE", filedById: counsellor.userId });
  });

  test("for something else, for another company, or none at all: the branch does not exist", async () => {
    const [company, other] = [await world.addCompany(), await world.addCompany()];
    const programmeId = await world.addProgramme();
    const people = [
      await mandateFor(company.companyId, "PUBLISH_WORKPLACE"),
      await mandateFor(other.companyId, "FILE_RECOGNITION"),
      other.viewer,
      world.officer,
    ];
    for (const viewer of people)
      await expect(
        database.run(draftRecognition, viewer, draftInput(company.branchId, programmeId)),
      ).rejects.toMatchObject({ extensions: { code: "NOT_FOUND" } });
  });

  test("does not let a mandate holder take the file back", async () => {
    const company = await world.addCompany();
    const counsellor = await mandateFor(company.companyId, "FILE_RECOGNITION");
    const { id } = await world.addDraft(company, counsellor);
    const both = { ...counsellor, roles: ["COUNSELLOR", "COMPANY_ADMIN"] as const };
    await expect(database.run(cancelRecognition, both, await world.inputOf(id))).rejects.toMatchObject({
      extensions: { code: "FORBIDDEN" },
    });
  });
});

describe("a question", () => {
  test("sends the file back, and the answer brings it in again with everything checked again", async () => {
    const file = await world.addSubmitted();
    const question = "Hoeveel werkposten zijn er?";
    must(await database.run(askRecognitionInformation, world.officer, { ...(await world.inputOf(file.id)), question }));
    expect((await world.fileOf(file.id)).status).toBe("INCOMPLETE");
    const answer = { recognitionId: toPublicId("recognition", file.id), answer: "Drie." };
    must(await world.saveForm(file, { ...completeForm, equipment: "" }));
    expect(codesOf(await database.run(supplementRecognition, file.company.viewer, answer))).toEqual(["REQUIRED"]);
    must(await world.saveForm(file));
    must(await database.run(supplementRecognition, file.company.viewer, answer));
    expect(await world.historyOf(file.id)).toEqual(["askInformation", "submit", "supplement"]);
    const lines = await db.select().from(recognitionMessages).where(eq(recognitionMessages.recognitionId, file.id));
    expect(lines.map(({ kind, side, body }) => [kind, side, body])).toEqual([
      ["QUESTION", "PARTNERSHIP", question],
      ["ANSWER", "COMPANY", "Drie."],
    ]);
  });

  test("cannot be asked once the file is complete", async () => {
    const file = await world.addSubmitted();
    must(await database.run(confirmRecognitionComplete, world.officer, await world.inputOf(file.id)));
    const input = { ...(await world.inputOf(file.id)), question: "Nog iets?" };
    expect(codesOf(await database.run(askRecognitionInformation, world.officer, input))).toEqual(["WRONG_STATE"]);
  });

  test("or a message can be written by both sides; a new address is a note of its own", async () => {
    const file = await world.addSubmitted();
    const input = { recognitionId: toPublicId("recognition", file.id), body: "We verhuizen naar Aalst." };
    must(await database.run(writeRecognitionMessage, file.company.viewer, { ...input, isAddressChange: true }));
    must(await database.run(writeRecognitionMessage, world.officer, { ...input, isAddressChange: true }));
    const lines = await db.select().from(recognitionMessages).where(eq(recognitionMessages.recognitionId, file.id));
    expect(lines.map(({ kind, side }) => `${kind} ${side}`).toSorted()).toEqual([
      "ADDRESS_CHANGE COMPANY",
      "MESSAGE PARTNERSHIP",
    ]);
  });
});

describe("a file that is not yours", () => {
  test("does not exist for other companies, other partnerships and learners; a draft not for officers", async () => {
    const [file, draft] = [await world.addSubmitted(), await world.addDraft()];
    const other = await world.addCompany();
    const input = async (id: typeof file.id) => ({ ...(await world.inputOf(id)), body: "Dag." });
    const tries = [
      [other.viewer, file.id],
      [world.boardMember, file.id],
      [(await world.addLearner()).viewer, file.id],
      [world.officer, draft.id],
      [world.government, draft.id],
    ] as const;
    for (const [viewer, id] of tries)
      await expect(database.run(writeRecognitionMessage, viewer, await input(id))).rejects.toMatchObject({
        extensions: { code: "NOT_FOUND" },
      });
    for (const recognitionId of ["nonsense", toPublicId("recognition", crypto.randomUUID())])
      await expect(
        database.run(writeRecognitionMessage, world.officer, { recognitionId, body: "Dag." }),
      ).rejects.toMatchObject({ extensions: { code: "NOT_FOUND" } });
  });

  test("is seen by the company's mentors, who may not write in it", async () => {
    const file = await world.addDraft();
    const mentor = await world.addPerson("MENTOR", { companyIds: [file.company.companyId] });
    await expect(world.saveForm(file, completeForm, mentor)).rejects.toMatchObject({
      extensions: { code: "FORBIDDEN" },
    });
  });

  test("can be taken back before it is decided, and no longer after", async () => {
    const [open, decided] = [await world.addInReview(), await world.addDecided("REFUSE")];
    must(await database.run(cancelRecognition, open.company.viewer, await world.inputOf(open.id)));
    expect((await world.fileOf(open.id)).status).toBe("CANCELLED");
    const late = await database.run(cancelRecognition, decided.company.viewer, await world.inputOf(decided.id));
    expect(codesOf(late)).toEqual(["WRONG_STATE"]);
    expect(await db.select().from(recognitions).where(eq(recognitions.id, open.id))).toMatchObject([
      { decisionDueOn: null },
    ]);
  });
});
