import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Coverage } from "@leerplek/domain/programmes/programme";
import { newId, toPublicId, type Id } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { activityWorld } from "../../test-support/activity-world.ts";
import { askIn } from "../../test-support/ask.ts";
import { testDatabase, testMoment } from "../../test-support/test-database.ts";
import { testWorld } from "../../test-support/test-world.ts";
import { branches } from "../companies/companies.table.ts";
import { providers } from "../schools/schools.table.ts";
import { recognitions } from "../recognitions/recognitions.table.ts";
import { activityOffers } from "./activity-offers.table.ts";
import { proposeCombination } from "./propose-combination.ts";

const database = await testDatabase();
const { db, sql } = database;
const world = await testWorld(database);
const { addList, addOffer } = activityWorld(database);
const { programmeId } = world;
const list = await addList(programmeId, ["a", "b", "c", "d"]);

/** A branch so many kilometres to the north of the others. */
async function branchAt(kilometres: number, answers: Readonly<Record<string, Coverage>>) {
  const company = await world.addCompany();
  await db
    .update(branches)
    .set({ latitude: 51.22 + kilometres / 111.195 })
    .where(eq(branches.id, company.branchId));
  return { ...company, offerId: await addOffer({ branchId: company.branchId }, programmeId, list, answers) };
}
const here = await branchAt(0, { a: "FULL", b: "NONE" });
const near = await branchAt(5, { b: "FULL" });
const far = await branchAt(20, { b: "FULL", c: "PARTIAL", d: "ALTERNATIVE" });
const lapsed = await branchAt(1, { b: "FULL", c: "FULL", d: "FULL" });
await db
  .update(recognitions)
  .set({ validUntil: day("2026-11-22") })
  .where(eq(recognitions.branchId, lapsed.branchId));

const propose = (
  withinKilometres: number,
  withSchools = false,
  viewer = here.viewer,
  offerId: Id<"activityOffer"> = here.offerId,
) =>
  proposeCombination(
    { sql, viewer, now: testMoment },
    {
      ...{ offerId: toPublicId("activityOffer", offerId), withinKilometres },
      ...{ withSchools, withTrainingCentres: false },
    },
  );
const summary = async (...args: Parameters<typeof propose>) => {
  const proposal = await propose(...args);
  return (
    proposal && {
      parts: proposal.parts.map(({ id, takes }) => [id, takes.map(({ code }) => code)]),
      uncovered: proposal.uncovered.map(({ code }) => code),
    }
  );
};

test("the fewest recognised branches within the distance, and what nobody has", async () => {
  expect(await summary(50)).toEqual({ parts: [[toPublicId("branch", far.branchId), ["b", "c"]]], uncovered: ["d"] });
  expect(await summary(10)).toEqual({ parts: [[toPublicId("branch", near.branchId), ["b"]]], uncovered: ["c", "d"] });
  expect(await summary(1)).toEqual({ parts: [], uncovered: ["b", "c", "d"] });
});

test("distances are metres as the crow flies, and only public facts are told", async () => {
  const [part] = (await propose(50))?.parts ?? [];
  expect(Math.round((part?.distanceMetres ?? 0) / 100)).toBe(200);
  expect(Object.keys(part ?? {}).sort()).toEqual(
    ["company", "contexts", "distanceMetres", "id", "isOwnCompany", "kind", "municipality", "name", "takes"].sort(),
  );
});

test("the workshop of a school counts when it is asked", async () => {
  await addOffer({ providerId: world.providerId }, programmeId, list, { b: "FULL", c: "FULL", d: "FULL" });
  expect(await summary(50, true)).toEqual({
    parts: [[toPublicId("provider", world.providerId), ["b", "c", "d"]]],
    uncovered: [],
  });
  expect((await summary(50))?.uncovered).toEqual(["d"]);
});

const officer = await world.addPerson("RECOGNITION_OFFICER");
const withMandate = await world.addPerson("COUNSELLOR", {
  mandates: [{ companyId: here.companyId, scopes: ["FILE_RECOGNITION"] }],
});
const people = {
  "an administrator of the company": here.viewer,
  "a mentor of the company": await world.addPerson("MENTOR", { companyIds: [here.companyId] }),
  "a counsellor with a mandate": withMandate,
  "an officer": officer,
  "a government administrator": await world.addPerson("GOV_ADMIN"),
  "another company": near.viewer,
  "a counsellor without a mandate": await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] }),
  "an administrator of a school": await world.addPerson("PROVIDER_ADMIN", { providerIds: [world.providerId] }),
  "a learner": (await world.addLearner()).viewer,
  "a visitor": null,
} as const satisfies Readonly<Record<string, Viewer | null>>;

