import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId, toPublicId, type Id } from "@leerplek/domain/shared/id";
import type { Result } from "@leerplek/domain/shared/result";
import { day } from "@leerplek/domain/shared/time";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { askIn } from "../../test-support/ask.ts";
import { testDatabase } from "../../test-support/test-database.ts";
import { testWorld, type TestCompany } from "../../test-support/test-world.ts";
import { auditLog } from "../../platform/platform.table.ts";
import { postcodes } from "../programmes/reference.table.ts";
import { draftRecognition } from "../recognitions/draft-recognition.ts";
import { recognitionMessages } from "../recognitions/recognition-files.table.ts";
import { recognitions } from "../recognitions/recognitions.table.ts";
import { workplaces } from "../workplaces/workplaces.table.ts";
import { addBranch } from "./add-branch.ts";
import { branches } from "./companies.table.ts";
import { deactivateBranch } from "./deactivate-branch.ts";
import { reactivateBranch } from "./reactivate-branch.ts";
import { updateBranch } from "./update-branch.ts";

const database = await testDatabase();
const { db, sql } = database;
const ask = askIn(database);
const world = await testWorld(database);
const antwerp = { municipalityNis: "11002", municipality: "Antwerpen" };
await db.insert(postcodes).values([
  { postcode: "2000", place: "Antwerpen", ...antwerp, latitude: 51.22, longitude: 4.4 },
  { postcode: "2018", place: "Antwerpen Zuid", ...antwerp, latitude: 51.19, longitude: 4.41 },
  { postcode: "4000", place: "Luik", municipalityNis: "62063", municipality: "Luik", latitude: 50.6, longitude: 5.5 },
]);

let count = 0;
const establishmentNumber = (): string => {
  const start = `3${String(++count + 9_000).padStart(7, "0")}`;
  return start + String(97 - (Number(start) % 97)).padStart(2, "0");
};
const codesOf = (result: Result<unknown>): readonly string[] =>
  result.ok
    ? ["ok"]
    : result.problems.map(({ code, path, params }) => [code, ...path, params?.["count"] ?? ""].join(" ").trim());
const formOf = (more: object = {}) => ({
  establishmentNumber: establishmentNumber(),
  name: "Salon Zuid",
  street: "Nieuwstraat 3",
  postcode: "2018",
  ...more,
});
const add = (viewer: Viewer, more: object = {}) =>
  database.run(addBranch, viewer, { idempotencyKey: crypto.randomUUID(), branch: formOf(more) });
const branchId = (id: Id<"branch">) => toPublicId("branch", id);
const update = async (viewer: Viewer, id: Id<"branch">, more: object = {}) =>
  database.run(updateBranch, viewer, {
    branchId: branchId(id),
    version: (await rowOf(id))?.version ?? 1,
    branch: formOf(more),
  });
const close = (viewer: Viewer, id: Id<"branch">) => database.run(deactivateBranch, viewer, { branchId: branchId(id) });
const open = (viewer: Viewer, id: Id<"branch">) => database.run(reactivateBranch, viewer, { branchId: branchId(id) });
const rowOf = async (id: Id<"branch">) => (await db.select().from(branches).where(eq(branches.id, id)))[0];
async function added(viewer: Viewer, more: object = {}): Promise<Id<"branch">> {
  const result = await add(viewer, more);
  if (!result.ok) throw new Error(codesOf(result).join());
  return result.value.id;
}
/** As it stands today, so that a test changes one thing. */
async function asItIs({ branchId: id }: TestCompany) {
  const row = await rowOf(id);
  if (!row) throw new Error("no branch");
  const { name, street, postcode } = row;
  return { establishmentNumber: row.establishmentNumber, name, street, postcode };
}

