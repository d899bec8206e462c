import type { GraphQLField } from "graphql";
import { describe, expect, test } from "vitest";
import { roles, type Role, type Viewer } from "@leerplek/domain/shared/viewer";
import { doneElsewhere, mutationAccess, mutationsForAnyone, queryAccess } from "./access/access-table.ts";
import { buildApiSchema } from "./schema.ts";
import { accessWorld } from "./test-support/access-world.ts";
import { askIn } from "./test-support/ask.ts";
import { inputOf } from "./test-support/input-of.ts";
import { mutationCall } from "./test-support/mutation-call.ts";
import { isRequired, selectionOf } from "./test-support/selection-of.ts";
import { undoing } from "./test-support/undoing.ts";
import { testDatabase } from "./test-support/test-database.ts";

const database = await testDatabase();
const ask = askIn(database);
/** Undone at the end, so that one does not take away what the next needs. */
const tryOut = askIn({ ...database, served: undoing(database.served) });
const schema = buildApiSchema();
const { home, strangers, ids, published, unknownIds, secrets } = await accessWorld(database);
const queries = schema.getQueryType()?.getFields() ?? {};
const mutations = schema.getMutationType()?.getFields() ?? {};

describe("every operation of the schema has a row in access/access-table.ts", () => {
  const missing = (fields: object, rows: readonly string[]): string[] =>
    Object.keys(fields)
      .filter((name) => !rows.includes(name))
      .map((name) => `${name}: say in access/access-table.ts who may, and what a stranger gets`);

  test("mutations", () =>
    expect(missing(mutations, [...Object.keys(mutationAccess), ...mutationsForAnyone])).toEqual([]));
  test("queries", () => expect(missing(queries, Object.keys(queryAccess))).toEqual([]));
  test("there are no subscriptions, or they get rows too", () => expect(schema.getSubscriptionType()).toBeFalsy());
  test("and no row is left of what went", () =>
    expect(
      Object.keys({ ...mutationAccess, ...queryAccess }).filter((name) => !(name in { ...queries, ...mutations })),
    ).toEqual([]));
});

/** The code of the refusal, or what kind of answer came. */
async function outcomeOf(
  field: GraphQLField<unknown, unknown>,
  viewer: Viewer | null,
  with_: typeof ids,
  asking = ask,
): Promise<string> {
  const { text, variables } = mutationCall(schema, field, with_);
  const { data, errors } = await asking(viewer, text, variables);
  if (errors?.[0]) return errors[0].extensions?.code ?? errors[0].message;
  return JSON.stringify(data);
}

const refusals = ["FORBIDDEN", "NOT_FOUND"];
const forPublished = new Set(["applyToWorkplace", "proposeMatch"]);
const names = Object.keys(mutationAccess).sort();

describe("mutations", () => {
  test.each(names)("%s asks to sign in first", async (name) => {
    expect(await outcomeOf(mutations[name]!, null, ids)).toBe("UNAUTHENTICATED");
  });

  test.each(names)("%s: a stranger gets the same for a foreign id and for an unknown one", async (name) => {
    const { may, stranger } = mutationAccess[name]!;
    for (const [role, viewer] of Object.entries(strangers)) {
      const mayTry = may.some((each) => each === role);
      if (mayTry && stranger === null) continue;
      const foreign = await outcomeOf(mutations[name]!, viewer, ids);
      expect([role, foreign]).toEqual([role, await outcomeOf(mutations[name]!, viewer, unknownIds)]);
      expect(refusals, `${role} got ${foreign}`).toContain(foreign);
      if (mayTry) expect([role, foreign]).toEqual([role, stranger]);
    }
  });

  test.each(names)("%s is refused to every role that may not, at home too", async (name) => {
    for (const role of roles.filter((each) => !mutationAccess[name]!.may.includes(each)))
      expect(refusals, role).toContain(await outcomeOf(mutations[name]!, home[role], ids));
  });

  test.each(names)("%s is open to every role that may", async (name) => {
    const { proven = [] } = mutationAccess[name]!;
    const given = forPublished.has(name) ? { ...ids, ...published } : ids;
    for (const role of proven)
      expect(["UNAUTHENTICATED", "INTERNAL_SERVER_ERROR", "internal", ...refusals], role).not.toContain(
        await outcomeOf(mutations[name]!, home[role], given, tryOut),
      );
  });

  test("each has a role that is let in, here or where it is done to the end (access/viewer-can.test.ts)", () =>
    expect(names.filter((name) => mutationAccess[name]?.proven?.length === 0 && !(name in doneElsewhere))).toEqual([]));
});

