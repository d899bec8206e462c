import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { toPublicId } from "@leerplek/domain/shared/id";
import { proposalStatuses, type ProposalStatus } from "@leerplek/domain/matches/match-proposal";
import { day } from "@leerplek/domain/shared/time";
import { testDatabase } from "../../test-support/test-database.ts";
import { testWorld, type TestLearner, type TestWorkplace } from "../../test-support/test-world.ts";
import { applicationEvents, applications } from "../applications/applications.table.ts";
import { holidays } from "../schools/schools.table.ts";
import { searchOutbox, workplaces } from "../workplaces/workplaces.table.ts";
import { answerMatchProposal } from "./answer-match-proposal.ts";
import { confirmMatchProposal } from "./confirm-match-proposal.ts";
import { matchProposals } from "./matches.table.ts";
import { proposeMatch } from "./propose-match.ts";
import { retractMatchProposal } from "./retract-match-proposal.ts";

const database = await testDatabase();
const { db } = database;
const world = await testWorld(database);
const counsellor = await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });

const propose = (learner: TestLearner, { workplaceId }: TestWorkplace, at?: Date) =>
  database.run(
    proposeMatch,
    counsellor,
    {
      idempotencyKey: crypto.randomUUID(),
      learnerId: toPublicId("learner", learner.learnerId),
      workplaceId: toPublicId("workplace", workplaceId),
      reason: "Dicht bij huis en goed met klanten.",
    },
    at,
  );
const problemsOf = (result: Awaited<ReturnType<typeof database.run>>): readonly string[] =>
  result.ok ? ["ok"] : result.problems.map(({ code, path }) => [code, path.join(".")].join(" "));

async function proposed(status: ProposalStatus = "PROPOSED") {
  const [workplace, learner] = [await world.addWorkplace(), await world.addLearner()];
  const made = await propose(learner, workplace);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const { id } = made.value;
  const agreedAt = status === "PROPOSED" ? null : new Date("2026-11-23T09:30:00Z");
  await db.update(matchProposals).set({ status, agreedAt }).where(eq(matchProposals.id, id));
  const rowOf = async () => (await db.select().from(matchProposals).where(eq(matchProposals.id, id)))[0];
  return { workplace, learner, id, proposalId: toPublicId("proposal", id), rowOf };
}

const openFor: Readonly<Record<ProposalStatus, { answer: boolean; confirm: boolean; retract: boolean }>> = {
  PROPOSED: { answer: true, confirm: false, retract: true },
  LEARNER_OK: { answer: false, confirm: true, retract: true },
  CONFIRMED: { answer: false, confirm: false, retract: false },
  DECLINED: { answer: false, confirm: false, retract: false },
  EXPIRED: { answer: false, confirm: false, retract: false },
  RETRACTED: { answer: false, confirm: false, retract: false },
};
test.each(proposalStatuses)("what each side may do with a proposal that is %s, and nothing else", async (status) => {
  const outcome = (allowed: boolean) => [allowed ? "ok" : "WRONG_STATE proposalId"];
  const [first, second, third] = [await proposed(status), await proposed(status), await proposed(status)];
  const answered = await database.run(answerMatchProposal, first.learner.viewer, {
    proposalId: first.proposalId,
    agree: true,
  });
  expect(problemsOf(answered)).toEqual(outcome(openFor[status].answer));
  const confirm = { proposalId: second.proposalId, accept: true };
  const confirmed = database.run(confirmMatchProposal, second.workplace.company.viewer, confirm);
  if (status === "PROPOSED") await expect(confirmed).rejects.toMatchObject({ extensions: { code: "NOT_FOUND" } });
  else expect(problemsOf(await confirmed)).toEqual(outcome(openFor[status].confirm));
  const retracted = await database.run(retractMatchProposal, counsellor, { proposalId: third.proposalId });
  expect(problemsOf(retracted)).toEqual(outcome(openFor[status].retract));
});

test("on its last day a proposal can be agreed and confirmed, the day after neither", async () => {
  const { learner, workplace, proposalId } = await proposed();
  const [lastDay, dayAfter] = [new Date("2026-11-30T22:59:00Z"), new Date("2026-11-30T23:00:00Z")];
  const late = await proposed("LEARNER_OK");
  const agree = { proposalId, agree: true };
  expect(problemsOf(await database.run(answerMatchProposal, learner.viewer, agree, dayAfter))).toEqual([
    "PROPOSAL_EXPIRED proposalId",
  ]);
  expect(problemsOf(await database.run(answerMatchProposal, learner.viewer, agree, lastDay))).toEqual(["ok"]);
  const { viewer } = workplace.company;
  expect(problemsOf(await database.run(confirmMatchProposal, viewer, { proposalId, accept: true }, lastDay))).toEqual([
    "ok",
  ]);
  const confirmLate = { proposalId: late.proposalId, accept: true };
  expect(
    problemsOf(await database.run(confirmMatchProposal, late.workplace.company.viewer, confirmLate, dayAfter)),
  ).toEqual(["PROPOSAL_EXPIRED proposalId"]);
});

test("the learner cannot agree to a workplace that has closed, but can still say no", async () => {
  const { learner, workplace, proposalId, rowOf } = await proposed();
  await db.update(workplaces).set({ status: "CLOSED" }).where(eq(workplaces.id, workplace.workplaceId));
  const answer = (agree: boolean) => database.run(answerMatchProposal, learner.viewer, { proposalId, agree });
  expect(problemsOf(await answer(true))).toEqual(["WORKPLACE_NOT_OPEN proposalId"]);
  expect(problemsOf(await answer(false))).toEqual(["ok"]);
  expect(await rowOf()).toMatchObject({ status: "DECLINED", agreedAt: null });
});

