import { describe, expect, test } from "vitest";
import { newId, toPublicId, type Id } from "@leerplek/domain/shared/id";
import type { Result } from "@leerplek/domain/shared/result";

import { flemishPartnership } from "@leerplek/fixtures/reference/partnerships";
import { testDatabase } from "../../test-support/test-database.ts";
import { testWorld } from "../../test-support/test-world.ts";
import { addCodeRows } from "../programmes/code-rows.ts";
import { addPartnership } from "./add-partnership.ts";
import { partnershipFor } from "./routing.repository.ts";
import { updatePartnership } from "./update-partnership.ts";

const database = await testDatabase();
const { db, sql } = database;
const world = await testWorld(database);
const government = await world.addPerson("GOV_ADMIN");
const load = () => addCodeRows(db, new Date("2026-11-23T09:00:00Z"));
const codesOf = (result: Result<unknown>): readonly string[] =>
  result.ok ? ["ok"] : result.problems.map(({ code, path }) => [code, ...path].join(" "));
const add = (name: string, jointCommittees: readonly string[]) =>
  database.run(addPartnership, government, {
    ...{ idempotencyKey: crypto.randomUUID(), name, jointCommittees, isConfirmed: false },
  });
const update = (id: Id<"partnership">, name: string, jointCommittees: readonly string[]) =>
  database.run(updatePartnership, government, {
    ...{ partnershipId: toPublicId("partnership", id), name, jointCommittees, isConfirmed: true },
  });
async function added(name: string, jointCommittees: readonly string[]): Promise<Id<"partnership">> {
  const result = await add(name, jointCommittees);
  if (!result.ok) throw new Error(codesOf(result).join());
  return result.value.id;
}

test("an empty installation has the Flemish Partnership, once, and files go to it", async () => {
  await load();
  await load();
  expect(await sql`select id, kind from partnerships`).toEqual([{ id: flemishPartnership.id, kind: "FLEMISH" }]);
  expect(await partnershipFor(db, "124")).toBe(flemishPartnership.id);
});

describe("the partnership of a sector", () => {
  test("gets the files of its joint committees, also after those changed", async () => {
    const id = await added("Bouw", ["124", "124"]);
    expect([await partnershipFor(db, "124"), await partnershipFor(db, "126")]).toEqual([id, flemishPartnership.id]);
    expect(codesOf(await update(id, "Bouw en hout", ["126"]))).toEqual(["ok"]);
    expect([await partnershipFor(db, "124"), await partnershipFor(db, "126")]).toEqual([flemishPartnership.id, id]);
  });

  test("shares no joint committee and no name with another, also at the same moment", async () => {
    const id = await added("Voeding", ["118"]);
    await added("Kappers", ["314"]);
    expect(codesOf(await add("Brood", ["118", "119"]))).toEqual(["JOINT_COMMITTEE_TAKEN jointCommittees"]);
    expect(codesOf(await update(id, "Voeding", ["118", "314"]))).toEqual(["JOINT_COMMITTEE_TAKEN jointCommittees"]);
    expect(codesOf(await update(id, "Kappers", ["118"]))).toEqual(["NAME_TAKEN name"]);
    const all = await Promise.all(Array.from({ length: 12 }, (_, index) => add(`Nummer ${index}`, ["302"])));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(all.filter(({ ok }) => !ok).flatMap(codesOf))).toEqual(
      new Set(["JOINT_COMMITTEE_TAKEN jointCommittees"]),
    );
  });

  test("has numbers that can be joint committees", async () => {
    expect(codesOf(await add("Fout", ["12"]))).toEqual(["INVALID_FORMAT jointCommittees 0"]);
    expect(codesOf(await add("Leeg", []))).toEqual(["REQUIRED jointCommittees"]);
  });

  test("is for an administrator alone, and the Flemish one is not changed", async () => {
    for (const id of [flemishPartnership.id, newId<"partnership">()])
      await expect(update(id, "Anders", ["200"])).rejects.toMatchObject({ extensions: { code: "NOT_FOUND" } });
    const officer = await world.addPerson("RECOGNITION_OFFICER", { partnershipIds: [flemishPartnership.id] });
    const input = { idempotencyKey: "x", name: "Eigen", jointCommittees: ["200"], isConfirmed: true };
    await expect(database.run(addPartnership, officer, input)).rejects.toMatchObject({
      extensions: { code: "FORBIDDEN" },
    });
  });
});
