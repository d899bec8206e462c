import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { toPublicId } from "@leerplek/domain/shared/id";
import { inSystemTask } from "../../platform/system-task.ts";
import { testDatabase } from "../../test-support/test-database.ts";
import { testWorld } from "../../test-support/test-world.ts";
import { applications } from "../applications/applications.table.ts";
import { answerMatchProposal } from "./answer-match-proposal.ts";
import { confirmMatchProposal } from "./confirm-match-proposal.ts";
import { expireProposals } from "./matches.repository.ts";
import { matchProposals } from "./matches.table.ts";
import { proposeMatch } from "./propose-match.ts";
import { retractMatchProposal } from "./retract-match-proposal.ts";

const database = await testDatabase();
const { db } = database;
const world = await testWorld(database);
const counsellor = await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });
const notFound = { extensions: { code: "NOT_FOUND" } };

async function scene() {
  const { company, workplaceId } = await world.addWorkplace();
  const learner = await world.addLearner();
  const input = {
    learnerId: toPublicId("learner", learner.learnerId),
    workplaceId: toPublicId("workplace", workplaceId),
    reason: "Dicht bij huis en goed met klanten.",
  };
  const propose = (viewer = counsellor) =>
    database.run(proposeMatch, viewer, { ...input, idempotencyKey: crypto.randomUUID() });
  const proposed = await propose();
  if (!proposed.ok) throw new Error(JSON.stringify(proposed.problems));
  return { company, learner, propose, id: proposed.value.id, proposalId: toPublicId("proposal", proposed.value.id) };
}
const rowOf = async (id: Awaited<ReturnType<typeof scene>>["id"]) =>
  (await db.select().from(matchProposals).where(eq(matchProposals.id, id)))[0];

describe("a proposal", () => {
  test("becomes an invited application once the learner and then the company agree", async () => {
    const { company, learner, proposalId, id } = await scene();
    expect((await database.run(answerMatchProposal, learner.viewer, { proposalId, agree: true })).ok).toBe(true);
    expect((await database.run(confirmMatchProposal, company.viewer, { proposalId, accept: true })).ok).toBe(true);
    const row = await rowOf(id);
    expect(row?.status).toBe("CONFIRMED");
    const [application] = await db.select().from(applications).where(eq(applications.learnerId, learner.learnerId));
    expect(application).toMatchObject({ id: row?.applicationId, status: "SHORTLISTED", origin: "MATCH_PROPOSAL" });
  });

  test("does not exist for the company before the learner agreed, nor after a no", async () => {
    const { company, learner, proposalId } = await scene();
    const confirm = () => database.run(confirmMatchProposal, company.viewer, { proposalId, accept: true });
    await expect(confirm()).rejects.toMatchObject(notFound);
    await database.run(answerMatchProposal, learner.viewer, { proposalId, agree: false });
    await expect(confirm()).rejects.toMatchObject(notFound);
  });

  test("is made once, also when two press at the same moment", async () => {
    const { propose } = await scene();
    const results = await Promise.all([propose(), propose()]);
    expect(results).toMatchObject([
      { problems: [{ code: "ALREADY_PROPOSED" }] },
      { problems: [{ code: "ALREADY_PROPOSED" }] },
    ]);
  });

  test("lives five working days; the night makes it expire", async () => {
    const { learner, proposalId, id } = await scene();
    expect((await rowOf(id))?.expiresOn).toBe("2026-11-30");
    const late = new Date("2026-12-01T09:00:00Z");
    const answer = await database.run(answerMatchProposal, learner.viewer, { proposalId, agree: true }, late);
    expect(answer).toMatchObject({ ok: false, problems: [{ code: "PROPOSAL_EXPIRED" }] });
    await inSystemTask({ ...database, clock: () => late }, (scope) => expireProposals(scope));
    expect((await rowOf(id))?.status).toBe("EXPIRED");
  });

  test("is for the own learners only, and only that learner and that school can act on it", async () => {
    const { proposalId, propose } = await scene();
    const stranger = await world.addLearner();
    const otherSchool = await world.addPerson("COUNSELLOR");
    await expect(database.run(answerMatchProposal, stranger.viewer, { proposalId, agree: true })).rejects.toMatchObject(
      notFound,
    );
    await expect(database.run(retractMatchProposal, otherSchool, { proposalId })).rejects.toMatchObject(notFound);
    await expect(propose(otherSchool)).rejects.toMatchObject(notFound);
  });

  test("can be taken back by the school, and is over then", async () => {
    const { learner, proposalId } = await scene();
    expect((await database.run(retractMatchProposal, counsellor, { proposalId })).ok).toBe(true);
    const answer = await database.run(answerMatchProposal, learner.viewer, { proposalId, agree: true });
    expect(answer).toMatchObject({ ok: false, problems: [{ code: "WRONG_STATE" }] });
  });
});
