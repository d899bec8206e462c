import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { toPublicId } from "@leerplek/domain/shared/id";
import { isOptionalRule } from "@leerplek/domain/shared/rule-set";
import { day } from "@leerplek/domain/shared/time";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { requestContext } from "../../platform/context.ts";
import { connect } from "../../platform/database.ts";
import { auditLog, ruleChanges, ruleParameters } from "../../platform/platform.table.ts";
import { rulesInForce } from "../../platform/rules.ts";
import { testDatabase, testMoment } from "../../test-support/test-database.ts";
import { testWorld } from "../../test-support/test-world.ts";
import { companies } from "../companies/companies.table.ts";
import { learners } from "../learners/learners.table.ts";
import { mentors } from "../mentors/mentors.table.ts";
import { addRule } from "./add-rule.ts";
import { confirmRule } from "./confirm-rule.ts";
import { correctRule } from "./correct-rule.ts";
import { endRule } from "./end-rule.ts";
import { previewRule } from "./preview-rule.ts";

const database = await testDatabase();
const { db } = database;
const world = await testWorld(database);
let admin: Viewer;
beforeAll(async () => {
  admin = await world.addPerson("GOV_ADMIN");
});

let count = 0;
const adding = (more: object = {}) => ({
  idempotencyKey: `key-${++count}`,
  key: "mentor.minimumAge",
  value: 24,
  validFrom: "2027-09-01",
  source: "Besluit van 1 maart 2027",
  isConfirmed: true,
  reason: "Het besluit verlaagt de leeftijd",
  ...more,
});
const valuesOf = async (key: "mentor.minimumAge" | "mentor.maximumLearners" | "mentor.recordMonths") =>
  (await db.select().from(ruleParameters).where(eq(ruleParameters.key, key)))
    .toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
    .map(({ scope, value, validFrom, validUntil }) => [scope, value, validFrom, validUntil]);
const idOf = (result: Awaited<ReturnType<typeof database.run<{ id: string }>>>): string => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return toPublicId("rule", result.value.id);
};

describe("a new value", () => {
  test("closes the one before, is kept with its reason, and is audited", async () => {
    const id = idOf(await database.run(addRule, admin, adding()));
    expect(await valuesOf("mentor.minimumAge")).toEqual([
      [null, 25, "2016-09-01", "2027-08-31"],
      [null, 24, "2027-09-01", null],
    ]);
    expect(await db.select().from(ruleChanges)).toMatchObject([
      {
        kind: "ADDED",
        valueBefore: 25,
        valueAfter: 24,
        actorId: admin.userId,
        reason: "Het besluit verlaagt de leeftijd",
      },
    ]);
    expect(await db.select().from(auditLog).where(eq(auditLog.objectId, id))).toMatchObject([
      { action: "rule.added", actorId: admin.userId, reason: "Het besluit verlaagt de leeftijd" },
    ]);
    expect(await database.run(addRule, admin, adding({ value: 23 }))).toMatchObject({
      problems: [{ code: "RULE_DAY_TAKEN", path: ["validFrom"] }],
    });
  });

  test("for a sector counts for that sector only, from its first day", async () => {
    idOf(await database.run(addRule, admin, adding({ key: "mentor.recordMonths", scope: "314", value: 6 })));
    const fresh = connect(database.url, { connections: 1 });
    const [before, after] = [
      await rulesInForce(fresh, day("2027-08-31")),
      await rulesInForce(fresh, day("2027-09-01")),
    ];
    expect(before.rulesFor("314")["mentor.recordMonths"]).toBe(12);
    expect(after.rulesFor("314")["mentor.recordMonths"]).toBe(6);
    expect(after.rulesFor("124")["mentor.recordMonths"]).toBe(12);
    expect(after.rules["mentor.recordMonths"]).toBe(12);
    await fresh.close();
  });

  test("is refused in the past, beyond its unit, without a reason, and by anybody else", async () => {
    const wrong = await database.run(addRule, admin, adding({ validFrom: "2026-11-22", value: 101 }));
    expect(wrong).toMatchObject({
      problems: [
        { code: "OUT_OF_RANGE", path: ["value"], params: { maximum: 100 } },
        { code: "START_IN_PAST", path: ["validFrom"] },
      ],
    });
    expect(await database.run(addRule, admin, adding({ reason: "" }))).toMatchObject({
      problems: [{ code: "TOO_SHORT", path: ["reason"] }],
    });
    const company = await world.addCompany();
    await expect(database.run(addRule, company.viewer, adding())).rejects.toMatchObject({
      extensions: { code: "FORBIDDEN" },
    });
    await expect(database.run(addRule, null, adding())).rejects.toMatchObject({
      extensions: { code: "UNAUTHENTICATED" },
    });
  });

  test("of two at once for the same day, one wins", async () => {
    const tries = [31, 32].map((value) =>
      database.run(addRule, admin, adding({ key: "mentor.maximumLearners", value, validFrom: "2028-01-01" })),
    );
    const results = await Promise.all(tries);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await valuesOf("mentor.maximumLearners")).toHaveLength(2);
  });
});

