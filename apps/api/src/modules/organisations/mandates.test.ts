import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId, toPublicId, type Id } from "@leerplek/domain/shared/id";
import type { Result } from "@leerplek/domain/shared/result";
import { day } from "@leerplek/domain/shared/time";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { askIn } from "../../test-support/ask.ts";
import { testDatabase, testMoment } from "../../test-support/test-database.ts";
import { testWorld, type TestCompany } from "../../test-support/test-world.ts";
import { defaultAccountSettings } from "../accounts/account-settings.ts";
import { sessions } from "../accounts/accounts.table.ts";
import { findSession } from "../accounts/sessions.repository.ts";
import { mandates } from "../companies/mandates.table.ts";
import { draftWorkplace } from "../workplaces/draft-workplace.ts";
import { publishWorkplace } from "../workplaces/publish-workplace.ts";
import { answerMandate } from "./answer-mandate.ts";
import { giveMandate } from "./give-mandate.ts";
import { revokeMandate } from "./revoke-mandate.ts";

const database = await testDatabase();
const { db } = database;
const world = await testWorld(database);
const ask = askIn(database);
const codesOf = (result: Result<unknown>): readonly string[] =>
  result.ok ? ["ok"] : result.problems.map(({ code, path }) => [code, ...path].join(" "));

const addCounsellor = (): Promise<Viewer> => world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });
const give = ({ viewer }: TestCompany, email: string, more: object = {}) =>
  database.run(giveMandate, viewer, {
    idempotencyKey: crypto.randomUUID(),
    email,
    scopes: ["PUBLISH_WORKPLACE"],
    validFrom: "2026-11-23",
    ...more,
  });
async function given(company: TestCompany, counsellor: Viewer): Promise<Id<"mandate">> {
  const result = await give(company, counsellor.email);
  if (!result.ok) throw new Error(codesOf(result).join());
  return result.value.id;
}
const inputOf = (id: Id<"mandate">) => ({ mandateId: toPublicId("mandate", id) });
const answer = (viewer: Viewer, id: Id<"mandate">, accept: boolean) =>
  database.run(answerMandate, viewer, { ...inputOf(id), accept });
const mandated = (
  viewer: Viewer,
  { companyId }: TestCompany,
  scope: "PUBLISH_WORKPLACE" | "FILE_RECOGNITION",
): Viewer => ({
  ...viewer,
  mandates: [{ companyId, scopes: [scope] }],
});

describe("a mandate", () => {
  test("is given, accepted once, and taken back at once", async () => {
    const [company, counsellor] = [await world.addCompany(), await addCounsellor()];
    const id = await given(company, counsellor);
    expect(codesOf(await answer(counsellor, id, true))).toEqual(["ok"]);
    expect(codesOf(await answer(counsellor, id, false))).toEqual(["WRONG_STATE mandateId"]);
    expect(codesOf(await database.run(revokeMandate, company.viewer, inputOf(id)))).toEqual(["ok"]);
    expect(codesOf(await database.run(revokeMandate, company.viewer, inputOf(id)))).toEqual(["WRONG_STATE mandateId"]);
    const [row] = await db.select().from(mandates).where(eq(mandates.id, id));
    expect(row).toMatchObject({ acceptedAt: testMoment, declinedAt: null, revokedAt: testMoment });
  });

  test("that was declined makes room for another, and an open one does not", async () => {
    const [company, counsellor] = [await world.addCompany(), await addCounsellor()];
    const id = await given(company, counsellor);
    expect(codesOf(await give(company, counsellor.email))).toEqual(["MANDATE_EXISTS email"]);
    await answer(counsellor, id, false);
    expect(codesOf(await give(company, counsellor.email))).toEqual(["ok"]);
  });

  test("is not given twice by two administrators at the same moment", async () => {
    const [company, counsellor] = [await world.addCompany(), await addCounsellor()];
    const results = await Promise.all([give(company, counsellor.email), give(company, counsellor.email)]);
    expect(results.map((each) => codesOf(each)[0]).sort()).toEqual(["MANDATE_EXISTS email", "ok"]);
  });

  test("needs somebody of a school or partnership, days that can be, and a scope", async () => {
    const [company, counsellor, learner] = [await world.addCompany(), await addCounsellor(), await world.addLearner()];
    expect(codesOf(await give(company, learner.viewer.email))).toEqual(["HOLDER_NOT_FOUND email"]);
    expect(codesOf(await give(company, "niemand@example.org"))).toEqual(["HOLDER_NOT_FOUND email"]);
    expect(codesOf(await give(company, counsellor.email, { validFrom: "2026-11-22" }))).toEqual([
      "START_IN_PAST validFrom",
    ]);
    expect(codesOf(await give(company, counsellor.email, { validUntil: "2026-11-22" }))).toEqual([
      "PERIOD_ENDS_BEFORE_START validUntil",
    ]);
    expect(codesOf(await give(company, counsellor.email, { scopes: [] }))).toEqual(["REQUIRED scopes"]);
  });

  test("of others is answered and ended by nobody else", async () => {
    const [company, counsellor, stranger] = [await world.addCompany(), await addCounsellor(), await addCounsellor()];
    const id = await given(company, counsellor);
    const notFound = { extensions: { code: "NOT_FOUND" } };
    await expect(answer(stranger, id, true)).rejects.toMatchObject(notFound);
    await expect(answer(counsellor, newId(), true)).rejects.toMatchObject(notFound);
    await expect(database.run(revokeMandate, stranger, inputOf(id))).rejects.toMatchObject(notFound);
  });
});

