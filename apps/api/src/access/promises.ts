import { applicationStatuses } from "@leerplek/domain/applications/application";
import { interviewStatuses, slotStatuses } from "@leerplek/domain/interviews/interview";
import { proposalStatuses } from "@leerplek/domain/matches/match-proposal";
import { deviationStatuses, mentorStatuses } from "@leerplek/domain/mentors/mentor";
import { erasureStatuses } from "@leerplek/domain/privacy/erasure";
import { recognitionStatuses } from "@leerplek/domain/recognitions/recognition";
import { workplaceStatuses } from "@leerplek/domain/workplaces/workplace";

/** A mutation, with what its input says besides the ids of `accessWorld`. */
export type Attempt = readonly [mutation: string, input: Readonly<Record<string, unknown>>];

/** What `viewerCan…` fields of one kind of thing promise, and the states in which that is compared with what the mutations do. */
export interface Promises {
  /** What the id of the thing is called in `accessWorld`. */
  readonly id: string;
  /** Of each field the mutations it is about: it is true exactly when one of them is not refused. */
  readonly fields: Readonly<Record<string, readonly Attempt[]>>;
  /** Of each state the statements that lead to it, whatever was before; `$1` is the id. */
  readonly states: Readonly<Record<string, readonly string[]>>;
}

const to = (mutation: string, input: Attempt[1] = {}): readonly Attempt[] => [[mutation, input]];
const statesOf = (statuses: readonly string[], ...statements: readonly string[]): Promises["states"] =>
  Object.fromEntries(statuses.map((status) => [status, statements.map((each) => each.replace("?", `'${status}'`))]));
const asItIs: Promises["states"] = { "as it is": [] };

const link = (
  status: string,
  isAccepted: boolean,
  isApproved: boolean,
  birthDate = "2010-05-10",
): readonly string[] => [
  `update learners set birth_date = '${birthDate}' where id = (select learner_id from guardianships where id = $1)`,
  `update guardianships set status = '${status}', accepted_at = ${isAccepted ? "now()" : "null"}, approved_at = ${isApproved ? "now()" : "null"},
    keeps_after18 = ${birthDate < "2008-11-23"}, confirmed_at = ${status === "CONFIRMED" ? "now()" : "null"} where id = $1`,
];
const interview = (status: string, startsAt: string): readonly string[] => [
  `update interviews set status = '${status}', starts_at = '${startsAt}', ends_at = '${startsAt}'::timestamptz + interval '45 minutes' where id = $1`,
  `update applications set status = 'INTERVIEW_PLANNED' where id = (select application_id from interviews where id = $1)`,
];
const mandate = (change: string): readonly string[] => [
  `update mandates set accepted_at = null, declined_at = null, revoked_at = null, valid_from = '2026-11-23', valid_until = null where id = $1`,
  ...(change === "" ? [] : [`update mandates set ${change} where id = $1`]),
];

/** A file in a state, granted and decided as far as the database asks of it. */
const file = (appealUntil: string): string =>
  `update recognitions set status = ?, version = 1, valid_from = '2026-09-01', valid_until = '2030-08-31', decided_at = '2026-11-20T09:00:00Z',
    decision_received_on = '2026-11-20', decision_receipt = 'PRESUMED', appeal_until = ${appealUntil} where id = $1`;
/** Lodged, so that there is something to answer. */
const withAppeal = `insert into recognition_appeals (id, recognition_id, against, lodged_by_id, lodged_on, motive, acknowledge_by)
  select gen_random_uuid(), r.id, 'REFUSED', r.filed_by_id, '2026-11-21', 'Wij vragen het opnieuw.', '2026-12-01' from recognitions r
  where r.id = $1 and r.status = 'APPEALED'`;
const withTerm = (statuses: readonly string[]): Promises["states"] =>
  Object.fromEntries(
    Object.entries(statesOf(statuses, file("'2026-12-20'"))).map(([status, statements]) => [
      `${status}, with a term to appeal`,
      statements,
    ]),
  );

