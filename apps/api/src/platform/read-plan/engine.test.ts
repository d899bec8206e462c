import { execute, getOperationAST, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { toPublicId } from "@leerplek/domain/shared/id";
import type { Look } from "@leerplek/domain/audit/look";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { roots } from "../../roots.ts";
import { buildApiSchema } from "../../schema.ts";
import { countedSql } from "../../test-support/counted-sql.ts";
import { testDatabase, testMoment } from "../../test-support/test-database.ts";
import { testWorld } from "../../test-support/test-world.ts";
import type { ApiContext } from "../api-context.ts";
import { createReadEngine, fromPlanOrField, stringifyAnswer } from "./engine.ts";

const database = await testDatabase();
const world = await testWorld(database);
const schema = buildApiSchema();
const reads = createReadEngine<ApiContext>(schema, roots);

const workplaces = [];
for (let made = 0; made < 5; made++)
  workplaces.push(
    await world.addWorkplace({
      places: 3,
      publishedAt: new Date(testMoment.getTime() + made),
      createdAt: new Date(testMoment.getTime() + made),
    }),
  );
const [workplace] = workplaces;
if (!workplace) throw new Error("no workplace");
const learner = await world.addLearner({ lastName: "Geheimenaar", nameDisclosure: "INITIALS" });
const { applicationId } = await world.addApplication(workplace, { learner });
await database.sql`update applications set name_disclosure = 'INITIALS' where id = ${applicationId}`;
const counsellor = await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });
const stranger = await world.addCompany();
const draft = await world.addWorkplace({ status: "DRAFT" }, workplace.company);

interface Answer {
  readonly data: unknown;
  readonly errors?: readonly { extensions: { code: string } }[];
}

const seen: Look[] = [];
const { sql, take: takeStatements } = countedSql(database.served.sql);
const contextOf = (viewer: Viewer | null): ApiContext => ({
  ...{
    services: database.served,
    sql,
    viewer,
    now: testMoment,
    requestId: "test",
    address: "",
    reads,
    admitLooks: () => Promise.resolve(),
    noteLooks: (looks) => seen.push(...looks),
    demoAccounts: [],
    identityProviderName: null,
  },
  search: () => Promise.reject(new Error("not here")),
  suggestPlaces: () => Promise.reject(new Error("not here")),
});

/** Through the compiled path. */
async function ask(viewer: Viewer | null, text: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("no operation");
  return JSON.parse(
    stringifyAnswer(await reads.execute({ document, operation, variables, context: contextOf(viewer) })),
  );
}

