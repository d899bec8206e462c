import { beforeEach, expect, test } from "vitest";
import type { Look } from "@leerplek/domain/audit/look";
import { newPersonId } from "@leerplek/domain/shared/id";
import { testDatabase, testMoment } from "../test-support/test-database.ts";
import { testWorld } from "../test-support/test-world.ts";
import { createLookRecorder } from "./looks.ts";

const database = await testDatabase();
const { sql } = database;
const world = await testWorld(database);
const counsellor = await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });
const log = { error: () => {} };

let learnerId = newPersonId<"learner">();
beforeEach(() => {
  learnerId = newPersonId<"learner">();
});
const look = (kind: Look["kind"]): Look => ({ learnerId, kind });
const lines = () =>
  sql<
    Record<string, unknown>[]
  >`select actor_id, actor_role, action, organisation_id, purpose, request_id from audit_log
    where object_id = ${`learner_${learnerId}`} order by at, id`;
const minutesLater = (minutes: number) => new Date(testMoment.getTime() + minutes * 60_000);

test("a look becomes a line with who, in which role, for whom and why", async () => {
  const looks = createLookRecorder({ sql, log });
  looks.note({ viewer: counsellor, looks: [look("FILE")], now: testMoment, requestId: "r1" });
  await looks.stop();
  expect(await lines()).toEqual([
    {
      actor_id: counsellor.userId,
      actor_role: "COUNSELLOR",
      action: "learner.file-seen",
      organisation_id: `provider_${world.providerId}`,
      purpose: "GUIDANCE",
      request_id: "r1",
    },
  ]);
});

test("counts once in a quarter of an hour for each kind, whatever process saw it", async () => {
  const [one, two] = [createLookRecorder({ sql, log }), createLookRecorder({ sql, log })];
  for (const recorder of [one, two, one]) {
    recorder.note({ viewer: counsellor, looks: [look("CARD"), look("CARD")], now: testMoment, requestId: "r" });
    recorder.note({ viewer: counsellor, looks: [look("CARD")], now: minutesLater(14), requestId: "r" });
  }
  one.note({ viewer: counsellor, looks: [look("CONTACT")], now: testMoment, requestId: "r" });
  one.note({ viewer: counsellor, looks: [look("CARD")], now: minutesLater(15), requestId: "r" });
  await Promise.all([one.stop(), two.stop()]);
  const actions = (await lines()).map(({ action }) => action);
  expect(actions.sort()).toEqual(["learner.card-seen", "learner.card-seen", "learner.contact-seen"]);
});

test("nothing is lost while the database is away, nor on a clean stop", async () => {
  let isAway = true;
  const flaky = new Proxy(sql, {
    apply: (target, self, args) => (isAway ? Promise.reject(new Error("away")) : Reflect.apply(target, self, args)),
  });
  const looks = createLookRecorder({ sql: flaky, log });
  looks.note({ viewer: counsellor, looks: [look("FILE")], now: testMoment, requestId: "r" });
  await expect(looks.flush()).rejects.toThrow("away");
  setTimeout(() => (isAway = false), 250);
  await looks.stop();
  expect(await lines()).toHaveLength(1);
});

test("the anonymous see no learner, so nothing is written of them", async () => {
  const looks = createLookRecorder({ sql, log });
  looks.note({ viewer: null, looks: [look("FILE")], now: testMoment, requestId: "r" });
  await looks.stop();
  expect(await lines()).toEqual([]);
});