test("whether an address is a counsellor's cannot be tried for a list of addresses", async () => {
  const [company, counsellor] = [await world.addCompany(), await addCounsellor()];
  const text = `mutation($input: GiveMandateInput!) { giveMandate(input: $input) { __typename ... on UserErrors { problems { code } } } }`;
  const tryOne = async (email: string): Promise<unknown> => {
    const more = { scopes: ["PUBLISH_WORKPLACE"], validFrom: "2026-11-23" };
    const input = { idempotencyKey: crypto.randomUUID(), email, ...more };
    const { data, errors } = await ask(company.viewer, text, { input });
    return errors?.[0]?.extensions.code ?? data;
  };
  for (let times = 0; times < 10; times++)
    expect(await tryOne(`niemand${times}@example.org`)).toMatchObject({
      giveMandate: { problems: [{ code: "HOLDER_NOT_FOUND" }] },
    });
  expect(await tryOne(counsellor.email)).toBe("RATE_LIMITED");
  expect(await tryOne("niemand@example.org")).toBe("RATE_LIMITED");
});

describe("what a mandate lets its holder do", () => {
  const draft = (viewer: Viewer, { branchId, mentorId }: TestCompany) =>
    database.run(draftWorkplace, viewer, {
      idempotencyKey: crypto.randomUUID(),
      workplace: {
        ...{ branchId: toPublicId("branch", branchId), mentorId: toPublicId("mentor", mentorId) },
        ...{ programmeId: toPublicId("programme", world.programmeId), activityIds: [], requirements: "" },
        ...{ title: "Leer knippen", description: "Samen met de mentor.", places: 1, agreementType: "OAO" },
        ...{ days: ["TUESDAY"], minutesPerWeek: 1200, dayStartsAt: "09:00", dayEndsAt: "17:00" },
        ...{ startsOn: "2027-01-11", endsOn: "2027-06-30", answerWithinDays: 10 },
      },
    });
  /** As the session of the person says today, from what stands in the database. */
  async function signedIn({ userId }: Viewer): Promise<Viewer> {
    const token = crypto.randomUUID();
    await db
      .insert(sessions)
      .values({ id: crypto.randomUUID(), userId, token, expiresAt: new Date(Date.now() + 3_600_000) });
    const found = await findSession(database.served.sql, token, defaultAccountSettings);
    if (!found) throw new Error("no session");
    return found.viewer;
  }
  const notFound = { extensions: { code: "NOT_FOUND" } };

  test("sees the company with its branches, what they are recognised for and their mentors, drafts and publishes", async () => {
    const [company, counsellor] = [await world.addCompany(), await addCounsellor()];
    await answer(counsellor, await given(company, counsellor), true);
    const viewer = await signedIn(counsellor);
    const { data } = await ask(
      viewer,
      `{ workplaceCompanies(first: 5) { nodes { id branches { recognised { programme { id } } mentors { name } } } } }`,
    );
    expect(data).toEqual({
      workplaceCompanies: {
        nodes: [
          {
            id: toPublicId("company", company.companyId),
            branches: [
              {
                recognised: [{ programme: { id: toPublicId("programme", world.programmeId) } }],
                mentors: [{ name: "Mia Mentor" }],
              },
            ],
          },
        ],
      },
    });
    const drafted = await draft(viewer, company);
    if (!drafted.ok) throw new Error(codesOf(drafted).join());
    expect(codesOf(await publish(viewer, drafted.value.id))).toEqual(["ok"]);
  });

  test.each([
    ["is not accepted", {}],
    ["was taken back", { acceptedAt: testMoment, revokedAt: testMoment }],
    ["ended", { acceptedAt: testMoment, validFrom: day("2020-01-01"), validUntil: day("2020-12-31") }],
    ["begins later", { acceptedAt: testMoment, validFrom: day("2099-01-01") }],
    ["is for something else", { acceptedAt: testMoment, scopes: ["FILE_RECOGNITION"] }],
  ] as const)("nothing when it %s", async (_how, more) => {
    const { workplaceId, company } = await world.addWorkplace({ status: "DRAFT" });
    const counsellor = await addCounsellor();
    const id = await given(company, counsellor);
    const { scopes = ["PUBLISH_WORKPLACE"], ...change } = { scopes: undefined, ...more };
    await db
      .update(mandates)
      .set({ ...change, scopes: [...scopes] })
      .where(eq(mandates.id, id));
    const viewer = await signedIn(counsellor);
    expect((await ask(viewer, `{ workplaceCompanies(first: 5) { nodes { id } } }`)).data).toEqual({
      workplaceCompanies: { nodes: [] },
    });
    await expect(draft(viewer, company)).rejects.toMatchObject(notFound);
    await expect(publish(viewer, workplaceId)).rejects.toMatchObject(notFound);
  });

  const publish = (viewer: Viewer, workplaceId: Id<"workplace">) =>
    database.run(publishWorkplace, viewer, { workplaceId: toPublicId("workplace", workplaceId) });

  test("publish with the scope for it, and not without", async () => {
    const { workplaceId, company } = await world.addWorkplace({ status: "DRAFT" });
    const counsellor = await addCounsellor();
    await expect(publish(counsellor, workplaceId)).rejects.toMatchObject({ extensions: { code: "NOT_FOUND" } });
    await expect(publish(mandated(counsellor, company, "FILE_RECOGNITION"), workplaceId)).rejects.toMatchObject({
      extensions: { code: "NOT_FOUND" },
    });
    expect(codesOf(await publish(mandated(counsellor, company, "PUBLISH_WORKPLACE"), workplaceId))).toEqual(["ok"]);
  });
});
