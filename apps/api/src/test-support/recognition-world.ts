import { and, eq } from "drizzle-orm";
import { newId, toPublicId, type Id } from "@leerplek/domain/shared/id";
import type { ProblemCode } from "@leerplek/domain/shared/problem";
import type { Result } from "@leerplek/domain/shared/result";
import type { Role, Viewer } from "@leerplek/domain/shared/viewer";
import { memberships } from "../modules/accounts/accounts.table.ts";
import { mentorAssignments } from "../modules/mentors/mentors.table.ts";
import { partnerships } from "../modules/recognitions/partnerships.table.ts";
import { recognitionEvents } from "../modules/recognitions/recognition-files.table.ts";
import { recognitions } from "../modules/recognitions/recognitions.table.ts";
import { draftRecognition } from "../modules/recognitions/draft-recognition.ts";
import { saveRecognitionForm } from "../modules/recognitions/save-recognition-form.ts";
import { submitRecognition } from "../modules/recognitions/submit-recognition.ts";
import { confirmRecognitionComplete } from "../modules/recognitions/confirm-recognition-complete.ts";
import { startRecognitionReview } from "../modules/recognitions/start-recognition-review.ts";
import { decideRecognition } from "../modules/recognitions/decide-recognition.ts";
import type { TestDatabase } from "./test-database.ts";
import { testWorld, type TestCompany } from "./test-world.ts";

export const completeForm = {
  equipment: "Drie werkposten en een wasplaats.",
  hasFinances: true,
  hasNoConvictions: true,
  contactName: "Katrien",
  contactEmail: "katrien@example.org",
};
export const motive = "De vestiging voldoet aan de drie voorwaarden.";

/** A file with the people who have to do with it. */
export interface TestFile {
  readonly id: Id<"recognition">;
  readonly company: TestCompany;
  readonly programmeId: Id<"programme">;
}

/** Companies whose files go to a sectoral partnership with an officer, and the Flemish Partnership beside it. */
export async function recognitionWorld(database: TestDatabase) {
  const { db } = database;
  const world = await testWorld(database);
  const addPartnership = async (
    kind: "FLEMISH" | "SECTORAL",
    jointCommittees: string[],
  ): Promise<Id<"partnership">> => {
    const id = newId<"partnership">();
    const name = `Partnerschap ${jointCommittees.join() || kind}`;
    await db.insert(partnerships).values({ id, kind, name, jointCommittees, isConfirmed: false });
    return id;
  };
  const flemishId = await addPartnership("FLEMISH", []);
  const sectoralId = await addPartnership("SECTORAL", ["314"]);
  const addOfficer = (partnershipId: Id<"partnership">): Promise<Viewer> =>
    world.addPerson("RECOGNITION_OFFICER", { partnershipIds: [partnershipId] });
  const [officer, boardMember, government] = [
    await addOfficer(sectoralId),
    await addOfficer(flemishId),
    await world.addPerson("GOV_ADMIN"),
  ];

  const addMembership = (
    { userId }: Viewer,
    role: Role,
    of: { readonly partnershipId: Id<"partnership"> },
  ): Promise<unknown> => db.insert(memberships).values({ id: newId(), userId, role, ...of });

  const fileOf = async (id: Id<"recognition">) => {
    const [row] = await db.select().from(recognitions).where(eq(recognitions.id, id));
    if (!row) throw new Error("no such file");
    return row;
  };
  const inputOf = async (id: Id<"recognition">) => ({
    recognitionId: toPublicId("recognition", id),
    version: (await fileOf(id)).version,
  });

  /** A draft for a programme that the branch is not recognised for, with a mentor who was proposed. */
  async function addDraft(company?: TestCompany, filer?: Viewer): Promise<TestFile> {
    const of = company ?? (await world.addCompany());
    const programmeId = await world.addProgramme();
    const { branchId, mentorId } = of;
    await db
      .insert(mentorAssignments)
      .values({ mentorId, branchId, programmeId, status: "ACTIVE", yearsOfPractice: 20, capacity: 4 });
    return draftFor(of, programmeId, filer);
  }

  /** A draft of the company for a programme that has been asked before. */
  async function draftFor(of: TestCompany, programmeId: Id<"programme">, filer?: Viewer): Promise<TestFile> {
    const { branchId } = of;
    const drafted = await database.run(draftRecognition, filer ?? of.viewer, {
      idempotencyKey: crypto.randomUUID(),
      branchId: toPublicId("branch", branchId),
      programmeId: toPublicId("programme", programmeId),
    });
    if (!drafted.ok) throw new Error(JSON.stringify(drafted.problems));
    return { id: drafted.value.id, company: of, programmeId };
  }

  const saveForm = async ({ id, company }: TestFile, form: object = completeForm, viewer = company.viewer) =>
    database.run(saveRecognitionForm, viewer, {
      ...(await inputOf(id)),
      form,
      mentorIds: [toPublicId("mentor", company.mentorId)],
    });
  const submit = async ({ id, company }: TestFile, viewer = company.viewer, declares = true) =>
    database.run(submitRecognition, viewer, { ...(await inputOf(id)), declares });

  async function addSubmitted(company?: TestCompany, drafted?: TestFile): Promise<TestFile> {
    const file = drafted ?? (await addDraft(company));
    must(await saveForm(file));
    must(await submit(file));
    return file;
  }

  /** A file under review; complete since the moment given. */
  async function addInReview(company?: TestCompany, at?: Date, drafted?: TestFile): Promise<TestFile> {
    const file = await addSubmitted(company, drafted);
    must(await database.run(confirmRecognitionComplete, officer, await inputOf(file.id), at));
    must(await database.run(startRecognitionReview, officer, await inputOf(file.id), at));
    return file;
  }

  const decide = async (
    { id }: TestFile,
    outcome: "APPROVE" | "REFUSE",
    { viewer = officer, at }: { viewer?: Viewer; at?: Date } = {},
  ) => database.run(decideRecognition, viewer, { ...(await inputOf(id)), outcome, motive }, at);

  /** A second file for the branch and programme of an earlier one that is not in force, under review. */
  const addAgain = async ({ company, programmeId }: TestFile): Promise<TestFile> =>
    addInReview(company, undefined, await draftFor(company, programmeId));

  async function addDecided(outcome: "APPROVE" | "REFUSE", { at, company }: { at?: Date; company?: TestCompany } = {}) {
    const file = await addInReview(company);
    must(await decide(file, outcome, at ? { at } : {}));
    return file;
  }

  /** Steps that were taken, in alphabetical order: those of one moment have none. */
  const historyOf = async (id: Id<"recognition">): Promise<readonly string[]> =>
    (
      await db
        .select({ action: recognitionEvents.action })
        .from(recognitionEvents)
        .where(eq(recognitionEvents.recognitionId, id))
    )
      .map(({ action }) => action)
      .toSorted();

  const setMentor = (
    { company, programmeId }: TestFile,
    change: Partial<typeof mentorAssignments.$inferInsert>,
  ): Promise<unknown> =>
    db
      .update(mentorAssignments)
      .set(change)
      .where(and(eq(mentorAssignments.branchId, company.branchId), eq(mentorAssignments.programmeId, programmeId)));

  return {
    ...world,
    ...{ flemishId, sectoralId, officer, boardMember, government, addOfficer, addMembership, addPartnership },
    ...{ fileOf, inputOf, historyOf, setMentor },
    ...{ addDraft, addAgain, saveForm, submit, addSubmitted, addInReview, decide, addDecided },
  };
}

/** The thing, where a test has no use for problems. */
export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export const codesOf = (result: Result<unknown>): readonly ProblemCode[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);