describe("a value", () => {
  test("that has not begun can be corrected, one in force cannot", async () => {
    const id = idOf(await database.run(addRule, admin, adding({ key: "mentor.yearsOfPractice", value: 4 })));
    const correction = { value: 3, source: "Nieuwe tekst", isConfirmed: false, reason: "Tikfout" };
    expect((await database.run(correctRule, admin, { ruleId: id, ...correction })).ok).toBe(true);
    const [inForce] = await db.select().from(ruleParameters).where(eq(ruleParameters.key, "mentor.firstReminderDays"));
    expect(
      await database.run(correctRule, admin, { ruleId: toPublicId("rule", inForce!.id), ...correction }),
    ).toMatchObject({ problems: [{ code: "WRONG_STATE", path: ["ruleId"] }] });
    await expect(database.run(correctRule, admin, { ruleId: "nonsense", ...correction })).rejects.toMatchObject({
      extensions: { code: "NOT_FOUND" },
    });
  });

  test("that is unconfirmed is confirmed once, with its source", async () => {
    const [rule] = await db.select().from(ruleParameters).where(eq(ruleParameters.key, "mentor.lastReminderDays"));
    const input = { ruleId: toPublicId("rule", rule!.id), source: "Belgisch Staatsblad", reason: "Gevonden" };
    expect((await database.run(confirmRule, admin, input)).ok).toBe(true);
    const [confirmed] = await db.select().from(ruleParameters).where(eq(ruleParameters.id, rule!.id));
    expect(confirmed).toMatchObject({ isConfirmed: true, source: "Belgisch Staatsblad" });
    expect(await database.run(confirmRule, admin, input)).toMatchObject({ problems: [{ code: "WRONG_STATE" }] });
  });

  test("may not overlap another of the same rule and sector: the database says no", async () => {
    const twin = { key: "search.trainingDays", validFrom: day("2030-01-01"), value: 1, unit: "DAYS" } as const;
    const insert = db.insert(ruleParameters).values({ ...twin, source: "x", isConfirmed: false });
    await expect(insert).rejects.toMatchObject({ cause: { constraint_name: "rule_parameters_no_overlap" } });
  });
});

