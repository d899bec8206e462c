import { readFile } from "node:fs/promises";
import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { toPublicId } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import { testDatabase } from "../../test-support/test-database.ts";
import { codesOf, motive, must, recognitionWorld, type TestFile } from "../../test-support/recognition-world.ts";
import { ruleParameters } from "../../platform/platform.table.ts";
import { acknowledgeAppeal } from "./acknowledge-appeal.ts";
import { appealRecognition } from "./appeal-recognition.ts";
import { confirmDecisionReceipt } from "./confirm-decision-receipt.ts";
import { decideAppeal } from "./decide-appeal.ts";
import { decideRecognition } from "./decide-recognition.ts";
import { recognitionAppeals, recognitionDecisions } from "./recognition-files.table.ts";
import { recordDecisionReceipt } from "./record-decision-receipt.ts";
import { recognitions } from "./recognitions.table.ts";
import { registerAppeal } from "./register-appeal.ts";
import { sanctionRecognition } from "./sanction-recognition.ts";

const database = await testDatabase();
const { db } = database;
const world = await recognitionWorld(database);
const at = (moment: string): Date => new Date(`${moment}T09:00:00Z`);
const elsewhere = await world.addPartnership("SECTORAL", ["124"]);
const id = (file: TestFile) => ({ recognitionId: toPublicId("recognition", file.id) });
const refused = (of = world) => of.addDecided("REFUSE", { at: at("2026-11-01") });
const lodge = (file: TestFile, moment: string, viewer = file.company.viewer) =>
  database.run(appealRecognition, viewer, { ...id(file), motive: "De mentor had wel vijf jaar praktijk." }, at(moment));
const acknowledge = (file: TestFile, moment = "2026-11-23", viewer = world.boardMember) =>
  database.run(acknowledgeAppeal, viewer, id(file), at(moment));
const answer = async (
  file: TestFile,
  outcome: "INADMISSIBLE" | "GRANTED" | "REJECTED",
  { viewer = world.boardMember, moment = "2026-11-23" } = {},
) => database.run(decideAppeal, viewer, { ...(await world.inputOf(file.id)), outcome, motive }, at(moment));
const withdrawn = async (): Promise<TestFile> => {
  const file = await world.addDecided("APPROVE");
  const input = { ...(await world.inputOf(file.id)), sanction: "WITHDRAW", motive };
  must(await database.run(sanctionRecognition, world.officer, input));
  return file;
};
const appealOf = async (file: TestFile) =>
  (await db.select().from(recognitionAppeals).where(eq(recognitionAppeals.recognitionId, file.id)))[0];
const problemsOf = async (run: ReturnType<typeof lodge>) => {
  const result = await run;
  return result.ok ? [] : result.problems;
};
const mailsAbout = async (file: TestFile): Promise<readonly string[]> =>
  (
    await database.sql<{ mail: string }[]>`select data ->> 'mail' as mail from pgboss.job
      where name = 'mail' and data ->> 'id' = ${file.id} order by created_on, id`
  ).map(({ mail }) => mail);

