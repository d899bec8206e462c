import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId, toPublicId, type Id } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import { auditLog } from "../../platform/platform.table.ts";
import { testDatabase } from "../../test-support/test-database.ts";
import { testWorld, type TestCompany } from "../../test-support/test-world.ts";
import { applications } from "../applications/applications.table.ts";
import { mentorAssignments } from "../mentors/mentors.table.ts";
import { recognitions } from "../recognitions/recognitions.table.ts";
import { closeWorkplace } from "./close-workplace.ts";
import { draftWorkplace } from "./draft-workplace.ts";
import { pauseWorkplace } from "./pause-workplace.ts";
import { publishWorkplace } from "./publish-workplace.ts";
import { reopenWorkplace } from "./reopen-workplace.ts";
import { updateWorkplace } from "./update-workplace.ts";
import { searchOutbox, workplaces } from "./workplaces.table.ts";

const database = await testDatabase();
const { db } = database;
const world = await testWorld(database);

const inputOf = (id: Id<"workplace">) => ({ workplaceId: toPublicId("workplace", id) });
const codesOf = (result: Awaited<ReturnType<typeof database.run>>): string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);
const rowOf = async (id: Id<"workplace">) => (await db.select().from(workplaces).where(eq(workplaces.id, id)))[0];

const draft = ({ branchId, mentorId }: TestCompany) => ({
  branchId: toPublicId("branch", branchId),
  programmeId: toPublicId("programme", world.programmeId),
  mentorId: toPublicId("mentor", mentorId),
  ...{
    title: "Leer haren knippen",
    description: "In ons salon leer je samen met de mentor.",
    requirements: "",
    places: 2,
  },
  ...{
    agreementType: "OAO",
    days: ["TUESDAY", "MONDAY"],
    minutesPerWeek: 1200,
    dayStartsAt: "07:30",
    dayEndsAt: "16:00",
  },
  ...{ startsOn: "2027-01-11", endsOn: "2027-06-30", answerWithinDays: 10, activityIds: [] },
});

