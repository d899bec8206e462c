import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { isObjectType } from "graphql";
import { describe, expect, test } from "vitest";
import { fromPublicId, newId } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import { roles, type Role, type Viewer } from "@leerplek/domain/shared/viewer";
import { applicationEvents, applications } from "../modules/applications/applications.table.ts";
import { learners } from "../modules/learners/learners.table.ts";
import {
  recognitionMessages,
  recognitionVisits,
  recognitionVotes,
} from "../modules/recognitions/recognition-files.table.ts";
import { recognitions } from "../modules/recognitions/recognitions.table.ts";
import { buildApiSchema } from "../schema.ts";
import { accessWorld } from "../test-support/access-world.ts";
import { askIn } from "../test-support/ask.ts";
import { isRequired } from "../test-support/selection-of.ts";
import { testDatabase, testMoment } from "../test-support/test-database.ts";
import { wholeSelectionOf } from "../test-support/whole-selection.ts";
import { accessPage } from "./access-page.ts";
import { impersonalTypes, personFields, secretTypes } from "./person-fields.ts";

const database = await testDatabase();
const { home, strangers, ids } = await accessWorld(database);
const ask = askIn(database);
const schema = buildApiSchema();
const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
/** The stage in which a company reads most. */
const applicationId = fromPublicId("application", ids["applicationId"] ?? "")!;
await database.db.update(applications).set({ status: "ACCEPTED" }).where(eq(applications.id, applicationId));
await database.db
  .update(learners)
  .set({ counsellorId: home.COUNSELLOR.userId, searchStartedOn: day("2026-09-01") })
  .where(eq(learners.id, home.LEARNER.learnerId!));
await database.db.insert(applicationEvents).values({ id: newId(), applicationId, status: "ACCEPTED", at: testMoment });
const recognitionId = fromPublicId("recognition", ids["recognitionId"] ?? "")!;
const byOfficer = { recognitionId, at: testMoment };
await database.db.insert(recognitionMessages).values({
  id: newId(),
  ...byOfficer,
  kind: "MESSAGE",
  side: "PARTNERSHIP",
  authorId: home.RECOGNITION_OFFICER.userId,
  body: "We komen langs.",
});
await database.db
  .insert(recognitionVotes)
  .values({ ...byOfficer, voterId: home.RECOGNITION_OFFICER.userId, vote: "YES", note: "Goede mentor." });
await database.db.insert(recognitionVisits).values({
  ...{ id: newId(), recognitionId, plannedOn: day("2026-11-20"), plannedById: home.RECOGNITION_OFFICER.userId },
  ...{ doneOn: day("2026-11-20"), report: "Alles stond klaar." },
});
await database.db
  .update(recognitions)
  .set({ assigneeId: home.RECOGNITION_OFFICER.userId, receiptProof: "RR 1" })
  .where(eq(recognitions.id, recognitionId));
// The learner reads afterwards that the school looked.
await ask(home.COUNSELLOR, "query ($id: ID!) { learner(id: $id) { lastName email } }", { id: ids["learnerId"] });
await database.looks.flush();

const types = Object.values(schema.getTypeMap()).filter(
  (type) =>
    isObjectType(type) &&
    !type.name.startsWith("__") &&
    !["Query", "Mutation"].includes(type.name) &&
    !/(Connection|Edge)$/.test(type.name),
);

test("docs/access.md is what the tables say", () =>
  expect(readFileSync(new URL("../../../../docs/access.md", import.meta.url), "utf8"), "run pnpm access").toBe(
    accessPage(),
  ));