describe("an appeal against a refusal received on 1 November", () => {
  test("is in time on the 11th: the board of the Flemish Partnership has ten days to acknowledge it", async () => {
    const file = await refused();
    expect(await world.fileOf(file.id)).toMatchObject({
      decisionReceipt: "PRESUMED",
      decisionReceivedOn: "2026-11-01",
      appealUntil: "2026-11-11",
    });
    must(await lodge(file, "2026-11-11"));
    expect(await world.fileOf(file.id)).toMatchObject({
      status: "APPEALED",
      partnershipId: world.flemishId,
      decisionDueOn: "2026-11-21",
    });
    expect(await appealOf(file)).toMatchObject({
      against: "REFUSED",
      lodgedOn: "2026-11-11",
      appealUntil: "2026-11-11",
      acknowledgeBy: "2026-11-21",
    });
    must(await acknowledge(file, "2026-11-20"));
    expect(await appealOf(file)).toMatchObject({ acknowledgedOn: "2026-11-20", outcome: null });
    expect((await world.fileOf(file.id)).decisionDueOn).toBeNull();
  });

  test("is taken in on the 12th, but it is late: it can only end inadmissible, which acknowledges it and leaves the refusal final", async () => {
    const file = await refused();
    must(await lodge(file, "2026-11-12"));
    expect((await world.fileOf(file.id)).status).toBe("APPEALED");
    const late = [{ code: "APPEAL_LATE", params: { appealUntil: "2026-11-11" } }];
    expect(await problemsOf(acknowledge(file))).toMatchObject(late);
    for (const outcome of ["GRANTED", "REJECTED"] as const)
      expect(await problemsOf(answer(file, outcome))).toMatchObject([{ ...late[0], path: ["outcome"] }]);
    must(await answer(file, "INADMISSIBLE", { moment: "2026-11-22" }));
    expect(await appealOf(file)).toMatchObject({ acknowledgedOn: "2026-11-22", outcome: "INADMISSIBLE" });
    expect(await world.fileOf(file.id)).toMatchObject({ status: "REFUSED", appealUntil: null, decisionDueOn: null });
    expect(await world.historyOf(file.id)).toEqual(expect.arrayContaining(["appeal", "declareInadmissible"]));
    expect(await mailsAbout(file)).toEqual(
      expect.arrayContaining(["recognition-appealed", "recognition-appeal-decided"]),
    );
    const kinds = await db
      .select({ kind: recognitionDecisions.kind })
      .from(recognitionDecisions)
      .where(eq(recognitionDecisions.recognitionId, file.id));
    expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(["APPEAL", "REFUSED"]);
    expect(codesOf(await lodge(file, "2026-11-23"))).toEqual(["APPEAL_FINAL"]);
  });
});

describe("an appeal", () => {
  test("by somebody with a mandate is never admissible", async () => {
    const file = await refused();
    const counsellor = await world.addPerson("COUNSELLOR", {
      mandates: [{ companyId: file.company.companyId, scopes: ["FILE_RECOGNITION"] }],
    });
    expect(codesOf(await lodge(file, "2026-11-05", counsellor))).toEqual(["APPEAL_ONLY_COMPANY"]);
  });

  test("is acknowledged once by the board, and granted: the branch is recognised from that day", async () => {
    const file = await refused();
    must(await lodge(file, "2026-11-10"));
    must(await acknowledge(file));
    expect(codesOf(await acknowledge(file))).toEqual(["WRONG_STATE"]);
    await expect(acknowledge(file, "2026-11-23", world.officer)).rejects.toMatchObject({
      extensions: { code: "NOT_FOUND" },
    });
    must(await answer(file, "GRANTED"));
    expect(await world.fileOf(file.id)).toMatchObject({ status: "ACTIVE", validFrom: "2026-11-23" });
  });

  test.each(["INADMISSIBLE", "REJECTED"] as const)(
    "that is %s leaves the withdrawal standing for good",
    async (outcome) => {
      const file = await withdrawn();
      must(await lodge(file, "2026-11-24"));
      must(await answer(file, outcome));
      expect((await world.fileOf(file.id)).status).toBe("WITHDRAWN");
      expect(codesOf(await lodge(file, "2026-11-24"))).toEqual(["APPEAL_FINAL"]);
    },
  );

  test("cannot be lodged against what is no refusal or withdrawal, nor answered where there is none", async () => {
    expect(codesOf(await lodge(await world.addDecided("APPROVE"), "2026-11-23"))).toEqual(["WRONG_STATE"]);
    const file = await refused();
    expect(codesOf(await answer(file, "REJECTED", { viewer: world.government }))).toEqual(["WRONG_STATE"]);
    expect(codesOf(await acknowledge(file, "2026-11-23", world.government))).toEqual(["WRONG_STATE"]);
  });

  test("that gets two answers at once gets one", async () => {
    const file = await refused();
    must(await lodge(file, "2026-11-10"));
    const input = { ...(await world.inputOf(file.id)), motive };
    const results = await Promise.all(
      (["GRANTED", "REJECTED"] as const).map(async (outcome) =>
        database.run(decideAppeal, await world.addOfficer(world.flemishId), { ...input, outcome }),
      ),
    );
    expect(results.map(codesOf).toSorted()).toEqual([[], ["CHANGED_MEANWHILE"]]);
  });
});

