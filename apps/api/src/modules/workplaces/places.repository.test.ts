import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { day } from "@leerplek/domain/shared/time";
import { testDatabase } from "../../test-support/test-database.ts";
import { testWorld, type TestWorkplace } from "../../test-support/test-world.ts";
import { programmeConcordances } from "../recognitions/recognition-files.table.ts";
import { freePlace, takePlace } from "./places.repository.ts";
import { workplaces } from "./workplaces.table.ts";

const database = await testDatabase();
const { db } = database;
const world = await testWorld(database);

const take = ({ workplaceId }: TestWorkplace) =>
  db.transaction((transaction) => takePlace(transaction, workplaceId, "applicationId"));
const rowOf = async ({ workplaceId }: TestWorkplace) =>
  (await db.select().from(workplaces).where(eq(workplaces.id, workplaceId)))[0];

test("of twenty who take one of three places at the same moment exactly three win, and the last one fills it", async () => {
  const workplace = await world.addWorkplace({ places: 3 });
  const taken = await Promise.all(Array.from({ length: 20 }, () => take(workplace)));
  expect(taken.flatMap((place) => (place.ok ? [place.value.filled] : [])).sort()).toEqual([false, false, true]);
  expect(new Set(taken.flatMap((place) => (place.ok ? [] : place.problems)).map(({ code }) => code))).toEqual(
    new Set(["NO_FREE_PLACE"]),
  );
  expect(await rowOf(workplace)).toMatchObject({ status: "FILLED", placesTaken: 3 });
});

test("a place given back opens a filled workplace again", async () => {
  const workplace = await world.addWorkplace({ places: 1, placesTaken: 1, status: "FILLED" });
  await freePlace(db, workplace.workplaceId);
  expect(await rowOf(workplace)).toMatchObject({ status: "PUBLISHED", placesTaken: 0 });
  expect(await take(workplace)).toEqual({ ok: true, value: { filled: true } });
});

test.each([
  ["2026-09-01", "PUBLISHED"],
  ["2090-09-01", "BLOCKED"],
])(
  "a place given back under the second new name of the programme, which holds from %s, leaves it %s",
  async (from, status) => {
    const company = await world.addCompany();
    const [between, renamed] = [await world.addProgramme(), await world.addProgramme()];
    const decided = { note: "Nieuwe naam.", decidedById: company.viewer.userId };
    await db
      .insert(programmeConcordances)
      .values(
        [
          ...[{ id: crypto.randomUUID(), fromProgrammeId: world.programmeId, toProgrammeId: between, ...decided }],
          ...[{ id: crypto.randomUUID(), fromProgrammeId: between, toProgrammeId: renamed, ...decided }],
        ].map((each) => ({ ...each, validFrom: day(from) })),
      );
    const workplace = await world.addWorkplace({ programmeId: renamed, placesTaken: 1, status: "FILLED" }, company);
    await freePlace(db, workplace.workplaceId);
    expect(await rowOf(workplace)).toMatchObject({ status, placesTaken: 0 });
  },
);

test("a workplace that is paused stays so when places come and go", async () => {
  const workplace = await world.addWorkplace({ places: 1, status: "PAUSED" });
  expect(await take(workplace)).toEqual({ ok: true, value: { filled: false } });
  expect(await rowOf(workplace)).toMatchObject({ status: "PAUSED", placesTaken: 1 });
  await freePlace(db, workplace.workplaceId);
  expect(await rowOf(workplace)).toMatchObject({ status: "PAUSED", placesTaken: 0 });
});

test("a workplace that is blocked gives no place, and says by what; a place given back does not open it", async () => {
  const blocked = { status: "BLOCKED", blockedBy: "MENTOR_NOT_ACTIVE" } as const;
  const workplace = await world.addWorkplace({ places: 2, placesTaken: 1, ...blocked });
  expect(await take(workplace)).toMatchObject({ ok: false, problems: [{ code: "MENTOR_NOT_ACTIVE" }] });
  await freePlace(db, workplace.workplaceId);
  expect(await rowOf(workplace)).toMatchObject({ ...blocked, placesTaken: 0 });
});

test("more places than there are cannot be written at all: the database says no", async () => {
  const workplace = await world.addWorkplace({ places: 1 });
  const write = (placesTaken: number) =>
    db.update(workplaces).set({ placesTaken }).where(eq(workplaces.id, workplace.workplaceId));
  const refused = { cause: { constraint_name: "workplaces_places_taken_check" } };
  await expect(write(2)).rejects.toMatchObject(refused);
  await expect(write(-1)).rejects.toMatchObject(refused);
});
