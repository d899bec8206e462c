import { describe, expect, test } from "vitest";
import { newId, newPersonId } from "@leerplek/domain/shared/id";
import { roles, type Viewer } from "@leerplek/domain/shared/viewer";
import { askIn } from "../../test-support/ask.ts";
import { testDatabase, testMoment } from "../../test-support/test-database.ts";
import { testWorld } from "../../test-support/test-world.ts";
import { applyToWorkplace } from "../applications/apply-to-workplace.ts";
import { miniProfile } from "../../test-support/test-world.ts";
import { exportAuditLines } from "./export-audit-lines.ts";

const database = await testDatabase();
const world = await testWorld(database);
const ask = askIn(database);
const admin = await world.addPerson("GOV_ADMIN");
const counsellor = await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });
const learner = await world.addLearner({ firstName: "Lien", lastName: "Geheimenaar" });
const workplace = await world.addWorkplace();
const { ok: isSent } = await database.run(applyToWorkplace, learner.viewer, {
  idempotencyKey: "k",
  workplaceId: `workplace_${workplace.workplaceId}`,
  miniProfile,
});
expect(isSent).toBe(true);
await ask(counsellor, `query F($id: ID!) { learner(id: $id) { birthDate } }`, { id: `learner_${learner.learnerId}` });
await database.looks.flush();

const text = `query L($first: Int = 20, $after: String, $actor: String, $action: String, $objectId: ID, $organisation: String, $from: LocalDate, $until: LocalDate) {
  auditLines(first: $first, after: $after, actor: $actor, action: $action, objectId: $objectId, organisation: $organisation, from: $from, until: $until) {
    totalCount nodes { at action actorName actorRole objectId organisationName purpose reason chain sequence } pageInfo { hasNextPage endCursor } } }`;
interface Line {
  readonly action: string;
  readonly organisationName: string | null;
}
const linesOf = async (variables: Record<string, unknown> = {}): Promise<Line[]> => {
  const { data, errors } = await ask(admin, text, variables);
  expect(errors).toBeUndefined();
  return Reflect.get(Object(Reflect.get(Object(data), "auditLines")), "nodes");
};