describe("an appeal by letter or e-mail against a refusal received on 1 November", () => {
  const letter = { channel: "REGISTERED_LETTER", isByCompany: true, motive: "De mentor had wel vijf jaar praktijk." };
  const register = async (file: TestFile, more: object, { viewer = world.officer, moment = "2026-11-14" } = {}) =>
    database.run(registerAppeal, viewer, { ...(await world.inputOf(file.id)), ...letter, ...more }, at(moment));

  test("counts from the day it arrived: on the 11th it is in time, and the board has ten days from then", async () => {
    const file = await refused();
    must(await register(file, { receivedOn: "2026-11-11" }));
    expect(await world.fileOf(file.id)).toMatchObject({
      ...{ status: "APPEALED", partnershipId: world.flemishId, decisionDueOn: "2026-11-21", overdueAlertedOn: null },
    });
    expect(await appealOf(file)).toMatchObject({
      ...{ against: "REFUSED", channel: "REGISTERED_LETTER", lodgedOn: "2026-11-11", acknowledgeBy: "2026-11-21" },
      ...{ lodgedById: world.officer.userId, motive: letter.motive, appealUntil: "2026-11-11" },
    });
    expect(await mailsAbout(file)).toEqual(
      expect.arrayContaining(["recognition-appealed", "recognition-appeal-registered"]),
    );
    must(await acknowledge(file, "2026-11-20"));
    must(await answer(file, "GRANTED"));
    expect((await world.fileOf(file.id)).status).toBe("ACTIVE");
  });

  test("on the 12th it is late: taken in, and it can only end inadmissible", async () => {
    const file = await refused();
    must(await register(file, { channel: "EMAIL", receivedOn: "2026-11-12" }));
    expect(codesOf(await acknowledge(file))).toEqual(["APPEAL_LATE"]);
    expect(codesOf(await answer(file, "REJECTED"))).toEqual(["APPEAL_LATE"]);
    must(await answer(file, "INADMISSIBLE"));
    expect(await world.fileOf(file.id)).toMatchObject({ status: "REFUSED", appealUntil: null });
    expect(codesOf(await register(file, { receivedOn: "2026-11-12" }, { viewer: world.boardMember }))).toEqual([
      "WRONG_STATE",
    ]);
  });

  test("is the company's own, and arrived between the decision and today", async () => {
    const file = await refused();
    expect(await problemsOf(register(file, { receivedOn: "2026-11-05", isByCompany: false }))).toMatchObject([
      { code: "APPEAL_ONLY_COMPANY", path: ["isByCompany"] },
    ]);
    for (const receivedOn of ["2026-10-31", "2026-11-15"])
      expect(await problemsOf(register(file, { receivedOn }))).toMatchObject([
        { code: "OUT_OF_RANGE", path: ["receivedOn"] },
      ]);
    const platform = await problemsOf(register(file, { receivedOn: "2026-11-05", channel: "PLATFORM" }));
    expect(platform.map(({ path }) => path)).toEqual([["channel"]]);
    expect((await world.fileOf(file.id)).status).toBe("REFUSED");
  });

  test("is written down by who treats the file, on the state that was looked at, once", async () => {
    const [file, granted] = [await refused(), await world.addDecided("APPROVE")];
    const input = { receivedOn: "2026-11-05" };
    await expect(register(file, input, { viewer: file.company.viewer })).rejects.toMatchObject({
      extensions: { code: "FORBIDDEN" },
    });
    await expect(register(file, input, { viewer: await world.addOfficer(elsewhere) })).rejects.toMatchObject({
      extensions: { code: "NOT_FOUND" },
    });
    expect(codesOf(await register(file, { ...input, version: 0 }))).toEqual(["CHANGED_MEANWHILE"]);
    expect(codesOf(await register(granted, { receivedOn: "2026-11-23" }, { moment: "2026-11-23" }))).toEqual([
      "WRONG_STATE",
    ]);
    must(await register(file, input, { viewer: world.government }));
    expect(codesOf(await register(file, input, { viewer: world.government }))).toEqual(["WRONG_STATE"]);
  });
});

