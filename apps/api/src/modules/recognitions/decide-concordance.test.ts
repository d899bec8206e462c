import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { toPublicId } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import { testDatabase } from "../../test-support/test-database.ts";
import { codesOf, must, recognitionWorld } from "../../test-support/recognition-world.ts";
import { mentorAssignments } from "../mentors/mentors.table.ts";
import { programmes } from "../programmes/programmes.table.ts";
import { recognitionFactsOf } from "../workplaces/recognition-facts.repository.ts";
import { publishWorkplace } from "../workplaces/publish-workplace.ts";
import { documentRowsOf } from "../workplaces/search/search-documents.queries.ts";
import { searchOutbox } from "../workplaces/workplaces.table.ts";
import { decideConcordance } from "./decide-concordance.ts";

const database = await testDatabase();
const { db, sql } = database;
const world = await recognitionWorld(database);
const inputOf = (from: string, to: string, validFrom = "2026-11-23") => ({
  idempotencyKey: crypto.randomUUID(),
  fromProgrammeId: toPublicId("programme", from),
  toProgrammeId: toPublicId("programme", to),
  validFrom,
  note: "Nieuwe naam vanaf dit schooljaar.",
});

test("a recognition counts for the new name from the day that was decided; the old workplace is found by it", async () => {
  const file = await world.addDecided("APPROVE");
  const { company, programmeId } = file;
  const { branchId, mentorId } = company;
  const [renamed, later] = [await world.addProgramme(), await world.addProgramme()];
  await db.update(programmes).set({ title: "Kapper van morgen duaal" }).where(eq(programmes.id, renamed));
  for (const each of [renamed, later])
    await db
      .insert(mentorAssignments)
      .values({ mentorId, branchId, programmeId: each, status: "ACTIVE", yearsOfPractice: 20, capacity: 4 });
  const old = await world.addWorkplace({ programmeId }, company);
  const publish = async (each: typeof renamed) => {
    const { workplaceId } = await world.addWorkplace({ programmeId: each, status: "DRAFT" }, company);
    return database.run(publishWorkplace, company.viewer, { workplaceId: toPublicId("workplace", workplaceId) });
  };
  expect(codesOf(await publish(renamed))).toEqual(["RECOGNITION_PROGRAMME"]);
  await db.delete(searchOutbox);
  must(await database.run(decideConcordance, world.government, inputOf(programmeId, renamed)));
  must(await database.run(decideConcordance, world.government, inputOf(programmeId, later, "2027-09-01")));
  must(await publish(renamed));
  expect(codesOf(await publish(later))).toEqual(["RECOGNITION_PROGRAMME"]);
  expect((await db.select().from(searchOutbox)).map(({ workplaceId }) => workplaceId)).toContain(old.workplaceId);
  const [document] = await documentRowsOf(sql, [old.workplaceId]);
  expect(document?.searchWords).toContain("Kapper van morgen duaal");
});

test("names follow one another: two steps on a recognition counts, the search finds the oldest workplace and a blocked one comes back", async () => {
  const file = await world.addDecided("APPROVE");
  const { company, programmeId } = file;
  const { branchId, mentorId } = company;
  const [second, third] = [await world.addProgramme(), await world.addProgramme()];
  await db.update(programmes).set({ title: "Kapper van overmorgen duaal" }).where(eq(programmes.id, third));
  await db
    .insert(mentorAssignments)
    .values({ mentorId, branchId, programmeId: third, status: "ACTIVE", yearsOfPractice: 20, capacity: 4 });
  const old = await world.addWorkplace({ programmeId }, company);
  const blocked = await world.addWorkplace(
    { programmeId: third, status: "BLOCKED", blockedBy: "RECOGNITION_PROGRAMME", blockedFrom: "PUBLISHED" },
    company,
  );
  must(await database.run(decideConcordance, world.government, inputOf(programmeId, second)));
  await db.delete(searchOutbox);
  must(await database.run(decideConcordance, world.government, inputOf(second, third)));
  const stale = (await db.select().from(searchOutbox)).map(({ workplaceId }) => workplaceId);
  expect(stale.toSorted()).toEqual([old.workplaceId, blocked.workplaceId].toSorted());
  const [document] = await documentRowsOf(sql, [old.workplaceId]);
  expect(document?.searchWords).toContain("Kapper van overmorgen duaal");
  expect(await documentRowsOf(sql, [blocked.workplaceId])).toHaveLength(1);
  const { workplaceId } = await world.addWorkplace({ programmeId: third, status: "DRAFT" }, company);
  must(await database.run(publishWorkplace, company.viewer, { workplaceId: toPublicId("workplace", workplaceId) }));
});

test("names that point at each other are both found, and nothing goes round for ever", async () => {
  const { programmeId, company } = await world.addDecided("APPROVE");
  const other = await world.addProgramme();
  must(await database.run(decideConcordance, world.government, inputOf(programmeId, other)));
  must(await database.run(decideConcordance, world.government, inputOf(other, programmeId)));
  const facts = await recognitionFactsOf(db, [company.companyId], day("2026-11-23"));
  const covered = facts.get(company.companyId)?.map((fact) => fact.programmeId);
  expect(covered?.toSorted()).toEqual([programmeId, other, world.programmeId].toSorted());
});

test("is decided once for two programmes that exist and differ, and by an administrator of the government only", async () => {
  const [from, to] = [await world.addProgramme(), await world.addProgramme()];
  const decide = (input: object, viewer = world.government) => database.run(decideConcordance, viewer, input);
  must(await decide(inputOf(from, to)));
  expect(codesOf(await decide(inputOf(from, to)))).toEqual(["CONCORDANCE_EXISTS"]);
  expect(codesOf(await decide(inputOf(from, from)))).toEqual(["UNKNOWN_REFERENCE"]);
  expect(codesOf(await decide(inputOf(from, crypto.randomUUID())))).toEqual(["UNKNOWN_REFERENCE"]);
  await expect(decide(inputOf(to, from), world.officer)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
});
