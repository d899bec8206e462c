import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { applicationStatuses, type ApplicationStatus } from "@leerplek/domain/applications/application";
import { disclosedAt, disclosureStageOf, type DisclosedData } from "@leerplek/domain/learners/disclosure";
import { fromPublicId } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import type { Role } from "@leerplek/domain/shared/viewer";
import { mutationAccess } from "./access-table.ts";
import { applications } from "../modules/applications/applications.table.ts";
import { guardianships } from "../modules/learners/guardianships.table.ts";
import { learners } from "../modules/learners/learners.table.ts";
import { buildApiSchema } from "../schema.ts";
import { accessWorld } from "../test-support/access-world.ts";
import { askIn } from "../test-support/ask.ts";
import { mutationCall } from "../test-support/mutation-call.ts";
import { foundIn, plantedValues, textsIn, type PlantedName } from "../test-support/planted-learners.ts";
import { testDatabase, testMoment } from "../test-support/test-database.ts";
import { wholeSelectionOf } from "../test-support/whole-selection.ts";

const database = await testDatabase();
const { db } = database;
const { home, strangers, ids, published } = await accessWorld(database);
const ask = askIn(database);
const schema = buildApiSchema();
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
const values = plantedValues(100_003);
const all: readonly PlantedName[] = [
  "firstName",
  "lastName",
  "email",
  "phone",
  "street",
  "birthDate",
  "guardianName",
  "guardianEmail",
];
const reads: Readonly<Record<DisclosedData, readonly PlantedName[]>> = {
  NAME: ["firstName"],
  CONTACT: ["lastName", "email", "phone"],
  AGREEMENT_DATA: ["street", "birthDate"],
};
const applicationId = fromPublicId("application", ids["applicationId"] ?? "")!;
const learnerId = fromPublicId("learner", ids["learnerId"] ?? "")!;
const { guardianName, guardianEmail, firstName, lastName, email, phone, street, birthDate } = values;
const person = { firstName, lastName, email, phone, street, birthDate: day(birthDate) };

/** The learner of home, with data that can be found again, and the one application in a state. */
async function putBack(status: ApplicationStatus): Promise<void> {
  await db
    .update(learners)
    .set({ ...person, endedOn: null, endReason: null })
    .where(eq(learners.id, learnerId));
  await db
    .update(guardianships)
    .set({ name: guardianName, email: guardianEmail })
    .where(eq(guardianships.learnerId, learnerId));
  await db.update(applications).set({ status, updatedAt: testMoment }).where(eq(applications.id, applicationId));
}

const statusNow = async (): Promise<ApplicationStatus> => {
  const [row] = await db
    .select({ status: applications.status })
    .from(applications)
    .where(eq(applications.id, applicationId));
  return row!.status;
};

/** Mutations of which the answer can lead to a learner: through the card, or to the file. */
const leading = mutations
  .map((field) => ({ field, selection: wholeSelectionOf(schema, field.type, 2) }))
  .filter(({ selection }) => /\b(displayName|turns18On)\b/.test(selection));

async function answered({ field, selection }: (typeof leading)[number], viewer: typeof home.MENTOR): Promise<string[]> {
  const given = field.name === "proposeMatch" ? { ...ids, ...published } : ids;
  const { text, variables } = mutationCall(schema, field, given, selection);
  return textsIn(await ask(viewer, text, variables));
}

const mayTry = (name: string, role: Role): boolean => mutationAccess[name]?.may.includes(role) ?? false;

test("there are such mutations, for a company too", () =>
  expect(leading.filter(({ field }) => mayTry(field.name, "COMPANY_ADMIN")).length).toBeGreaterThan(10));

describe("what a mutation answers a company about its candidate is what it may read in the state it leaves", () => {
  test.each(applicationStatuses)("%s", async (status) => {
    let seen = 0;
    for (const mutation of leading)
      for (const role of (["COMPANY_ADMIN", "MENTOR"] as const).filter((each) => mayTry(mutation.field.name, each))) {
        await putBack(status);
        const texts = await answered(mutation, home[role]);
        const stage = disclosureStageOf(await statusNow());
        const may = disclosedAt[stage].flatMap((each) => reads[each]);
        const leaked = foundIn(texts, values, all).filter((name) => !may.includes(name));
        expect([mutation.field.name, status, leaked]).toEqual([mutation.field.name, status, []]);
        seen += texts.length;
      }
    expect(seen).toBeGreaterThan(0);
  });
});

/** About the own account alone, and each try costs a password hash. */
const slow = new Set(["changePassword"]);

describe("a stranger, an officer and an administrator of the government get nothing of it from any mutation", () => {
  test.each(Object.entries({ ...strangers, GOV_ADMIN: home.GOV_ADMIN, OFFICER: home.RECOGNITION_OFFICER }))(
    "%s",
    async (_, viewer) => {
      for (const field of mutations.filter(({ name }) => !slow.has(name))) {
        await putBack("OFFERED");
        const texts = await answered({ field, selection: wholeSelectionOf(schema, field.type, 2) }, viewer);
        expect([field.name, foundIn(texts, values, all)]).toEqual([field.name, []]);
      }
    },
  );
});
