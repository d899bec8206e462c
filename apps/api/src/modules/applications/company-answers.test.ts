import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  applicationStatuses,
  rejectionReasons,
  type ApplicationStatus,
} from "@leerplek/domain/applications/application";
import { applicationAfter, type ApplicationAction } from "@leerplek/domain/applications/application-transitions";
import { newId, toPublicId, type Id } from "@leerplek/domain/shared/id";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import type { Command } from "../../platform/command.ts";
import { testDatabase } from "../../test-support/test-database.ts";
import { testWorld } from "../../test-support/test-world.ts";
import { workplaces } from "../workplaces/workplaces.table.ts";
import { applicationEvents, applications } from "./applications.table.ts";
import { offerPlace } from "./offer-place.ts";
import { openApplication } from "./open-application.ts";
import { rejectApplication } from "./reject-application.ts";
import { shortlistApplication } from "./shortlist-application.ts";

const database = await testDatabase();
const { db, sql } = database;
const world = await testWorld(database);

type Answer = Command<{ readonly id: Id<"application"> }>;
const answer = (command: Answer, viewer: Viewer, id: Id<"application">, more: object = {}) =>
  database.run(command, viewer, { applicationId: toPublicId("application", id), ...more });
const stored = async (id: Id<"application">) => {
  const [row] = await db.select().from(applications).where(eq(applications.id, id));
  if (!row) throw new Error("no such application");
  return row;
};
const statusesOf = async (id: Id<"application">): Promise<readonly ApplicationStatus[]> => {
  const rows = await db.select().from(applicationEvents).where(eq(applicationEvents.applicationId, id));
  return rows.map(({ status }) => status);
};
const mailsOf = async (id: string): Promise<readonly string[]> => {
  const rows = await sql`select data ->> 'mail' as mail from pgboss.job where data ->> 'id' = ${id}`;
  return rows.map(({ mail }) => mail);
};
const wrongState = { ok: false, problems: [{ code: "WRONG_STATE", path: ["applicationId"] }] };

const commands: readonly (readonly [string, Answer, ApplicationAction, object])[] = [
  ["shortlist", shortlistApplication, "shortlist", {}],
  ["reject", rejectApplication, "reject", { reason: "TOO_FAR" }],
  ["offer", offerPlace, "offer", {}],
];
describe.each(commands)("%s", (_name, command, action, more) => {
  test.each(applicationStatuses)("an application that is %s does what the table says", async (status) => {
    const workplace = await world.addWorkplace();
    const { applicationId } = await world.addApplication(workplace, { status });
    const result = await answer(command, workplace.company.viewer, applicationId, more);
    const next = applicationAfter(status, action);
    expect(result).toEqual(next.ok ? { ok: true, value: { id: applicationId } } : wrongState);
    expect(await stored(applicationId)).toMatchObject({
      status: next.ok ? next.value : status,
      version: next.ok ? 2 : 1,
    });
    expect(await statusesOf(applicationId)).toEqual(next.ok ? [next.value] : []);
  });
});

test.each([
  ["open", openApplication, {}],
  ...commands.map(([name, command, , more]) => [name, command, more] as const),
] as const)(
  "%s: only for the company it was sent to; for everybody else it does not exist",
  async (_name, command, more) => {
    const workplace = await world.addWorkplace();
    const { applicationId, learner } = await world.addApplication(workplace);
    const { viewer: stranger, companyId } = await world.addCompany();
    const notFound = { extensions: { code: "NOT_FOUND" } };
    await expect(answer(command, stranger, applicationId, more)).rejects.toMatchObject(notFound);
    await expect(answer(command, workplace.company.viewer, newId(), more)).rejects.toMatchObject(notFound);
    const forbidden = { extensions: { code: "FORBIDDEN" } };
    await expect(answer(command, learner.viewer, applicationId, more)).rejects.toMatchObject(forbidden);
    const counsellor = await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });
    await expect(answer(command, counsellor, applicationId, more)).rejects.toMatchObject(forbidden);
    // Somebody who sees it as a counsellor and works for another company answers nothing either.
    const both: Viewer = { ...counsellor, roles: ["COUNSELLOR", "COMPANY_ADMIN"], companyIds: [companyId] };
    await expect(answer(command, both, applicationId, more)).rejects.toMatchObject(forbidden);
    expect((await stored(applicationId)).status).toBe("SENT");
  },
);

test("opening marks a sent application as viewed once, and changes nothing afterwards", async () => {
  const workplace = await world.addWorkplace();
  const { applicationId } = await world.addApplication(workplace);
  for (let time = 0; time < 3; time++)
    expect((await answer(openApplication, workplace.company.viewer, applicationId)).ok).toBe(true);
  expect(await statusesOf(applicationId)).toEqual(["VIEWED"]);
  expect(await stored(applicationId)).toMatchObject({ status: "VIEWED", version: 2, answeredAt: null });
});

