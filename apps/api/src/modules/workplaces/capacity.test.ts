import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId, toPublicId, type Id } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import { askIn } from "../../test-support/ask.ts";
import { testDatabase } from "../../test-support/test-database.ts";
import { testWorld, type TestCompany } from "../../test-support/test-world.ts";
import { mentorAssignments } from "../mentors/mentors.table.ts";
import { recognitions } from "../recognitions/recognitions.table.ts";
import { publishWorkplace } from "./publish-workplace.ts";

const database = await testDatabase();
const { db } = database;
const world = await testWorld(database);
const ask = askIn(database);
const otherProgrammeId = await world.addProgramme();

/** A company whose one mentor acts for two programmes, and takes so many learners in each. The rule says eight. */
async function setting(wanted: number): Promise<TestCompany> {
  const company = await world.addCompany();
  const { companyId, branchId, mentorId } = company;
  await db.update(mentorAssignments).set({ capacity: wanted }).where(eq(mentorAssignments.branchId, branchId));
  await db.insert(mentorAssignments).values({
    ...{ mentorId, branchId, programmeId: otherProgrammeId },
    ...{ status: "ACTIVE", yearsOfPractice: 20, capacity: wanted },
  });
  await db.insert(recognitions).values({
    id: newId(),
    ...{ companyId, branchId, programmeId: otherProgrammeId, status: "ACTIVE" },
    ...{ validFrom: day("2025-09-01"), validUntil: day("2030-08-31") },
  });
  return company;
}
const publish = (company: TestCompany, workplaceId: Id<"workplace">) =>
  database.run(publishWorkplace, company.viewer, { workplaceId: toPublicId("workplace", workplaceId) });

describe("a mentor is one person with one maximum", () => {
  test("what is promised for another programme is not free here, and the refusal names rule, source and day", async () => {
    const company = await setting(6);
    await world.addWorkplace({ programmeId: otherProgrammeId, places: 5 }, company);
    const { workplaceId } = await world.addWorkplace({ status: "DRAFT", places: 4 }, company);
    expect(await publish(company, workplaceId)).toMatchObject({
      ok: false,
      problems: [
        {
          code: "MENTOR_CAPACITY",
          path: ["places"],
          params: {
            ...{ mentorRuleUnconfirmed: 8, learners: 3, elsewhere: 5, taken: 0, left: 3 },
            ...{
              source: expect.stringContaining("Lerenden die een mentor tegelijk begeleidt"),
              since: expect.any(String),
            },
          },
        },
      ],
    });
    const fits = await world.addWorkplace({ status: "DRAFT", places: 3 }, company);
    expect(await publish(company, fits.workplaceId)).toMatchObject({ ok: true });
  });

  test("a workplace that is closed, expired or a draft promises nothing", async () => {
    const company = await setting(8);
    for (const status of ["CLOSED", "EXPIRED", "DRAFT"] as const)
      await world.addWorkplace({ programmeId: otherProgrammeId, places: 8, status }, company);
    const { workplaceId } = await world.addWorkplace({ status: "DRAFT", places: 8 }, company);
    expect(await publish(company, workplaceId)).toMatchObject({ ok: true });
  });

  test("of two workplaces for two programmes at the same moment, one gets the mentor's last places", async () => {
    const company = await setting(8);
    const here = await world.addWorkplace({ status: "DRAFT", places: 5 }, company);
    const there = await world.addWorkplace({ status: "DRAFT", places: 5, programmeId: otherProgrammeId }, company);
    const results = await Promise.all([here, there].map(({ workplaceId }) => publish(company, workplaceId)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("the form asks how many places are left", () => {
  const text = `query ($branchId: ID!, $programmeId: ID!, $workplaceId: ID) {
    workplaceCapacity(branchId: $branchId, programmeId: $programmeId, workplaceId: $workplaceId) {
      learners taken elsewhere limitedBy rule { value unit isConfirmed validFrom source }
    }
  }`;
  const variablesOf = ({ branchId }: TestCompany, workplaceId?: Id<"workplace">) => ({
    branchId: toPublicId("branch", branchId),
    programmeId: toPublicId("programme", world.programmeId),
    ...(workplaceId && { workplaceId: toPublicId("workplace", workplaceId) }),
  });

  test("with what others hold, what limits and where that stands; the own places do not count", async () => {
    const company = await setting(6);
    await world.addWorkplace({ programmeId: otherProgrammeId, places: 5 }, company);
    const { workplaceId } = await world.addWorkplace({ places: 2 }, company);
    const limited = { learners: 3, elsewhere: 5, limitedBy: "RULE_PER_MENTOR" };
    const { data } = await ask(company.viewer, text, variablesOf(company));
    expect(data).toMatchObject({
      workplaceCapacity: { ...limited, taken: 2, rule: { value: 8, unit: "COUNT", isConfirmed: false } },
    });
    expect((await ask(company.viewer, text, variablesOf(company, workplaceId))).data).toMatchObject({
      workplaceCapacity: { ...limited, taken: 0 },
    });
  });

  test("without a rule when the mentors themselves take no more", async () => {
    const company = await setting(2);
    expect((await ask(company.viewer, text, variablesOf(company))).data).toEqual({
      workplaceCapacity: { learners: 2, taken: 0, elsewhere: 0, limitedBy: "MENTORS", rule: null },
    });
  });

  test("with a mandate to publish, and not without; a stranger gets the same as for a branch nobody has", async () => {
    const company = await setting(2);
    const { companyId } = company;
    const counsellor = await world.addPerson("COUNSELLOR", {
      mandates: [{ companyId, scopes: ["PUBLISH_WORKPLACE"] }],
    });
    expect((await ask(counsellor, text, variablesOf(company))).data).toMatchObject({
      workplaceCapacity: { learners: 2 },
    });
    const strangers = [
      (await world.addCompany()).viewer,
      await world.addPerson("COUNSELLOR", { mandates: [{ companyId, scopes: ["FILE_RECOGNITION"] }] }),
      (await world.addLearner()).viewer,
    ];
    const nobodys = { ...variablesOf(company), branchId: toPublicId("branch", newId<"branch">()) };
    for (const stranger of strangers)
      for (const variables of [variablesOf(company), nobodys])
        expect(await ask(stranger, text, variables)).toMatchObject({ data: { workplaceCapacity: null } });
    expect((await ask(null, text, variablesOf(company))).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  });
});