describe("a workplace", () => {
  test("is drafted, published and queued for the search", async () => {
    const company = await world.addCompany();
    const drafted = await database.run(draftWorkplace, company.viewer, {
      idempotencyKey: "a",
      workplace: draft(company),
    });
    if (!drafted.ok) throw new Error(JSON.stringify(drafted.problems));
    const { id } = drafted.value;
    expect(await database.run(publishWorkplace, company.viewer, inputOf(id))).toEqual(drafted);
    const row = await rowOf(id);
    expect(row).toMatchObject({
      status: "PUBLISHED",
      schoolYear: "2026-2027",
      isPaid: true,
      days: ["MONDAY", "TUESDAY"],
    });
    expect(row?.searchText).toContain("leer haren knippen");
    expect(await db.select().from(searchOutbox).where(eq(searchOutbox.workplaceId, id))).toHaveLength(1);
  });

  test("with the same key is drafted once, and another body is refused", async () => {
    const company = await world.addCompany();
    const input = { idempotencyKey: "once", workplace: draft(company) };
    const answers = await Promise.all([1, 2, 3].map(() => database.run(draftWorkplace, company.viewer, input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const other = { ...input, workplace: { ...input.workplace, places: 3 } };
    await expect(database.run(draftWorkplace, company.viewer, other)).rejects.toMatchObject({
      extensions: { code: "IDEMPOTENCY_KEY_REUSED" },
    });
  });

  test("is refused with every reason, each at its field", async () => {
    const company = await world.addCompany();
    await db
      .update(recognitions)
      .set({ validUntil: day("2027-01-10") })
      .where(eq(recognitions.branchId, company.branchId));
    await db.update(mentorAssignments).set({ capacity: 1 }).where(eq(mentorAssignments.branchId, company.branchId));
    const { workplaceId } = await world.addWorkplace({ status: "DRAFT", mentorId: null, places: 2 }, company);
    const result = await database.run(publishWorkplace, company.viewer, inputOf(workplaceId));
    expect(result).toMatchObject({
      problems: [
        { code: "RECOGNITION_ENDS_BEFORE_START", path: ["startsOn"], params: { validUntil: "2027-01-10" } },
        { code: "MENTOR_MISSING", path: ["mentorId"] },
        { code: "MENTOR_CAPACITY", path: ["places"] },
      ],
    });
    expect((await rowOf(workplaceId))?.status).toBe("DRAFT");
  });

  test("of a branch that is not recognised is refused although another branch is", async () => {
    const [company, stranger] = [await world.addCompany(), await world.addCompany()];
    await db
      .update(recognitions)
      .set({ companyId: company.companyId })
      .where(eq(recognitions.branchId, stranger.branchId));
    await db.delete(recognitions).where(eq(recognitions.branchId, company.branchId));
    const { workplaceId } = await world.addWorkplace({ status: "DRAFT" }, company);
    expect(codesOf(await database.run(publishWorkplace, company.viewer, inputOf(workplaceId)))).toEqual([
      "RECOGNITION_BRANCH",
    ]);
  });

  test("of another company does not exist; mentors, learners and strangers may not publish", async () => {
    const [company, other] = [await world.addCompany(), await world.addCompany()];
    const { workplaceId } = await world.addWorkplace({ status: "DRAFT" }, company);
    const mentor = await world.addPerson("MENTOR", { companyIds: [company.companyId] });
    const learner = await world.addLearner();
    const tries = [
      [other.viewer, "NOT_FOUND"],
      [mentor, "FORBIDDEN"],
      [learner.viewer, "FORBIDDEN"],
      [null, "UNAUTHENTICATED"],
    ] as const;
    for (const [viewer, code] of tries)
      await expect(database.run(publishWorkplace, viewer, inputOf(workplaceId))).rejects.toMatchObject({
        extensions: { code },
      });
    const nonsense = database.run(publishWorkplace, company.viewer, { workplaceId: "nonsense" });
    await expect(nonsense).rejects.toMatchObject({ extensions: { code: "NOT_FOUND" } });
  });

  test("two that share the mentors cannot both take the last places", async () => {
    const company = await world.addCompany();
    await db.update(mentorAssignments).set({ capacity: 10 }).where(eq(mentorAssignments.branchId, company.branchId));
    const made = await Promise.all([1, 2].map(() => world.addWorkplace({ status: "DRAFT", places: 6 }, company)));
    const results = await Promise.all(
      made.map(({ workplaceId }) => database.run(publishWorkplace, company.viewer, inputOf(workplaceId))),
    );
    expect(results.flatMap(codesOf)).toEqual(["MENTOR_CAPACITY"]);
  });

  test("is paused, reopened and closed, and its applications end with it", async () => {
    const workplace = await world.addWorkplace();
    const { company, workplaceId } = workplace;
    const { applicationId } = await world.addApplication(workplace);
    const steps = [
      [pauseWorkplace, "PAUSED"],
      [reopenWorkplace, "PUBLISHED"],
      [closeWorkplace, "CLOSED"],
    ] as const;
    for (const [action, status] of steps) {
      expect((await database.run(action, company.viewer, inputOf(workplaceId))).ok).toBe(true);
      expect((await rowOf(workplaceId))?.status).toBe(status);
    }
    const [application] = await db.select().from(applications).where(eq(applications.id, applicationId));
    expect(application?.status).toBe("CLOSED");
    expect(codesOf(await database.run(reopenWorkplace, company.viewer, inputOf(workplaceId)))).toEqual(["WRONG_STATE"]);
  });

  test("keeps what is taken, and says when somebody else was first", async () => {
    const { company, workplaceId } = await world.addWorkplace({ places: 3, placesTaken: 2 });
    const update = (version: number, places: number) =>
      database.run(updateWorkplace, company.viewer, {
        ...inputOf(workplaceId),
        version,
        workplace: { ...draft(company), places },
      });
    expect(codesOf(await update(1, 1))).toEqual(["PLACES_BELOW_TAKEN"]);
    expect(codesOf(await update(9, 3))).toEqual(["CHANGED_MEANWHILE"]);
    expect((await update(1, 2)).ok).toBe(true);
    expect((await rowOf(workplaceId))?.status).toBe("FILLED");
  });

  test("leaves one line in the audit log for each change, which nobody can take out", async () => {
    const { company, workplaceId } = await world.addWorkplace();
    await database.run(pauseWorkplace, company.viewer, inputOf(workplaceId));
    const lines = await db
      .select()
      .from(auditLog)
      .where(eq(auditLog.objectId, toPublicId("workplace", workplaceId)));
    expect(lines).toMatchObject([{ action: "workplace.paused", actorId: company.viewer.userId }]);
    await expect(db.execute(sql`delete from audit_log`)).rejects.toThrow();
    await expect(db.execute(sql`update audit_log set action = 'x'`)).rejects.toThrow();
  });

  test("may not overlap another recognition of the same branch and programme: the database says no", async () => {
    const { branchId, companyId } = await world.addCompany();
    const twin = {
      id: newId<"recognition">(),
      companyId,
      branchId,
      programmeId: world.programmeId,
      status: "ACTIVE" as const,
    };
    const insert = db
      .insert(recognitions)
      .values({ ...twin, validFrom: day("2030-08-31"), validUntil: day("2035-08-30") });
    await expect(insert).rejects.toMatchObject({ cause: { constraint_name: "recognitions_no_overlap" } });
  });
});
