import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Coverage } from "@leerplek/domain/programmes/programme";
import { toPublicId, type Id } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import { activityWorld } from "../../test-support/activity-world.ts";
import { testDatabase, testMoment } from "../../test-support/test-database.ts";
import { testWorld } from "../../test-support/test-world.ts";
import { branches } from "../companies/companies.table.ts";
import { recognitions } from "../recognitions/recognitions.table.ts";
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
    { offerId: toPublicId("activityOffer", offerId), withinKilometres, withSchools },
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
    ["company", "distanceMetres", "id", "isOwnCompany", "kind", "municipality", "name", "takes"].sort(),
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

test("somebody else's offer does not exist", async () => {
  expect(await propose(50, true, near.viewer)).toBeNull();
  expect(await propose(50, true, (await world.addLearner()).viewer)).toBeNull();
});
