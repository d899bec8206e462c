import { eq } from "drizzle-orm";
import { isObjectType } from "graphql";
import { describe, expect, test } from "vitest";
import { applicationStatuses, type ApplicationStatus } from "@leerplek/domain/applications/application";
import { proposalStatuses, type ProposalStatus } from "@leerplek/domain/matches/match-proposal";
import { fromPublicId } from "@leerplek/domain/shared/id";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { applications } from "../modules/applications/applications.table.ts";
import { interviews } from "../modules/interviews/interviews.table.ts";
import { matchProposals } from "../modules/matches/matches.table.ts";
import { buildApiSchema } from "../schema.ts";
import { accessWorld } from "../test-support/access-world.ts";
import { askIn } from "../test-support/ask.ts";
import { mutationCall } from "../test-support/mutation-call.ts";
import { testDatabase, testMoment } from "../test-support/test-database.ts";

const database = await testDatabase();
const { db } = database;
const { home, strangers, ids } = await accessWorld(database);
const ask = askIn(database);
const schema = buildApiSchema();
const mutations = schema.getMutationType()?.getFields() ?? {};
const applicationId = fromPublicId("application", ids["applicationId"] ?? "")!;
const proposalId = fromPublicId("proposal", ids["proposalId"] ?? "")!;
const viewers: readonly (readonly [string, Viewer | null])[] = [
  ["anonymous", null],
  ...Object.entries(home),
  ...Object.entries(strangers).map(([role, viewer]) => [`another ${role}`, viewer] as const),
];

/** What each field promises. */
const ofApplication = {
  viewerCanWithdraw: "withdrawApplication",
  viewerCanShortlist: "shortlistApplication",
  viewerCanReject: "rejectApplication",
  viewerCanOffer: "offerPlace",
  viewerCanAnswerOffer: "answerOffer",
  viewerCanBook: "bookInterviewSlot",
} as const;
const ofProposal = {
  viewerCanAnswer: "answerMatchProposal",
  viewerCanConfirm: "confirmMatchProposal",
  viewerCanRetract: "retractMatchProposal",
} as const;

/** Fields that the tests of their own use cases compare with the policy, and this property not yet. A new one is decided about here. */
const elsewhere: readonly string[] = [
  "Branch.viewerCanFillOffers",
  "Company.viewerCanManage",
  "Erasure.viewerCanCancel",
  "Guardianship.viewerCanApprove",
  "Guardianship.viewerCanEnd",
  "Guardianship.viewerCanKeep",
  "Guardianship.viewerCanRemind",
  "Interview.viewerCanCancel",
  "Interview.viewerCanRecord",
  "InterviewSlot.viewerCanRemove",
  "Learner.viewerCanManage",
  "Mandate.viewerCanAnswer",
  "Mandate.viewerCanRevoke",
  "Member.viewerCanEnd",
  "Mentor.viewerCanInvite",
  "Mentor.viewerCanJudge",
  "Mentor.viewerCanManage",
  "MentorDeviation.viewerCanDecide",
  "MentorDeviation.viewerCanRetract",
  "MentorPlace.viewerCanBar",
  "MentorPlace.viewerCanDeactivate",
  "MentorPlace.viewerCanReactivate",
  "Provider.viewerCanFillOffers",
  "Recognition.viewerCanAnswerAppeal",
  "Recognition.viewerCanAppeal",
  "Recognition.viewerCanCancel",
  "Recognition.viewerCanCheck",
  "Recognition.viewerCanConfirmReceipt",
  "Recognition.viewerCanDecide",
  "Recognition.viewerCanProveReceipt",
  "Recognition.viewerCanRegisterAppeal",
  "Recognition.viewerCanRenew",
  "Recognition.viewerCanReview",
  "Recognition.viewerCanSanction",
  "Recognition.viewerCanSubmit",
  "Recognition.viewerCanSupplement",
  "Recognition.viewerCanWrite",
  "Recognition.viewerCanWriteMessage",
  "Rule.viewerCanEdit",
  "Workplace.viewerCanApply",
  "Workplace.viewerCanEdit",
  "Workplace.viewerCanPublish",
];

test("every field that promises something is compared here, or named", () => {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type)
      ? Object.keys(type.getFields()).flatMap((name) => (name.startsWith("viewerCan") ? [`${type.name}.${name}`] : []))
      : [],
  );
  const compared = [
    ...Object.keys(ofApplication).map((name) => `Application.${name}`),
    ...Object.keys(ofProposal).map((name) => `MatchProposal.${name}`),
  ];
  expect(fields.filter((each) => !compared.includes(each)).toSorted()).toEqual([...elsewhere].toSorted());
});

/** No by right, or no because of the state it is in: what a policy knows. Other problems (a slot that is taken, a place that is gone) it does not. */
const refusals = ["UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND", "WRONG_STATE"];

async function codeOf(name: string, viewer: Viewer | null): Promise<string> {
  const { text, variables } = mutationCall(schema, mutations[name]!, ids);
  const { data, errors } = await ask(viewer, text, variables);
  if (errors?.[0]) return errors[0].extensions.code;
  const result: { readonly problems?: readonly { readonly code: string }[] } = data?.["result"] ?? {};
  return result.problems?.[0]?.code ?? "done";
}
async function promised(root: string, id: string, names: readonly string[], viewer: Viewer | null) {
  const type = root === "application" ? "Application" : "MatchProposal";
  const text = `query ($id: ID!) { node(id: $id) { ... on ${type} { ${names.join(" ")} } } }`;
  const { data } = await ask(viewer, text, { id });
  const node: Readonly<Record<string, boolean>> | null = data?.["node"] ?? null;
  return Object.fromEntries(names.map((name) => [name, node?.[name] ?? false]));
}

async function compare(
  kind: "application" | "proposal",
  promises: Readonly<Record<string, string>>,
  putBack: () => Promise<unknown>,
): Promise<number> {
  let allowed = 0;
  for (const [who, viewer] of viewers) {
    await putBack();
    const can = await promised(kind, ids[`${kind}Id`] ?? "", Object.keys(promises), viewer);
    for (const [field, mutation] of Object.entries(promises)) {
      await putBack();
      const code = await codeOf(mutation, viewer);
      expect([who, field, can[field], code]).toEqual([who, field, !refusals.includes(code), code]);
      allowed += Number(can[field]);
    }
  }
  return allowed;
}

let allowedInAll = 0;
describe("viewerCan… says true exactly when the mutation is not refused", () => {
  test.each(applicationStatuses)("for an application that is %s", async (status: ApplicationStatus) => {
    allowedInAll += await compare("application", ofApplication, async () => {
      // The appointment of the world goes with INTERVIEW_PLANNED alone.
      await db.update(interviews).set({ status: "CANCELLED" }).where(eq(interviews.applicationId, applicationId));
      await db
        .update(applications)
        .set({ status, updatedAt: testMoment, learnerAgreedAt: null, guardianAgreedAt: null })
        .where(eq(applications.id, applicationId));
    });
  });

  test.each(proposalStatuses)("for a proposal that is %s", async (status: ProposalStatus) => {
    allowedInAll += await compare("proposal", ofProposal, () =>
      db
        .update(matchProposals)
        .set({ status, updatedAt: testMoment, applicationId: null })
        .where(eq(matchProposals.id, proposalId)),
    );
  });

  test("and it is true often enough to mean something", () => expect(allowedInAll).toBeGreaterThan(20));
});
