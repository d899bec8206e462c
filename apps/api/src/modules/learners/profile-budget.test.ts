import { beforeEach, describe, expect, test } from "vitest";
import { toPublicId } from "@leerplek/domain/shared/id";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { askIn } from "../../test-support/ask.ts";
import { testDatabase, testMoment } from "../../test-support/test-database.ts";
import { testWorld, type TestWorkplace } from "../../test-support/test-world.ts";
import { ruleParameters } from "../../platform/platform.table.ts";
import { eq } from "drizzle-orm";
import { createProfileBudget } from "./profile-budget.ts";

const database = await testDatabase();
const { db, sql } = database;
const world = await testWorld(database);
const ask = askIn(database);
// A small number makes small worlds; it is felt by a process that begins, as rules are read anew after five seconds.
await db.update(ruleParameters).set({ value: 3 }).where(eq(ruleParameters.key, "disclosure.profilesPerDay"));
const limited = [
  expect.objectContaining({ extensions: expect.objectContaining({ code: "RATE_LIMITED", limit: "LEARNER_PROFILES" }) }),
];

let workplace: TestWorkplace;
let ids: string[];
beforeEach(async () => {
  workplace = await world.addWorkplace({ places: 5 });
  ids = [];
  for (let made = 0; made < 5; made++)
    ids.push(toPublicId("application", (await world.addApplication(workplace)).applicationId));
});
const open = (viewer: Viewer, id: string, at = testMoment) =>
  ask(viewer, "query ($id: ID!) { application(id: $id) { miniProfile { why } } }", { id }, at);
const alertsOf = (viewer: Viewer) =>
  sql`select action from audit_log where actor_id = ${viewer.userId} and action = 'learner.profile-limit-met'`;
const mailsOf = (viewer: Viewer) =>
  sql`select data from pgboss.job where data->>'mail' = 'profile-limit-met' and data->>'id' = ${viewer.userId}`;