const inputs: Readonly<Record<string, string>> = {
  application: "applicationId",
  learner: "learnerId",
  mentor: "mentorId",
  node: "applicationId",
  otherOrganisation: "applicationId",
  programme: "programmeId",
  recognition: "recognitionId",
  workplace: "workplaceId",
};

async function read(name: string, viewer: Viewer | null, given: typeof ids): Promise<string> {
  const field = queries[name]!;
  const required = field.args.filter((arg) => isRequired(arg.type) && arg.defaultValue === undefined);
  const named = { ...given, id: given[inputs[name] ?? "applicationId"] ?? "", offerId: given["activityOfferId"] ?? "" };
  const values = required.map((arg) => [arg.name, inputOf(schema, arg.type, arg.name, named)] as const);
  const declared = required.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(", ");
  const passed = required.map((arg) => `${arg.name}: $${arg.name}`).join(", ");
  const text = `query${declared && `(${declared})`} { result: ${name}${passed && `(${passed})`} ${selectionOf(field.type)} }`;
  const { data, errors } = await ask(viewer, text, Object.fromEntries(values));
  return errors?.[0] ? (errors[0].extensions?.code ?? errors[0].message) : JSON.stringify(data);
}

const family: readonly Role[] = ["LEARNER", "GUARDIAN"];
const school: readonly Role[] = ["COUNSELLOR", "PROVIDER_ADMIN"];
const company: readonly Role[] = ["COMPANY_ADMIN", "MENTOR"];
/** Who reads the row of home, of all roles: a guardian through the ward, a company through what was sent to it. */
const shownAtHome: Readonly<Record<string, { readonly to: readonly Role[]; readonly id: string }>> = {
  application: { to: [...family, ...company, ...school], id: "applicationId" },
  applications: { to: [...family, ...company, ...school], id: "applicationId" },
  interviews: { to: [...family, ...company, ...school], id: "interviewId" },
  matchProposals: { to: [...family, ...company, ...school], id: "proposalId" },
  learner: { to: [...family, ...school], id: "learnerId" },
  myLearners: { to: school, id: "learnerId" },
  erasures: { to: [...family, ...school, "GOV_ADMIN"], id: "erasureId" },
  recognition: { to: [...company, "RECOGNITION_OFFICER", "GOV_ADMIN"], id: "recognitionId" },
};

/** Read through the search engine, which this world has none of; their rows come from the plans above. */
const searched = new Set(["searchWorkplaces", "suggestPlaces"]);
const readable = Object.keys(queryAccess).filter((name) => !searched.has(name));

/** What home reads before the mutations above have changed it. */
const readAtFirst = new Map<string, string>();
for (const name of Object.keys(shownAtHome))
  for (const role of roles) readAtFirst.set(`${name} ${role}`, await read(name, home[role], ids));

describe("queries", () => {
  test.each(readable)("%s answers who may ask, and asks others to sign in", async (name) => {
    const answer = await read(name, null, ids);
    if (queryAccess[name] === "signed-in") expect(answer).toBe("UNAUTHENTICATED");
    else expect(answer).not.toBe("UNAUTHENTICATED");
  });

  test.each(readable)("%s shows a stranger nothing of home, and the same for an unknown id", async (name) => {
    for (const viewer of [null, ...Object.values(strangers)]) {
      const answer = await read(name, viewer, ids);
      for (const secret of secrets) expect(answer).not.toContain(secret);
      if (name in inputs && !["programme", "mentor"].includes(name))
        expect(answer).toBe(await read(name, viewer, unknownIds));
    }
  });

  test.each(Object.entries(shownAtHome))("%s shows home its own, and to no other role", (name, { to, id }) => {
    for (const role of roles)
      expect([role, readAtFirst.get(`${name} ${role}`)?.includes(ids[id] ?? "?")]).toEqual([role, to.includes(role)]);
  });
});