describe("through the API", () => {
  const ask = askIn(database);
  const text = `query ($offerId: ID!, $schools: Boolean!, $centres: Boolean!) {
    combinationProposal(offerId: $offerId, withinKilometres: 50, withSchools: $schools, withTrainingCentres: $centres) {
      contexts { rule count tooFew choices } contextsTooFew isProven uncovered { code }
      parts { kind name takes { code } contexts }
    } }`;
  const find = async (viewer: Viewer | null, offerId: Id<"activityOffer">, { schools = false, centres = false } = {}) =>
    (await ask(viewer, text, { offerId: toPublicId("activityOffer", offerId), schools, centres })).data?.[
      "combinationProposal"
    ];

  test("a training centre is asked for by itself, beside or without the workshops of schools", async () => {
    const trade = await world.addProgramme();
    const trades = await addList(trade, ["a"]);
    const offerId = await addOffer({ branchId: here.branchId }, trade, trades, { a: "NONE" });
    await addOffer({ providerId: world.providerId }, trade, trades, { a: "FULL" });
    expect(await find(here.viewer, offerId, { centres: true })).toMatchObject({
      parts: [],
      uncovered: [{ code: "a" }],
    });
    await db.update(providers).set({ kind: "SYNTRA" }).where(eq(providers.id, world.providerId));
    expect(await find(here.viewer, offerId, { schools: true })).toMatchObject({ parts: [] });
    expect(await find(here.viewer, offerId, { centres: true })).toMatchObject({
      parts: [{ kind: "TRAINING_CENTRE", name: "School Test", takes: [{ code: "a" }] }],
    });
    await db.update(providers).set({ kind: "SECONDARY_SCHOOL" }).where(eq(providers.id, world.providerId));
  });

  test("contexts that are too few are a gap others close, also when no activity is missing", async () => {
    const asked = { rule: "EXACTLY" as const, count: 3, contexts: ["floors", "tiles", "plaster", "roofs"] };
    const trade = await world.addProgramme();
    const trades = await addList(trade, ["a"], { contexts: asked });
    const work = (offerId: Id<"activityOffer">, ...contexts: string[]) =>
      db.update(activityOffers).set({ contexts }).where(eq(activityOffers.id, offerId));
    const offerId = await addOffer({ branchId: here.branchId }, trade, trades, { a: "FULL" });
    await work(offerId, "floors");
    for (const [company, contexts] of [
      [near, ["tiles", "somewhere else"]],
      [far, ["floors", "plaster", "tiles"]],
    ] as const) {
      const branch = { branchId: company.branchId };
      await db.insert(recognitions).values({
        ...branch,
        ...{ id: newId<"recognition">(), companyId: company.companyId, programmeId: trade, status: "ACTIVE" },
        ...{ validFrom: day("2026-01-01"), validUntil: day("2030-12-31") },
      });
      await work(await addOffer(branch, trade, trades, {}), ...contexts);
    }
    expect(await find(here.viewer, offerId)).toEqual({
      contexts: { rule: "EXACTLY", count: 3, tooFew: 2, choices: ["tiles", "plaster", "roofs"] },
      ...{ contextsTooFew: 0, isProven: true, uncovered: [] },
      parts: [{ kind: "BRANCH", name: expect.any(String), takes: [], contexts: ["tiles", "plaster"] }],
    });
    await work(offerId, "floors", "plaster", "tiles");
    expect(await find(here.viewer, offerId)).toMatchObject({ contexts: null, parts: [] });
  });

  test.each<[keyof typeof people, boolean]>([
    ["an administrator of the company", true],
    ["a mentor of the company", true],
    ["a counsellor with a mandate", true],
    ["an officer", true],
    ["a government administrator", true],
    ["another company", false],
    ["a counsellor without a mandate", false],
    ["an administrator of a school", false],
    ["a learner", false],
    ["a visitor", false],
  ])("%s: %s", async (who, sees) => {
    const found = await find(people[who], here.offerId);
    expect(found === null).toBe(!sees);
    if (sees) expect(found).toMatchObject({ parts: [{ takes: [{ code: "b" }, { code: "c" }] }] });
  });
});