describe("a branch that is added", () => {
  test("lies where its postcode lies, under its digits", async () => {
    const company = await world.addCompany();
    const id = await added(company.viewer, { establishmentNumber: "3.000.000.063" });
    expect(await rowOf(id)).toMatchObject({
      companyId: company.companyId,
      establishmentNumber: "3000000063",
      latitude: 51.19,
      municipalityNis: "11002",
    });
  });

  test("needs a number of its own, and a place in Flanders or Brussels", async () => {
    const company = await world.addCompany();
    const taken = await asItIs(await world.addCompany());
    expect(codesOf(await add(company.viewer, { establishmentNumber: "1", postcode: "4000" }))).toEqual([
      "ESTABLISHMENT_NUMBER_INVALID branch establishmentNumber",
      "BRANCH_OUTSIDE_REGION branch postcode",
    ]);
    expect(codesOf(await add(company.viewer, { establishmentNumber: taken.establishmentNumber }))).toEqual([
      "ESTABLISHMENT_NUMBER_TAKEN branch establishmentNumber",
    ]);
  });

  test("is not for a mentor to add", async () => {
    const { companyId } = await world.addCompany();
    const mentor = await world.addPerson("MENTOR", { companyIds: [companyId] });
    await expect(add(mentor)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
  });
});

describe("a branch that changes", () => {
  const queued = async (id: Id<"workplace">): Promise<boolean> =>
    (await sql`select from search_outbox where workplace_id = ${id}`).length > 0;

  test("takes its workplaces along to the index and to the search of the database", async () => {
    const { workplaceId, company } = await world.addWorkplace();
    const { workplaceId: draftId } = await world.addWorkplace({ status: "DRAFT" }, company);
    expect(codesOf(await update(company.viewer, company.branchId))).toEqual(["ok"]);
    expect([await queued(workplaceId), await queued(draftId)]).toEqual([true, false]);
    const [row] = await db.select().from(workplaces).where(eq(workplaces.id, workplaceId));
    expect(row?.searchText).toContain("2018");
  });

  test("of place keeps its recognition, and says so in the file to the partnership", async () => {
    const company = await world.addCompany();
    const [file] = await db.select().from(recognitions).where(eq(recognitions.branchId, company.branchId));
    const form = await asItIs(company);
    expect(codesOf(await update(company.viewer, company.branchId, { ...form, street: "Kaai 9" }))).toEqual(["ok"]);
    const messages = await db.select().from(recognitionMessages).where(eq(recognitionMessages.recognitionId, file!.id));
    expect(messages).toMatchObject([{ kind: "ADDRESS_CHANGE", side: "COMPANY", authorId: company.viewer.userId }]);
    expect(messages[0]?.body).toContain("Kaai 9, 2000 Antwerpen");
    expect(messages[0]?.body).toContain("Teststraat 1, 2000 Antwerpen");
    const [after] = await db.select().from(recognitions).where(eq(recognitions.id, file!.id));
    expect(after).toMatchObject({ status: "ACTIVE", version: file!.version });
    const lines = await db
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(eq(auditLog.objectId, branchId(company.branchId)));
    expect(lines).toEqual([{ action: "branch.moved" }]);
  });

  test("of name alone tells no partnership", async () => {
    const company = await world.addCompany();
    expect(
      codesOf(await update(company.viewer, company.branchId, { ...(await asItIs(company)), name: "Salon Nu" })),
    ).toEqual(["ok"]);
    const told = await db
      .select()
      .from(recognitionMessages)
      .innerJoin(recognitions, eq(recognitions.id, recognitionMessages.recognitionId))
      .where(eq(recognitions.branchId, company.branchId));
    expect(told).toEqual([]);
  });

  test("is not saved over what somebody else saved, opened or closed meanwhile", async () => {
    const company = await world.addCompany();
    const id = await added(company.viewer);
    const saveFrom = (version: number) =>
      database.run(updateBranch, company.viewer, { branchId: branchId(id), version, branch: formOf() });
    const [one, other] = await Promise.all([saveFrom(1), saveFrom(1)]);
    expect([codesOf(one), codesOf(other)].toSorted()).toEqual([["CHANGED_MEANWHILE version"], ["ok"]]);
    await close(company.viewer, id);
    expect(codesOf(await saveFrom(2))).toEqual(["CHANGED_MEANWHILE version"]);
    const { data } = await ask(company.viewer, `query($id: ID!) { node(id: $id) { ... on Branch { version } } }`, {
      id: branchId(id),
    });
    expect(data).toEqual({ node: { version: 3 } });
    expect(codesOf(await saveFrom(3))).toEqual(["ok"]);
  });

  test("of another company answers like one nobody has", async () => {
    const [home, away] = [await world.addCompany(), await world.addCompany()];
    for (const id of [away.branchId, newId<"branch">()])
      for (const change of [update, close, open])
        await expect(change(home.viewer, id)).rejects.toMatchObject({ extensions: { code: "NOT_FOUND" } });
  });
});

describe("closing a branch down", () => {
  test("is refused with every reason there is", async () => {
    const { company } = await world.addWorkplace({ status: "PAUSED" });
    await world.addWorkplace({ status: "CLOSED" }, company);
    expect(codesOf(await close(company.viewer, company.branchId))).toEqual([
      "BRANCH_HAS_WORKPLACES branchId 1",
      "BRANCH_HAS_RECOGNITIONS branchId 1",
      "BRANCH_IS_LAST branchId",
    ]);
  });

  test("hides it from everybody's lists, and begins nothing there, until it opens again", async () => {
    const company = await world.addCompany();
    const id = await added(company.viewer, { name: "Salon Noord" });
    expect(codesOf(await close(company.viewer, id))).toEqual(["ok"]);
    expect(codesOf(await close(company.viewer, id))).toEqual(["WRONG_STATE branchId"]);
    const lists = `query($id: ID!) { node(id: $id) { ... on Company { branches { name } formerBranches { name } viewerCanManage } } }`;
    const variables = { id: toPublicId("company", company.companyId) };
    const { data } = await ask(company.viewer, lists, variables);
    expect(data).toEqual({
      node: { branches: [{ name: "Kapsalon Test" }], formerBranches: [{ name: "Salon Noord" }], viewerCanManage: true },
    });
    expect((await ask(null, lists, variables)).data).toMatchObject({
      node: { formerBranches: [], viewerCanManage: false },
    });
    const file = {
      idempotencyKey: "a",
      branchId: branchId(id),
      programmeId: toPublicId("programme", world.programmeId),
    };
    await expect(database.run(draftRecognition, company.viewer, file)).rejects.toMatchObject({
      extensions: { code: "NOT_FOUND" },
    });
    expect(codesOf(await open(company.viewer, id))).toEqual(["ok"]);
    expect(codesOf(await open(company.viewer, id))).toEqual(["WRONG_STATE branchId"]);
    expect((await database.run(draftRecognition, company.viewer, file)).ok).toBe(true);
  });

  test("of the last two at the same moment leaves one", async () => {
    const company = await world.addCompany();
    await db
      .update(recognitions)
      .set({ status: "EXPIRED", validUntil: day("2026-01-01") })
      .where(eq(recognitions.branchId, company.branchId));
    const other = await added(company.viewer);
    const results = await Promise.all([close(company.viewer, company.branchId), close(company.viewer, other)]);
    expect(results.map((each) => codesOf(each)[0]).sort()).toEqual(["BRANCH_IS_LAST branchId", "ok"]);
  });
});