export const promises: Readonly<Record<string, Promises>> = {
  Application: {
    id: "applicationId",
    fields: {
      viewerCanWithdraw: to("withdrawApplication"),
      viewerCanShortlist: to("shortlistApplication"),
      viewerCanReject: to("rejectApplication"),
      viewerCanOffer: to("offerPlace"),
      viewerCanAnswerOffer: to("answerOffer"),
      viewerCanBook: to("bookInterviewSlot"),
    },
    states: statesOf(
      applicationStatuses,
      // The appointment of the world goes with INTERVIEW_PLANNED alone.
      "update interviews set status = 'CANCELLED' where application_id = $1",
      "update applications set status = ?, updated_at = '2026-11-23T09:00:00Z', learner_agreed_at = null, guardian_agreed_at = null where id = $1",
    ),
  },
  MatchProposal: {
    id: "proposalId",
    fields: {
      viewerCanAnswer: to("answerMatchProposal"),
      viewerCanConfirm: to("confirmMatchProposal"),
      viewerCanRetract: to("retractMatchProposal"),
    },
    states: statesOf(proposalStatuses, "update match_proposals set status = ?, application_id = null where id = $1"),
  },
  Branch: { id: "branchId", fields: { viewerCanFillOffers: to("saveActivityOffer") }, states: asItIs },
  Provider: {
    id: "providerId",
    fields: { viewerCanFillOffers: to("saveActivityOffer", { branchId: null, providerId: "providerId" }) },
    states: asItIs,
  },
  Company: {
    id: "companyId",
    fields: { viewerCanManage: [...to("updateBranch"), ...to("deactivateBranch"), ...to("reactivateBranch")] },
    states: asItIs,
  },
  Erasure: {
    id: "erasureId",
    fields: { viewerCanCancel: to("cancelErasure") },
    states: statesOf(erasureStatuses, "update erasures set status = ? where id = $1"),
  },
  Guardianship: {
    id: "guardianshipId",
    fields: {
      viewerCanApprove: to("approveGuardian"),
      viewerCanEnd: to("endGuardianship"),
      viewerCanKeep: to("keepGuardian"),
      viewerCanRemind: to("remindGuardian"),
    },
    states: {
      "asked by the learner": link("INVITED", false, false),
      "asked by the school": link("INVITED", false, true),
      "accepted by the guardian": link("INVITED", true, false),
      "in force": link("CONFIRMED", true, true),
      "in force of who is of age": link("CONFIRMED", true, true, "2007-05-10"),
      ended: link("ENDED", true, true),
    },
  },
  Interview: {
    id: "interviewId",
    fields: { viewerCanCancel: to("cancelInterview"), viewerCanRecord: to("recordInterview") },
    states: Object.fromEntries(
      interviewStatuses.flatMap((status) => [
        [`${status} in two weeks`, interview(status, "2026-12-07T09:00:00Z")],
        [`${status} in an hour`, interview(status, "2026-11-23T10:00:00Z")],
        [`${status} an hour ago`, interview(status, "2026-11-23T08:00:00Z")],
      ]),
    ),
  },
  InterviewSlot: {
    id: "slotId",
    fields: { viewerCanRemove: to("removeInterviewSlot") },
    states: statesOf(slotStatuses, "update interview_slots set status = ? where id = $1"),
  },
  Learner: {
    id: "learnerId",
    fields: { viewerCanManage: [...to("updateEnrolment"), ...to("inviteLearner"), ...to("endEnrolment")] },
    states: {
      enrolled: ["update learners set ended_on = null, end_reason = null where id = $1"],
      "who left": ["update learners set ended_on = '2026-11-20', end_reason = 'STOPPED' where id = $1"],
    },
  },
  Mandate: {
    id: "mandateId",
    fields: { viewerCanAnswer: to("answerMandate"), viewerCanRevoke: to("revokeMandate") },
    states: {
      PROPOSED: mandate(""),
      PLANNED: mandate("accepted_at = now(), valid_from = '2026-11-24'"),
      ACTIVE: mandate("accepted_at = now()"),
      DECLINED: mandate("declined_at = now()"),
      REVOKED: mandate("accepted_at = now(), revoked_at = now()"),
      ENDED: mandate("accepted_at = now(), valid_from = '2026-01-01', valid_until = '2026-11-22'"),
      "never answered": mandate("valid_from = '2026-01-01', valid_until = '2026-11-22'"),
    },
  },
  Member: {
    id: "membershipId",
    fields: { viewerCanEnd: to("endMembership") },
    states: {
      "who is there": ["update memberships set ended_at = null where id = $1"],
      "who left": ["update memberships set ended_at = now() where id = $1"],
    },
  },
  Mentor: {
    id: "mentorId",
    fields: {
      viewerCanManage: to("updateMentor"),
      viewerCanJudge: [...to("barMentor"), ...to("decideMentorDeviation")],
    },
    states: asItIs,
  },
  MentorPlace: {
    id: "assignmentId",
    fields: {
      viewerCanBar: to("barMentor"),
      viewerCanDeactivate: to("deactivateMentor"),
      viewerCanReactivate: to("reactivateMentor"),
    },
    states: statesOf(mentorStatuses, "update mentor_assignments set status = ? where id = $1"),
  },
  MentorDeviation: {
    id: "deviationId",
    fields: { viewerCanDecide: to("decideMentorDeviation"), viewerCanRetract: to("retractMentorDeviation") },
    states: statesOf(deviationStatuses, "update mentor_deviations set status = ? where id = $1"),
  },
  Rule: {
    id: "ruleId",
    fields: { viewerCanEdit: [...to("addRule"), ...to("correctRule"), ...to("confirmRule"), ...to("endRule")] },
    states: asItIs,
  },
  Workplace: {
    id: "workplaceId",
    fields: {
      viewerCanApply: to("applyToWorkplace"),
      viewerCanEdit: to("updateWorkplace"),
      viewerCanOpenSlots: to("openInterviewSlots"),
      viewerCanPublish: [
        ...to("publishWorkplace"),
        ...to("pauseWorkplace"),
        ...to("reopenWorkplace"),
        ...to("closeWorkplace"),
      ],
    },
    states: statesOf(
      workplaceStatuses,
      "update workplaces set status = ?, version = 1, published_at = coalesce(published_at, '2026-11-20T09:00:00Z') where id = $1",
    ),
  },
  Recognition: {
    id: "recognitionId",
    fields: {
      viewerCanWrite: to("saveRecognitionForm"),
      viewerCanSubmit: to("submitRecognition"),
      viewerCanSupplement: to("supplementRecognition"),
      viewerCanCancel: to("cancelRecognition"),
      viewerCanWriteMessage: to("writeRecognitionMessage"),
      viewerCanCheck: [...to("confirmRecognitionComplete"), ...to("askRecognitionInformation")],
      viewerCanReview: to("startRecognitionReview"),
      viewerCanDecide: to("decideRecognition"),
      viewerCanAppeal: to("appealRecognition"),
      viewerCanConfirmReceipt: to("confirmDecisionReceipt"),
      viewerCanProveReceipt: to("recordDecisionReceipt"),
      viewerCanAnswerAppeal: [...to("decideAppeal"), ...to("acknowledgeAppeal")],
      viewerCanSanction: [
        ...to("sanctionRecognition", { sanction: "SUSPEND" }),
        ...to("sanctionRecognition", { sanction: "LIFT" }),
        ...to("sanctionRecognition", { sanction: "WITHDRAW" }),
      ],
    },
    states: { ...statesOf(recognitionStatuses, file("null"), withAppeal), ...withTerm(["REFUSED", "WITHDRAWN"]) },
  },
};

/** Hang on days, on an account that is there already, and on the file before it: the tests of their use cases are in `mentors` and `recognitions`. */
export const promisesElsewhere: readonly string[] = [
  "Mentor.viewerCanInvite",
  "Recognition.viewerCanRegisterAppeal",
  "Recognition.viewerCanRenew",
];