describe("the log", () => {
  test("tells writes and looks, with role, organisation and purpose", async () => {
    expect(await linesOf()).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({
          action: "application.sent",
          actorRole: "LEARNER",
          organisationName: "Kapsalon Test",
          purpose: "OWN_DATA",
        }),
        expect.objectContaining({
          action: "learner.file-seen",
          actorName: counsellor.name,
          actorRole: "COUNSELLOR",
          objectId: `learner_${learner.learnerId}`,
          organisationName: "School Test",
          purpose: "GUIDANCE",
        }),
      ]),
    );
  });

  test.each([
    ["a piece of the actor's name", { actor: counsellor.name.slice(2) }, ["learner.file-seen"]],
    ["the actor's address", { actor: counsellor.email }, ["learner.file-seen"]],
    ["the beginning of an action", { action: "application" }, ["application.sent"]],
    ["the object", { objectId: `learner_${learner.learnerId}` }, ["learner.file-seen"]],
    ["a piece of the organisation's name", { organisation: "kapsalon" }, ["application.sent"]],
    ["the organisation's id", { organisation: `provider_${world.providerId}` }, ["learner.file-seen"]],
    ["the day", { from: "2026-11-23", until: "2026-11-23" }, ["application.sent", "learner.file-seen"]],
    ["a day without anything", { from: "2026-11-24" }, []],
    ["a day before", { until: "2026-11-22" }, []],
    ["wildcards, taken literally", { actor: "%" }, []],
    ["nothing that exists", { organisation: "x'; drop table audit_log; --" }, []],
  ])("is filtered by %s", async (_what, variables, expected) => {
    expect((await linesOf(variables)).map(({ action }) => action).sort()).toEqual(expected);
  });

  test("goes by pages, each line once", async () => {
    const seen: string[] = [];
    for (let after: string | null = null, pages = 0; pages < 5; pages++) {
      const { data } = await ask(admin, text, { first: 1, after });
      const page: { nodes: Line[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = Reflect.get(
        Object(data),
        "auditLines",
      );
      seen.push(...page.nodes.map(({ action }) => action));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen.sort()).toEqual(["application.sent", "learner.file-seen"]);
  });

  test.each(roles.filter((role) => role !== "GOV_ADMIN"))("is empty for %s", async (role) => {
    const viewer = await world.addPerson(role);
    const { data } = await ask(viewer, text);
    expect(data).toMatchObject({ auditLines: { totalCount: 0, nodes: [] } });
  });

  test("is closed to the anonymous", async () => {
    expect((await ask(null, text)).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  });
});

describe("the export", () => {
  const reason = "Vraag van de inspectie";
  const justNow = (viewer: Viewer, signedInAt = testMoment): Viewer => ({
    ...viewer,
    session: { id: crypto.randomUUID(), signedInAt, method: "PASSWORD" },
  });

  test("is CSV that runs nowhere, and stands in the log itself with its reason", async () => {
    const evil = '=HYPERLINK("x")';
    await database.sql`insert into audit_log (id, at, action, object_id, reason) values (${newId()}, ${testMoment.toISOString()}, 'test.evil', 'x_1', ${evil})`;
    const someone = await world.addPerson("GOV_ADMIN");
    const result = await database.run(exportAuditLines, justNow(someone), { reason, until: "2026-11-23" });
    if (!result.ok) throw new Error("refused");
    expect(result.value.lines).toBe(3);
    expect(result.value.csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(result.value.csv).not.toContain("Geheimenaar");
    expect(await linesOf({ action: "audit.exported", actor: someone.email })).toMatchObject([{ reason }]);
  });

  test("RECENT_SIGN_IN_NEEDED: who signed in long ago proves it again first", async () => {
    const longAgo = justNow(await world.addPerson("GOV_ADMIN"), new Date(testMoment.getTime() - 660_000));
    expect(await database.run(exportAuditLines, longAgo, { reason })).toMatchObject({
      problems: [{ code: "RECENT_SIGN_IN_NEEDED" }],
    });
  });

  test("filters as the page does", async () => {
    const someone = await world.addPerson("GOV_ADMIN");
    const result = await database.run(exportAuditLines, justNow(someone), {
      reason,
      organisation: "kapsalon",
      action: "appl",
    });
    expect(result.ok && result.value.lines).toBe(1);
  });

  test("EXPORT_LIMIT: a few a day, and again the next day", async () => {
    const someone = await world.addPerson("GOV_ADMIN");
    const results = [];
    for (let time = 0; time < 4; time++)
      results.push(await database.run(exportAuditLines, justNow(someone), { reason }));
    expect(results.map(({ ok }) => ok)).toEqual([true, true, true, false]);
    expect(results[3]).toMatchObject({ problems: [{ code: "EXPORT_LIMIT", params: { maximum: 3 } }] });
    const tomorrow = new Date(testMoment.getTime() + 86_400_001);
    expect((await database.run(exportAuditLines, justNow(someone, tomorrow), { reason }, tomorrow)).ok).toBe(true);
  });

  test("TOO_MANY_LINES names the period", async () => {
    // In rounds: a chain's end that changes ten thousand times in one transaction becomes slow.
    for (let round = 0; round < 21; round++)
      await database.sql`insert into audit_log (id, at, action, object_id)
        select gen_random_uuid(), '2020-01-01', 'test.many', 'x_' || n from generate_series(1, 500) as n`;
    const someone = await world.addPerson("GOV_ADMIN");
    expect(await database.run(exportAuditLines, justNow(someone), { reason, action: "test.many" })).toMatchObject({
      problems: [{ code: "TOO_MANY_LINES", path: ["from"] }],
    });
  });

  test("needs a reason, and supervision", async () => {
    expect(await database.run(exportAuditLines, admin, { reason: "" })).toMatchObject({
      problems: [{ code: "TOO_SHORT", path: ["reason"] }],
    });
    for (const role of roles.filter((each) => each !== "GOV_ADMIN")) {
      const viewer = { ...admin, userId: newPersonId<"user">(), roles: [role] };
      await expect(database.run(exportAuditLines, viewer, { reason })).rejects.toMatchObject({
        extensions: { code: "FORBIDDEN" },
      });
    }
  });
});