test("a confirmed proposal is an application with the learner's own words, its first event, and one more in the count", async () => {
  const { learner, workplace, proposalId, rowOf } = await proposed("LEARNER_OK");
  const { viewer } = workplace.company;
  await database.run(confirmMatchProposal, viewer, { proposalId, accept: true });
  const [application] = await db.select().from(applications).where(eq(applications.learnerId, learner.learnerId));
  expect(application).toMatchObject({
    status: "SHORTLISTED",
    origin: "MATCH_PROPOSAL",
    nameDisclosure: "FIRST_NAME",
    answerDueOn: "2026-12-03",
  });
  expect(application?.miniProfile.why).toBe("Ik werk graag met mijn handen.");
  expect((await rowOf())?.applicationId).toBe(application?.id);
  const events = await db.select().from(applicationEvents).where(eq(applicationEvents.applicationId, application!.id));
  expect(events).toMatchObject([{ status: "SHORTLISTED", actorId: viewer.userId }]);
  const [row] = await db.select().from(workplaces).where(eq(workplaces.id, workplace.workplaceId));
  expect(row?.applicationCount).toBe(1);
  expect(await db.select().from(searchOutbox).where(eq(searchOutbox.workplaceId, workplace.workplaceId))).toHaveLength(
    1,
  );
});

test("a company that says no makes no application", async () => {
  const { learner, workplace, proposalId, rowOf } = await proposed("LEARNER_OK");
  await database.run(confirmMatchProposal, workplace.company.viewer, { proposalId, accept: false });
  expect(await rowOf()).toMatchObject({ status: "DECLINED", applicationId: null });
  expect(await db.select().from(applications).where(eq(applications.learnerId, learner.learnerId))).toEqual([]);
});

test("a learner who applied meanwhile is not put on the list twice, and a full workplace takes nobody", async () => {
  const applied = await proposed("LEARNER_OK");
  await world.addApplication(applied.workplace, { learner: applied.learner });
  const confirm = ({ proposalId, workplace }: typeof applied) =>
    database.run(confirmMatchProposal, workplace.company.viewer, { proposalId, accept: true });
  expect(problemsOf(await confirm(applied))).toEqual(["ALREADY_APPLIED proposalId"]);
  const full = await proposed("LEARNER_OK");
  await db
    .update(workplaces)
    .set({ status: "FILLED", placesTaken: 1 })
    .where(eq(workplaces.id, full.workplace.workplaceId));
  expect(problemsOf(await confirm(full))).toEqual(["WORKPLACE_NOT_OPEN proposalId"]);
  expect((await full.rowOf())?.status).toBe("LEARNER_OK");
});

test("of a confirmation and a withdrawal at the same moment only one happens", async () => {
  const { workplace, proposalId, rowOf } = await proposed("LEARNER_OK");
  const results = await Promise.all([
    database.run(confirmMatchProposal, workplace.company.viewer, { proposalId, accept: true }),
    database.run(retractMatchProposal, counsellor, { proposalId }),
  ]);
  expect(results.flatMap(problemsOf).sort()).toEqual(["WRONG_STATE proposalId", "ok"]);
  expect((await rowOf())?.version).toBe(2);
});

test("a proposal that has expired does not stand in the way of a new one, even before the night has come", async () => {
  const { learner, workplace, rowOf } = await proposed();
  expect(problemsOf(await propose(learner, workplace, new Date("2026-11-30T09:00:00Z")))).toEqual([
    "ALREADY_PROPOSED workplaceId",
  ]);
  expect(problemsOf(await propose(learner, workplace, new Date("2026-12-01T09:00:00Z")))).toEqual(["ok"]);
  expect((await rowOf())?.status).toBe("EXPIRED");
});

test("a learner is not proposed beside an own application, for a full workplace, another programme, or at the wrong age", async () => {
  const [learner, workplace] = [await world.addLearner(), await world.addWorkplace()];
  await world.addApplication(workplace, { learner });
  expect(problemsOf(await propose(learner, workplace))).toEqual(["ALREADY_APPLIED workplaceId"]);
  expect(problemsOf(await propose(learner, await world.addWorkplace({ status: "FILLED", placesTaken: 1 })))).toEqual([
    "NO_FREE_PLACE workplaceId",
  ]);
  expect(problemsOf(await propose(learner, await world.addWorkplace({ status: "PAUSED" })))).toEqual([
    "WORKPLACE_NOT_OPEN workplaceId",
  ]);
  const elsewhere = await world.addLearner({ programmeId: await world.addProgramme() });
  expect(problemsOf(await propose(elsewhere, workplace))).toEqual(["NOT_ENROLLED workplaceId"]);
  for (const birthDate of ["2012-01-12", "2001-08-31"])
    expect(problemsOf(await propose(await world.addLearner({ birthDate: day(birthDate) }), workplace))).toEqual([
      "LEARNER_AGE learnerId",
    ]);
});

test("holidays in the table make a proposal live longer", async () => {
  await db
    .insert(holidays)
    .values({ kind: "SCHOOL", name: "Herfst", startsOn: day("2026-11-24"), endsOn: day("2026-11-25") });
  const { id } = await proposed();
  await db.delete(holidays).where(and(eq(holidays.name, "Herfst")));
  const [row] = await db.select().from(matchProposals).where(eq(matchProposals.id, id));
  expect(row?.expiresOn).toBe("2026-12-02");
});
