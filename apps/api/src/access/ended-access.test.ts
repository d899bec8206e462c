import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { endedWithoutPlace } from "@leerplek/domain/learners/disclosure";
import { day } from "@leerplek/domain/shared/time";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { memberships } from "../modules/accounts/accounts.table.ts";
import { applicationEvents, applications } from "../modules/applications/applications.table.ts";
import { rejectApplication } from "../modules/applications/reject-application.ts";
import { guardianships } from "../modules/learners/guardianships.table.ts";
import { learners } from "../modules/learners/learners.table.ts";
import { ruleParameters } from "../platform/platform.table.ts";
import { readAs } from "../platform/row-security.ts";
import { learnerPlanter } from "../test-support/planted-learners.ts";
import { testDatabase, testMoment } from "../test-support/test-database.ts";
import { testWorld } from "../test-support/test-world.ts";

const database = await testDatabase();
const { db } = database;
const world = await testWorld(database);
const planter = learnerPlanter(database, world);

/** How many rows a statement without any condition gives, as the role of the server. */
async function countOf(table: string, viewer: Viewer, now = testMoment): Promise<number> {
  const text = `select count(*)::int as count from ${table}`;
  const [row] = await readAs<{ count: number }>(database.served.sql, { viewer, now }, { text, values: [] });
  return row?.count ?? -1;
}
const tables = ["applications", "application_events", "interviews", "learners"] as const;
const seenBy = async (viewer: Viewer, now?: Date) =>
  Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await countOf(table, viewer, now)])));
const each = (count: number) => Object.fromEntries(tables.map((table) => [table, count]));
const daysLater = (days: number): Date => new Date(testMoment.getTime() + days * 86_400_000);

async function applied(status: (typeof endedWithoutPlace)[number] | "SENT") {
  const workplace = await world.addWorkplace();
  const made = await planter.apply(workplace, { status });
  await planter.addInterview(workplace, made, "CANCELLED");
  const { applicationId } = made;
  await db.insert(applicationEvents).values({ id: crypto.randomUUID(), applicationId, status, at: testMoment });
  return { workplace, ...made };
}

describe("the wall ends a company's access by itself", () => {
  test.each(endedWithoutPlace)("days after %s", async (status) => {
    const { workplace, learner } = await applied(status);
    const { viewer } = workplace.company;
    expect(await seenBy(viewer, daysLater(29))).toEqual(each(1));
    expect(await seenBy(viewer, daysLater(31))).toEqual(each(0));
    // The learner keeps it, and so does the school.
    expect(await seenBy(learner.viewer, daysLater(31))).toEqual(each(1));
  });

  test("not while the application is on", async () => {
    const { workplace } = await applied("SENT");
    expect(await seenBy(workplace.company.viewer, daysLater(300))).toEqual(each(1));
  });

  test("of a proposal that ended after the learner's yes", async () => {
    const workplace = await world.addWorkplace();
    await planter.propose(workplace, { status: "DECLINED", isAgreed: true });
    await planter.propose(workplace, { status: "DECLINED", isAgreed: false });
    const { viewer } = workplace.company;
    for (const table of ["match_proposals", "learners"]) {
      expect(await countOf(table, viewer, daysLater(29))).toBe(1);
      expect(await countOf(table, viewer, daysLater(31))).toBe(0);
    }
  });

  test("after the days of the rule in force, none at all included", async () => {
    const { workplace, applicationId } = await applied("REJECTED");
    const { viewer } = workplace.company;
    const rule = eq(ruleParameters.key, "disclosure.companyAccessDays");
    await db.update(ruleParameters).set({ value: 5 }).where(rule);
    expect(await seenBy(viewer, daysLater(4))).toEqual(each(1));
    expect(await seenBy(viewer, daysLater(6))).toEqual(each(0));
    await db.update(ruleParameters).set({ value: 0 }).where(rule);
    expect(await seenBy(viewer, daysLater(1))).toEqual(each(0));
    // The one who rejects writes the row that it then no longer sees.
    await db.update(applications).set({ status: "SENT" }).where(eq(applications.id, applicationId));
    const input = { applicationId: `application_${applicationId}`, reason: "TOO_FAR" };
    expect((await database.run(rejectApplication, viewer, input, daysLater(2))).ok).toBe(true);
    await db.update(ruleParameters).set({ value: 30 }).where(rule);
  });
});

describe("the wall believes no list of a viewer whose access has ended", () => {
  test("a membership of a company", async () => {
    const { workplace } = await applied("SENT");
    const { viewer } = workplace.company;
    expect(await seenBy(viewer)).toEqual(each(1));
    await db.update(memberships).set({ endedAt: testMoment }).where(eq(memberships.userId, viewer.userId));
    expect(viewer.companyIds).toHaveLength(1);
    expect(await seenBy(viewer)).toEqual(each(0));
  });

  test("a membership of a school", async () => {
    await applied("SENT");
    const counsellor = await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });
    expect((await seenBy(counsellor))["learners"]).toBeGreaterThan(0);
    await db.update(memberships).set({ endedAt: testMoment }).where(eq(memberships.userId, counsellor.userId));
    expect(await seenBy(counsellor)).toEqual(each(0));
    expect(await countOf("guardianships", counsellor)).toBe(0);
  });

  test("a stranger who names another's company, school or child", async () => {
    const { workplace, learner } = await applied("SENT");
    const stranger = await world.addPerson("MENTOR");
    const { companyId } = workplace.company;
    const claims = { companyIds: [companyId], providerIds: [world.providerId], wardIds: [learner.learnerId] };
    expect(await seenBy({ ...stranger, ...claims })).toEqual(each(0));
  });

  test("a guardian on the eighteenth birthday, unless the learner keeps the link on", async () => {
    const { learner, guardian } = await applied("SENT");
    await db
      .update(learners)
      .set({ birthDate: day("2008-11-24") })
      .where(eq(learners.id, learner.learnerId));
    const lastMinute = new Date("2026-11-23T22:59:00Z");
    const birthday = new Date("2026-11-23T23:00:00Z");
    expect(await seenBy(guardian.viewer, lastMinute)).toEqual(each(1));
    expect(await seenBy(guardian.viewer, birthday)).toEqual(each(0));
    await db.update(guardianships).set({ keepsAfter18: true }).where(eq(guardianships.id, guardian.guardianshipId));
    expect(await seenBy(guardian.viewer, birthday)).toEqual(each(1));
  });

  test("a guardian whose link was ended", async () => {
    const { guardian } = await applied("SENT");
    const ended = { status: "ENDED", endedAt: testMoment } as const;
    await db.update(guardianships).set(ended).where(eq(guardianships.id, guardian.guardianshipId));
    expect(await seenBy(guardian.viewer)).toEqual(each(0));
  });
});