test("appeals of before the clock ran get the same one when the database is renewed, and those that have it keep it", async () => {
  const [old, acknowledged] = [await refused(), await refused()];
  for (const file of [old, acknowledged]) must(await lodge(file, "2026-11-05"));
  must(await acknowledge(acknowledged, "2026-11-06"));
  const asNew = await world.fileOf(old.id);
  await db.update(recognitions).set({ decisionDueOn: null }).where(eq(recognitions.id, old.id));
  const renewal = await readFile(
    new URL("../../../drizzle/0038_acknowledge_terms_of_old_appeals.sql", import.meta.url),
    "utf8",
  );
  const renew = () => database.sql.unsafe(renewal);
  await renew();
  expect(await world.fileOf(old.id)).toMatchObject({ decisionDueOn: asNew.decisionDueOn, overdueAlertedOn: null });
  await db
    .update(recognitions)
    .set({ overdueAlertedOn: day("2026-11-16") })
    .where(eq(recognitions.id, old.id));
  await renew();
  expect((await world.fileOf(old.id)).overdueAlertedOn).toBe("2026-11-16");
  expect((await world.fileOf(acknowledged.id)).decisionDueOn).toBeNull();
});

describe("the day of receipt", () => {
  const confirm = (file: TestFile, moment: string, viewer = file.company.viewer) =>
    database.run(confirmDecisionReceipt, viewer, id(file), at(moment));
  const prove = async (file: TestFile, receivedOn: string, { viewer = world.officer, moment = "2026-11-23" } = {}) =>
    database.run(
      recordDecisionReceipt,
      viewer,
      { ...(await world.inputOf(file.id)), receivedOn, proof: "RR 1234 5678 9 BE" },
      at(moment),
    );

  test("is presumed some days after the mail when the rule says so, and earlier when the company confirms it", async () => {
    const other = await testDatabase();
    await other.db
      .update(ruleParameters)
      .set({ value: 3 })
      .where(eq(ruleParameters.key, "recognition.presumedReceiptDays"));
    const patient = await recognitionWorld(other);
    const file = await refused(patient);
    const known = () => patient.fileOf(file.id);
    expect(await known()).toMatchObject({ decisionReceivedOn: "2026-11-04", appealUntil: "2026-11-14" });
    must(await other.run(confirmDecisionReceipt, file.company.viewer, id(file), at("2026-11-02")));
    expect(await known()).toMatchObject({
      decisionReceipt: "CONFIRMED",
      decisionReceivedOn: "2026-11-02",
      appealUntil: "2026-11-12",
      status: "REFUSED",
    });
    expect(await patient.historyOf(file.id)).toContain("recordReceipt");
  });

  test("is confirmed once, by the company itself, and of what can be appealed", async () => {
    const [file, granted] = [await refused(), await world.addDecided("APPROVE")];
    const mandated = await world.addPerson("COUNSELLOR", {
      mandates: [{ companyId: file.company.companyId, scopes: ["FILE_RECOGNITION"] }],
    });
    for (const viewer of [mandated, world.officer])
      await expect(confirm(file, "2026-11-02", viewer)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
    must(await confirm(file, "2026-11-05"));
    expect(await world.fileOf(file.id)).toMatchObject({ decisionReceipt: "CONFIRMED", appealUntil: "2026-11-11" });
    expect(codesOf(await confirm(file, "2026-11-05"))).toEqual(["WRONG_STATE"]);
    expect(codesOf(await confirm(granted, "2026-11-23"))).toEqual(["WRONG_STATE"]);
  });

  test("is the one on a registered letter: an appeal that seemed late is in time, and the company is told the last day", async () => {
    const file = await refused();
    must(await lodge(file, "2026-11-12"));
    expect(codesOf(await acknowledge(file))).toEqual(["APPEAL_LATE"]);
    must(await prove(file, "2026-11-03", { viewer: world.boardMember }));
    expect(await world.fileOf(file.id)).toMatchObject({
      decisionReceipt: "REGISTERED_LETTER",
      receiptProof: "RR 1234 5678 9 BE",
      appealUntil: "2026-11-13",
    });
    expect(await mailsAbout(file)).toContain("recognition-receipt");
    must(await acknowledge(file));
    expect(codesOf(await prove(file, "2026-11-04", { viewer: world.boardMember }))).toEqual(["WRONG_STATE"]);
  });

  test("on a letter lies between the decision and today, and nobody proves what cannot be appealed", async () => {
    const file = await refused();
    expect(codesOf(await prove(file, "2026-10-31"))).toEqual(["OUT_OF_RANGE"]);
    expect(codesOf(await prove(file, "2026-11-24"))).toEqual(["OUT_OF_RANGE"]);
    const stale = { ...(await world.inputOf(file.id)), receivedOn: "2026-11-02", proof: "RR 1" };
    must(await prove(file, "2026-11-02"));
    expect(codesOf(await database.run(recordDecisionReceipt, world.officer, stale))).toEqual(["CHANGED_MEANWHILE"]);
    expect(codesOf(await prove(await world.addDecided("APPROVE"), "2026-11-23"))).toEqual(["WRONG_STATE"]);
  });
});

describe("two recognitions of one branch and programme in the same days", () => {
  const other = async () => {
    const file = await withdrawn();
    must(await lodge(file, "2026-11-24"));
    return { file, again: await world.addAgain(file) };
  };
  const inForce = async ({ company: { branchId }, programmeId }: TestFile) =>
    db
      .select({ id: recognitions.id })
      .from(recognitions)
      .where(
        and(
          eq(recognitions.branchId, branchId),
          eq(recognitions.programmeId, programmeId),
          eq(recognitions.status, "ACTIVE"),
        ),
      );

  test("cannot be: a withdrawal that is undone in appeal meets the new one, and the officer is told so in words", async () => {
    const { file, again } = await other();
    must(await world.decide(again, "APPROVE"));
    expect(await problemsOf(answer(file, "GRANTED"))).toEqual([
      { code: "RECOGNITION_OVERLAP", path: ["recognitionId"] },
    ]);
    expect(await world.fileOf(file.id)).toMatchObject({ status: "APPEALED" });
    expect(await inForce(file)).toEqual([{ id: again.id }]);
    must(await answer(file, "REJECTED"));
  });

  test("cannot be made by two officers in the same moment either: one wins, the other is told", async () => {
    for (let round = 0; round < 5; round++) {
      const { file, again } = await other();
      const [granted, undone] = [await world.inputOf(again.id), await world.inputOf(file.id)];
      const results = await Promise.all([
        database.run(decideRecognition, world.officer, { ...granted, outcome: "APPROVE", motive }),
        database.run(decideAppeal, world.boardMember, { ...undone, outcome: "GRANTED", motive }),
      ]);
      const codes = results.map(codesOf);
      // The new one may also join on to the one that was just given back: then both stand, one after the other.
      const periods = await inForce(file);
      if (codes.flat().length > 0) expect(codes.toSorted()).toEqual([[], ["RECOGNITION_OVERLAP"]]);
      expect(periods).toHaveLength(codes.flat().length > 0 ? 1 : 2);
    }
  });
});