/** Through graphql-js and its resolvers. */
const askSlowly = async (
  viewer: Viewer | null,
  text: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> =>
  JSON.parse(
    JSON.stringify(
      await execute({
        schema,
        document: parse(text),
        variableValues: variables,
        contextValue: contextOf(viewer),
        fieldResolver: fromPlanOrField,
      }),
    ),
  );

const everything = `query Everything($id: ID!, $application: ID!, $first: Int!, $after: String, $with: Boolean!) {
  w: workplace(id: $id) { __typename key: id title other: title days startsOn publishedAt freePlaces hasMentor mentorId viewerCanApply viewerCanEdit
    company { name branches { municipality recognitions { status programme { title } } mentors { name } } }
    ...Place programme @include(if: $with) { title activities { label } } viewerApplication { id status } slots { id } }
  viewer { id name roles learner { firstName searchClock { trainingDaysUsed } } companies { name } memberships { role } }
  application(id: $application) { status learner { __typename displayName ageBand region } contact { lastName email } learnerFile { lastName phone }
    miniProfile { reason: why } viewerCanWithdraw viewerCanShortlist events { status at } interview { id } openSlots { id } workplace { title } }
  programmes(first: $first, after: $after) { totalCount nodes { title } edges { cursor node { code studyDomain } } pageInfo { hasNextPage endCursor } }
}
fragment Place on Workplace { branch { ... on Branch { name postcode latitude accessibility } } }`;
const variables = {
  id: toPublicId("workplace", workplace.workplaceId),
  application: toPublicId("application", applicationId),
  first: 1,
  with: true,
};

describe("the compiled path and graphql-js", () => {
  test.each([
    ["the anonymous", null],
    ["the learner", learner.viewer],
    ["the company", workplace.company.viewer],
    ["the counsellor", counsellor],
    ["another company", stranger.viewer],
  ])("answer alike for %s", async (_name, viewer) => {
    for (const shown of [true, false]) {
      const given = { ...variables, with: shown };
      const text = viewer
        ? everything
        : everything.replace(/application\(id[^]*?workplace \{ title \} \}/, "").replace("$application: ID!, ", "");
      const [compiled, walked] = [await ask(viewer, text, given), await askSlowly(viewer, text, given)];
      expect(compiled.errors).toBeUndefined();
      expect(compiled).toEqual(walked);
    }
  });

  test("refuse the anonymous alike", async () => {
    const text = "{ applications { nodes { id } } }";
    for (const answer of [await ask(null, text), await askSlowly(null, text)])
      expect(answer).toMatchObject({ data: null, errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
  });
});

describe("one statement", () => {
  test("a root field costs one, whatever it nests", async () => {
    takeStatements();
    await ask(workplace.company.viewer, everything, variables);
    expect(takeStatements()).toBe(4);
  });
});

describe("what a viewer may see", () => {
  const card = `query Card($id: ID!) { application(id: $id) { learner { displayName } contact { lastName } learnerFile { lastName } } }`;
  const ofApplication = { id: toPublicId("application", applicationId) };

  test("a company reads initials and no contact before the interview", async () => {
    expect((await ask(workplace.company.viewer, card, ofApplication)).data).toEqual({
      application: { learner: { displayName: "L. G." }, contact: null, learnerFile: null },
    });
  });

  test("the surname stands nowhere in a company's answer", async () => {
    const whole = await ask(workplace.company.viewer, everything, variables);
    expect(JSON.stringify(whole)).not.toContain("Geheimenaar");
  });

  test("the learner and the own school read the file", async () => {
    for (const viewer of [learner.viewer, counsellor])
      expect((await ask(viewer, card, ofApplication)).data).toMatchObject({
        application: { learnerFile: { lastName: "Geheimenaar" } },
      });
  });

  test("foreign, unknown and malformed ids answer alike", async () => {
    const unknown = toPublicId("application", "00000000-0000-4000-8000-000000000000");
    for (const id of [ofApplication.id, unknown, "nonsense", toPublicId("workplace", workplace.workplaceId)])
      expect(await ask(stranger.viewer, card, { id })).toEqual({ data: { application: null } });
  });

  test("a draft is the company's own", async () => {
    const text = "query Draft($id: ID!) { workplace(id: $id) { status } }";
    const id = toPublicId("workplace", draft.workplaceId);
    expect((await ask(null, text, { id })).data).toEqual({ workplace: null });
    expect((await ask(stranger.viewer, text, { id })).data).toEqual({ workplace: null });
    expect((await ask(workplace.company.viewer, text, { id })).data).toEqual({ workplace: { status: "DRAFT" } });
  });

  test("node and nodes obey the same rules, and keep the order asked for", async () => {
    const text =
      "query Nodes($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Workplace { title } ... on Application { status } } }";
    const ids = [ofApplication.id, "nonsense", variables.id, toPublicId("workplace", draft.workplaceId)];
    const foreign = await ask(stranger.viewer, text, { ids });
    expect(foreign.data).toMatchObject({ nodes: [null, null, { __typename: "Workplace", id: variables.id }, null] });
    const own = await ask(workplace.company.viewer, text, { ids });
    expect(own.data).toMatchObject({
      nodes: [{ __typename: "Application", status: "SENT" }, null, { id: variables.id }, { title: expect.any(String) }],
    });
  });
});

describe("pages", () => {
  const text = `query Page($after: String) { myWorkplaces(first: 1, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;

  test("each row comes once, and the last page says so", async () => {
    const company = await world.addCompany();
    const made = [];
    for (let index = 0; index < 3; index++)
      made.push((await world.addWorkplace({ createdAt: new Date(testMoment.getTime() + index) }, company)).workplaceId);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data } = await ask(company.viewer, text, { after });
      const page: {
        totalCount: number;
        nodes: { id: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      } = Reflect.get(Object(data), "myWorkplaces");
      expect(page.totalCount).toBe(3);
      seen.push(...page.nodes.map(({ id }) => id));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(seen).toEqual(made.reverse().map((id) => toPublicId("workplace", id)));
  });

  test("may be asked for nothing but their count, or nothing at all", async () => {
    const viewer = workplace.company.viewer;
    expect((await ask(viewer, "{ applications { totalCount } }")).data).toEqual({ applications: { totalCount: 1 } });
    expect((await ask(null, '{ programmes(search: "xyz") { totalCount } }')).data).toEqual({
      programmes: { totalCount: 0 },
    });
    expect((await ask(null, "{ programmes { pageInfo { __typename } } }")).data).toEqual({
      programmes: { pageInfo: { __typename: "PageInfo" } },
    });
    await world.addProgramme();
    expect((await ask(null, "{ programmes { pageInfo { __typename } } }")).errors).toBeUndefined();
    expect((await ask(viewer, "{ applications { __typename } }")).data).toEqual({
      applications: { __typename: "ApplicationConnection" },
    });
  });

  test("a cursor that is not ours is refused at its field", async () => {
    for (const after of ["x", "", btoa("00000000-0000-4000-8000-000000000000 infinity")])
      expect(await ask(stranger.viewer, text, { after })).toMatchObject({
        data: null,
        errors: [{ extensions: { code: "BAD_USER_INPUT", field: "after" } }],
      });
  });
});

describe("looks at a learner", () => {
  const application = { id: toPublicId("application", applicationId) };
  const looksOf = async (viewer: Viewer | null, text: string, variables: Record<string, unknown>, how = ask) => {
    seen.length = 0;
    const answer = await how(viewer, text, variables);
    expect(JSON.stringify(answer)).not.toContain("~seen");
    return seen.map(({ kind, learnerId }) => `${kind} ${learnerId}`);
  };
  const { learnerId } = learner;

  test.each([ask, askSlowly])("of the company are noted from what the plan selects", async (how) => {
    const cards = `query C($id: ID!) { application(id: $id) { learner { displayName } } }`;
    expect(await looksOf(workplace.company.viewer, cards, application, how)).toEqual([`CARD ${learnerId}`]);
    const profile = `query P($id: ID!) { application(id: $id) { miniProfile { why } } }`;
    expect(await looksOf(workplace.company.viewer, profile, application, how)).toEqual([`CARD ${learnerId}`]);
    const none = `query N($id: ID!) { application(id: $id) { status learner { programme { title } } } }`;
    expect(await looksOf(workplace.company.viewer, none, application, how)).toEqual([]);
  });

  test("contact counts where it is shown, not where it is asked for", async () => {
    const contact = `query K($id: ID!) { application(id: $id) { contact { email } } }`;
    expect(await looksOf(workplace.company.viewer, contact, application)).toEqual([]);
    expect(await looksOf(counsellor, contact, application)).toEqual([`CONTACT ${learnerId}`]);
  });

  test("of the school count when the file is opened, not for a name in a list", async () => {
    const file = `query F($id: ID!) { learner(id: $id) { birthDate } }`;
    const id = toPublicId("learner", learnerId);
    expect(await looksOf(counsellor, file, { id })).toEqual([`FILE ${learnerId}`]);
    expect(await looksOf(counsellor, file.replace("birthDate", "lastName programme { title }"), { id })).toEqual([]);
    const nested = `query Q($id: ID!) { application(id: $id) { learnerFile { phone } } }`;
    expect(await looksOf(counsellor, nested, application)).toEqual([`FILE ${learnerId}`]);
  });

  test("of the learner and of who sees nothing are none", async () => {
    const all = `query A($id: ID!) { application(id: $id) { learner { displayName } contact { email } learnerFile { phone } } }`;
    expect(await looksOf(learner.viewer, all, application)).toEqual([]);
    expect(await looksOf(stranger.viewer, all, application)).toEqual([]);
  });
});