test("opening what is further on leaves it there", async () => {
  const workplace = await world.addWorkplace();
  const { applicationId } = await world.addApplication(workplace, { status: "OFFERED" });
  expect((await answer(openApplication, workplace.company.viewer, applicationId)).ok).toBe(true);
  expect(await stored(applicationId)).toMatchObject({ status: "OFFERED", version: 1 });
});

test("the shortlist keeps the answer promise, and the learner gets a mail", async () => {
  const workplace = await world.addWorkplace();
  const { applicationId } = await world.addApplication(workplace);
  await answer(shortlistApplication, workplace.company.viewer, applicationId);
  expect((await stored(applicationId)).answeredAt).toEqual(database.clock());
  expect(await mailsOf(applicationId)).toEqual(["application-shortlisted"]);
});

test("a rejection carries its reason and, when given, its note", async () => {
  const workplace = await world.addWorkplace();
  const [withNote, without] = [await world.addApplication(workplace), await world.addApplication(workplace)];
  const { viewer } = workplace.company;
  await answer(rejectApplication, viewer, withNote.applicationId, {
    reason: "OTHER_CANDIDATE",
    note: " Volgend jaar? ",
  });
  await answer(rejectApplication, viewer, without.applicationId, { reason: "TOO_FAR", note: "  " });
  expect(await stored(withNote.applicationId)).toMatchObject({
    rejectionReason: "OTHER_CANDIDATE",
    answerNote: "Volgend jaar?",
    answeredAt: database.clock(),
  });
  expect(await stored(without.applicationId)).toMatchObject({ rejectionReason: "TOO_FAR", answerNote: null });
  expect(await mailsOf(withNote.applicationId)).toEqual(["application-rejected"]);
});

test("every reason of the list is accepted, none outside it, and the note ends at five hundred characters", async () => {
  const workplace = await world.addWorkplace();
  const { viewer } = workplace.company;
  for (const reason of rejectionReasons) {
    const { applicationId } = await world.addApplication(workplace);
    expect((await answer(rejectApplication, viewer, applicationId, { reason, note: "x".repeat(500) })).ok).toBe(true);
  }
  const { applicationId } = await world.addApplication(workplace);
  expect(await answer(rejectApplication, viewer, applicationId, { reason: "UGLY", note: "x".repeat(501) })).toEqual({
    ok: false,
    problems: [
      { code: "INVALID_FORMAT", path: ["reason"] },
      { code: "TOO_LONG", path: ["note"], params: { maximum: 500 } },
    ],
  });
});

test("an offer holds its place, and the last one fills the workplace", async () => {
  const workplace = await world.addWorkplace({ places: 2 });
  const { viewer } = workplace.company;
  const row = async () => (await db.select().from(workplaces).where(eq(workplaces.id, workplace.workplaceId)))[0];
  const candidates = [1, 2, 3].map(() => world.addApplication(workplace, { status: "INTERVIEWED" }));
  const [first, second, third] = await Promise.all(candidates);
  if (!first || !second || !third) throw new Error("three candidates");
  await answer(offerPlace, viewer, first.applicationId);
  expect(await row()).toMatchObject({ placesTaken: 1, status: "PUBLISHED" });
  await answer(offerPlace, viewer, second.applicationId);
  expect(await row()).toMatchObject({ placesTaken: 2, status: "FILLED" });
  expect(await mailsOf(workplace.workplaceId)).toEqual(["workplace-filled"]);
  expect(await answer(offerPlace, viewer, third.applicationId)).toEqual({
    ok: false,
    problems: [{ code: "NO_FREE_PLACE", path: ["applicationId"] }],
  });
  expect((await stored(third.applicationId)).status).toBe("INTERVIEWED");
});

test.each([1, 2, 3])("of fifty offers of the last place at the same moment, one is made (round %i)", async () => {
  const workplace = await world.addWorkplace({ places: 3, placesTaken: 2 });
  const candidates: Id<"application">[] = [];
  for (let each = 0; each < 50; each++)
    candidates.push((await world.addApplication(workplace, { status: "INTERVIEWED" })).applicationId);
  const results = await Promise.all(candidates.map((id) => answer(offerPlace, workplace.company.viewer, id)));
  const codes = results.map((result) => (result.ok ? "ok" : result.problems[0]?.code));
  expect(codes.sort()).toEqual([...Array.from({ length: 49 }, () => "NO_FREE_PLACE"), "ok"]);
  const [row] = await db.select().from(workplaces).where(eq(workplaces.id, workplace.workplaceId));
  expect(row).toMatchObject({ placesTaken: 3, status: "FILLED" });
  const offered = (await Promise.all(candidates.map(stored))).filter(({ status }) => status === "OFFERED");
  expect(offered).toHaveLength(1);
});

test("twenty shortlistings of one application at the same moment are one change", async () => {
  const workplace = await world.addWorkplace();
  const { applicationId } = await world.addApplication(workplace);
  const results = await Promise.all(
    Array.from({ length: 20 }, () => answer(shortlistApplication, workplace.company.viewer, applicationId)),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await statusesOf(applicationId)).toEqual(["SHORTLISTED"]);
});