describe("default deny: a rule for whatever may carry a person", () => {
  test.each(types.map((type) => [type.name, type] as const))("%s", (name, type) => {
    const rules = personFields[name];
    const isDecided = rules !== undefined || secretTypes.includes(name) || impersonalTypes.includes(name);
    expect(
      isDecided,
      `${name}: give its fields rules in access/person-fields.ts, or say there that it carries no person`,
    ).toBe(true);
    if (!rules || !isObjectType(type)) return;
    const declared = rules.flatMap(({ fields }) => fields);
    expect(declared.toSorted()).toEqual(Object.keys(type.getFields()).toSorted());
  });

  test("and no rule is left of what went", () => {
    const names = types.map(({ name }) => name);
    expect(
      [...Object.keys(personFields), ...secretTypes, ...impersonalTypes].filter((name) => !names.includes(name)),
    ).toEqual([]);
  });
});

/** "Type.field" of every value in an answer; objects carry their type, because every selection asks for it. */
function valuesIn(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const each of value) valuesIn(each, found);
  else if (value !== null && typeof value === "object") {
    const type: unknown = Reflect.get(value, "__typename");
    for (const [name, inner] of Object.entries(value)) {
      if (inner !== null && !(Array.isArray(inner) && inner.length === 0)) found.add(`${String(type)}.${name}`);
      valuesIn(inner, found);
    }
  }
}

const documents = queries
  .filter(
    ({ name, args }) =>
      name !== "searchWorkplaces" && !args.some((arg) => isRequired(arg.type) && arg.defaultValue === undefined),
  )
  .map((field) => `query { ${field.name} ${wholeSelectionOf(schema, field.type, 3)} }`);
const nodes = queries.find(({ name }) => name === "nodes")!;
const everyNode = `query ($ids: [ID!]!) { nodes(ids: $ids) ${wholeSelectionOf(schema, nodes.type, 1)} }`;

/** Every field of a person's type that comes with a value, whatever this viewer asks. */
async function readBy(viewer: Viewer | null): Promise<string[]> {
  const found = new Set<string>();
  for (const text of documents) valuesIn((await ask(viewer, text)).data, found);
  const known = Object.values(ids).filter((id) => /^[a-z]+_[0-9a-f-]{36}$/i.test(id));
  valuesIn((await ask(viewer, everyNode, { ids: [...new Set(known)] })).data, found);
  return [...found].filter((each) => (each.split(".")[0] ?? "") in personFields && !each.endsWith(".__typename"));
}
const mayRead = (role: Role): string[] =>
  Object.entries(personFields).flatMap(([type, rules]) =>
    rules.filter(({ audience }) => audience[role]).flatMap(({ fields }) => fields.map((field) => `${type}.${field}`)),
  );

/** Types that no query of this world comes upon: mutations answer them, or a row is needed that has a test of its own. */
const unseen = new Set([
  ...["LearnerDataExport", "RevealedNationalNumber", "LearnerImportPreview", "LearnerImportLine", "AuditExport"],
  ...["Device", "Passkey", "SentMail", "ErasurePart", "OfferAgreement", "Mandate", "RecognitionOfficer"],
  ...["OtherOrganisation"],
]);

const seenByAnybody = new Set<string>();
describe("the rules are what the API does", () => {
  test.each(roles)("a %s at home gets a value of no field without a rule for that role", async (role) => {
    const read = await readBy(home[role]);
    const may = mayRead(role);
    expect(read.filter((each) => !may.includes(each))).toEqual([]);
    expect(read.length).toBeGreaterThan(0);
    for (const each of read) seenByAnybody.add(each.split(".")[0] ?? "");
  });

  test.each(Object.entries(strangers))("nor does a %s of elsewhere", async (role, viewer) => {
    const may = mayRead(roles.find((each) => each === role)!);
    expect((await readBy(viewer)).filter((each) => !may.includes(each))).toEqual([]);
  });

  test("the anonymous get nothing of anybody", async () => {
    expect((await readBy(null)).filter((each) => !each.startsWith("Counsellor."))).toEqual([]);
  });

  test("and the types of people are really met", () => {
    expect(Object.keys(personFields).filter((type) => !seenByAnybody.has(type) && !unseen.has(type))).toEqual([]);
  });
});