describe("a rule that may have no number", () => {
  const key = "recognition.minimumCoveragePercent";
  const look = (more: object) =>
    previewRule(requestContext({ ...database.served, clock: () => testMoment }, admin, "test"), { key, ...more });
  const rows = async () =>
    (await db.select().from(ruleParameters).where(eq(ruleParameters.key, key)))
      .toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
      .map(({ value, unit, validFrom, validUntil }) => [value, unit, validFrom, validUntil]);
  const end = (ruleId: string, lastDay: string, viewer: Viewer | null = admin) =>
    database.run(endRule, viewer, { ruleId, lastDay, reason: "De partnerschappen beslissen weer zelf" });

  test("gets its first one, which counts until it is ended; then a person decides again", async () => {
    const first = { value: 60, validFrom: "2026-11-23" };
    expect(await look(first)).toMatchObject({
      ...{ valueBefore: null, valueAfter: 60 },
      effects: [{ kind: "FILES_TO_MEASURE" }],
    });
    const id = idOf(await database.run(addRule, admin, adding({ key, ...first })));
    expect(await rows()).toEqual([[60, "PERCENT", "2026-11-23", null]]);
    expect(await end(id, "2026-11-22")).toMatchObject({
      problems: [{ code: "OUT_OF_RANGE", path: ["lastDay"], params: { minimumDay: "2026-11-23" } }],
    });
    expect(await look({ validFrom: "2027-01-01" })).toMatchObject({ valueBefore: 60, valueAfter: null });
    expect(idOf(await end(id, "2026-12-31"))).toBe(id);
    expect(await end(id, "2027-02-01")).toMatchObject({
      problems: [{ code: "OUT_OF_RANGE", params: { maximum: "2026-12-31" } }],
    });
    const fresh = connect(database.url, { connections: 1 });
    const [last, next] = [await rulesInForce(fresh, day("2026-12-31")), await rulesInForce(fresh, day("2027-01-01"))];
    await fresh.close();
    expect([last.rules[key], next.rules[key]]).toEqual([60, null]);
    idOf(await database.run(addRule, admin, adding({ key, value: 70, validFrom: "2027-09-01" })));
    expect(await rows()).toEqual([
      [60, "PERCENT", "2026-11-23", "2026-12-31"],
      [70, "PERCENT", "2027-09-01", null],
    ]);
    const changes = await db
      .select({ kind: ruleChanges.kind, before: ruleChanges.valueBefore, after: ruleChanges.valueAfter })
      .from(ruleChanges)
      .innerJoin(ruleParameters, eq(ruleParameters.id, ruleChanges.ruleId))
      .where(eq(ruleParameters.key, key));
    // All of one moment: without an order.
    expect(new Set(changes)).toEqual(
      new Set([
        { kind: "ADDED", before: null, after: 60 },
        { kind: "ENDED", before: 60, after: null },
        { kind: "ADDED", before: null, after: 70 },
      ]),
    );
  });

  test("of a sector ends in the number for everybody", async () => {
    const id = idOf(
      await database.run(addRule, admin, adding({ key, scope: "124", value: 80, validFrom: "2027-10-01" })),
    );
    expect(await look({ scope: "124", validFrom: "2027-11-01" })).toMatchObject({ valueBefore: 80, valueAfter: 70 });
    idOf(await end(id, "2027-10-31"));
  });

  test("is ended by an administrator only; one that always has a number cannot be ended, and its end not be previewed", async () => {
    const [always] = await db.select().from(ruleParameters).where(eq(ruleParameters.key, "recognition.years"));
    const id = toPublicId("rule", always!.id);
    expect(await end(id, "2027-01-01")).toMatchObject({ problems: [{ code: "WRONG_STATE", path: ["ruleId"] }] });
    await expect(look({ key: "recognition.years", validFrom: "2027-01-01" })).rejects.toMatchObject({
      extensions: { code: "NOT_FOUND" },
    });
    const company = await world.addCompany();
    await expect(end(id, "2027-01-01", company.viewer)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
  });
});

describe("the preview", () => {
  const preview = (input: object, viewer: Viewer | null = admin) =>
    previewRule(requestContext({ ...database.served, clock: () => testMoment }, viewer, "test"), input);

  test("counts the mentors who would be too young, of the sector it is for", async () => {
    const [hair, building] = [await world.addCompany(), await world.addCompany()];
    await db.update(companies).set({ jointCommittee: "124" }).where(eq(companies.id, building.companyId));
    for (const { companyId } of [hair, building])
      await db
        .update(mentors)
        .set({ birthDate: day("1996-03-01") })
        .where(eq(mentors.companyId, companyId));
    const change = { key: "mentor.minimumAge", value: 31, validFrom: "2027-01-01" };
    expect(await preview(change)).toEqual({
      valueBefore: 25,
      valueAfter: 31,
      effects: [{ kind: "MENTORS_TOO_YOUNG", before: 0, after: 2 }],
    });
    expect(await preview({ ...change, scope: "124" })).toMatchObject({
      effects: [{ kind: "MENTORS_TOO_YOUNG", before: 0, after: 1 }],
    });
  });

  test("of a correction counts from the value to come to the right one, on its first day", async () => {
    const key = "branch.maximumLearnersMicro";
    idOf(await database.run(addRule, admin, adding({ key, value: 12, validFrom: "2029-09-01" })));
    const correction = { key, scope: null, value: 9, validFrom: "2029-09-01" };
    expect(await preview(correction)).toEqual({
      valueBefore: 12,
      valueAfter: 9,
      effects: [{ kind: "BRANCHES_OVER_MAXIMUM", before: 0, after: 0 }],
    });
  });

  test("counts learners, whom supervision cannot read", async () => {
    await world.addLearner({ birthDate: day("2010-05-01"), searchStartedOn: day("2026-09-01") });
    const all = await db.$count(learners);
    expect(await preview({ key: "learner.minimumAge", value: 99, validFrom: "2027-01-01" })).toMatchObject({
      effects: [{ kind: "LEARNERS_TOO_YOUNG", after: all }],
    });
    expect(await preview({ key: "search.trainingDays", value: 25, validFrom: "2027-01-01" })).toMatchObject({
      effects: [{ kind: "SEARCH_CLOCKS_MOVED", before: expect.toSatisfy((n: number) => n > 0) }],
    });
  });

  test("of a rule for new things only has no effects", async () => {
    expect(await preview({ key: "proposal.workingDays", value: 9, validFrom: "2027-01-01" })).toEqual({
      valueBefore: 5,
      valueAfter: 9,
      effects: [],
    });
  });

  test("can be made for every rule, for everybody and for a sector", async () => {
    const keys = new Set((await db.select().from(ruleParameters)).map(({ key }) => key));
    for (const key of keys)
      for (const scope of [null, "124"])
        expect(await preview({ key, scope, value: 3, validFrom: "2027-01-01" })).toMatchObject({
          valueBefore: isOptionalRule(key) ? null : expect.any(Number),
          valueAfter: 3,
        });
  });

  test("is for administrators only", async () => {
    const company = await world.addCompany();
    const change = { key: "mentor.minimumAge", value: 31, validFrom: "2027-01-01" };
    await expect(preview(change, company.viewer)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
    await expect(preview(change, null)).rejects.toMatchObject({ extensions: { code: "UNAUTHENTICATED" } });
    await expect(preview({ ...change, key: "nonsense" })).rejects.toMatchObject({ extensions: { code: "NOT_FOUND" } });
  });
});