describe("how many learner profiles somebody of a company opens in a day", () => {
  test("the number of the rule, then no more, with one alert", async () => {
    const { viewer } = workplace.company;
    for (const id of ids.slice(0, 3)) expect((await open(viewer, id)).errors).toBeUndefined();
    expect(await alertsOf(viewer)).toHaveLength(0);
    for (const id of ids.slice(3)) {
      const { data, errors } = await open(viewer, id);
      expect([data, errors]).toEqual([{ application: null }, limited]);
    }
    expect(await alertsOf(viewer)).toHaveLength(1);
    expect(await mailsOf(viewer)).toHaveLength(1);
  });

  test("who was opened stays readable, that day and by a process that begins", async () => {
    const { viewer } = workplace.company;
    for (const id of ids.slice(0, 4)) await open(viewer, id);
    for (const id of ids.slice(0, 3)) expect((await open(viewer, id)).errors).toBeUndefined();
    const begun = createProfileBudget(database.served, 1);
    const rows = await sql<
      { learner: string }[]
    >`select learner_id as learner from profile_openings where actor_id = ${viewer.userId}`;
    const look = (learnerId: string) => ({ learnerId, kind: "CARD" as const, opens: true as const });
    const asked = { viewer, now: testMoment, requestId: "r" };
    await begun.admit({ ...asked, looks: rows.map(({ learner }) => look(learner)) });
    await expect(begun.admit({ ...asked, looks: [look(crypto.randomUUID())] })).rejects.toThrow("as a day allows");
  });

  test("begins anew at midnight in Flanders, and yesterday's rows are gone", async () => {
    const { viewer } = workplace.company;
    for (const id of ids.slice(0, 4)) await open(viewer, id);
    expect((await open(viewer, ids[4]!, new Date("2026-11-23T22:59:00Z"))).errors).toEqual(limited);
    expect((await open(viewer, ids[4]!, new Date("2026-11-23T23:00:00Z"))).errors).toBeUndefined();
    const [left] = await sql`select count(*)::int as count from profile_openings where actor_id = ${viewer.userId}`;
    expect(left).toEqual({ count: 1 });
  });

  test("is each member's own, and none of the school's or the learner's", async () => {
    const { viewer, companyId } = workplace.company;
    for (const id of ids.slice(0, 4)) await open(viewer, id);
    const mentor = await world.addPerson("MENTOR", { companyIds: [companyId] });
    expect((await open(mentor, ids[3]!)).errors).toBeUndefined();
    const counsellor = await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });
    for (const id of ids) expect((await open(counsellor, id)).errors).toBeUndefined();
  });

  test("is not touched by a list of cards; a list with what learners wrote is taken whole or not at all", async () => {
    const { viewer } = workplace.company;
    const cards = "{ applications(first: 100) { nodes { learner { displayName region } contact { email } } } }";
    expect((await ask(viewer, cards)).errors).toBeUndefined();
    const profiles = "{ applications(first: 100) { nodes { miniProfile { why } } } }";
    expect((await ask(viewer, profiles)).errors).toEqual(limited);
    for (const id of ids.slice(0, 3)) expect((await open(viewer, id)).errors).toBeUndefined();
  });

  test("does not make a write look failed: the answer stands, without the profile", async () => {
    const { viewer } = workplace.company;
    for (const id of ids.slice(0, 3)) await open(viewer, id);
    const text = `mutation ($input: OpenApplicationInput!) { openApplication(input: $input) { ... on Application { id status written: miniProfile { why } learner { displayName } } } }`;
    const input = { applicationId: ids[4]! };
    const shown = { id: ids[4], status: "VIEWED", learner: { displayName: expect.any(String) } };
    const answer = await ask(viewer, text, { input });
    expect(answer).toMatchObject({
      data: { openApplication: { ...shown, written: null } },
      errors: [
        { path: ["openApplication", "written"], extensions: { code: "RATE_LIMITED", limit: "LEARNER_PROFILES" } },
      ],
    });
    const tomorrow = await ask(viewer, text, { input }, new Date("2026-11-23T23:00:00Z"));
    expect(tomorrow).toMatchObject({ data: { openApplication: { ...shown, written: { why: expect.any(String) } } } });
    expect(tomorrow.errors).toBeUndefined();
  });

  test("is never passed by two requests at the same moment", async () => {
    const { viewer } = workplace.company;
    const answers = await Promise.all(ids.map((id) => open(viewer, id)));
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(3);
    expect(await alertsOf(viewer)).toHaveLength(1);
  });

  test("is multiplied by the factor of load tests", async () => {
    const { viewer } = workplace.company;
    const wide = createProfileBudget(database.served, 10);
    const looks = Array.from(
      { length: 30 },
      () => ({ learnerId: crypto.randomUUID(), kind: "CARD", opens: true }) as const,
    );
    await wide.admit({ viewer, looks, now: testMoment, requestId: "r" });
    await expect(
      wide.admit({
        viewer,
        looks: [{ ...looks[0]!, learnerId: crypto.randomUUID() }],
        now: testMoment,
        requestId: "r",
      }),
    ).rejects.toThrow();
  });
});

test("a company does not count the few applicants of another, and counts its own", async () => {
  const [few, many] = [
    await world.addWorkplace({ applicationCount: 4 }),
    await world.addWorkplace({ applicationCount: 5 }),
  ];
  const countFor = async (viewer: Viewer | null, { workplaceId }: TestWorkplace) => {
    const id = toPublicId("workplace", workplaceId);
    const { data } = await ask(viewer, "query ($id: ID!) { workplace(id: $id) { applicationCount } }", { id });
    return data?.["workplace"]?.["applicationCount"];
  };
  const { viewer } = workplace.company;
  expect([await countFor(viewer, few), await countFor(viewer, many)]).toEqual([null, 5]);
  expect(await countFor(few.company.viewer, few)).toBe(4);
  expect(await countFor((await world.addLearner()).viewer, few)).toBe(4);
  expect(await countFor(null, few)).toBeNull();
});
