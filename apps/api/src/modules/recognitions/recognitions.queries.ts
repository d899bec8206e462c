import {
  canAnswerAppeal,
  canAppeal,
  canCancelFile,
  canCheckFile,
  canConfirmReceipt,
  canDecideFile,
  canProveReceipt,
  canRegisterAppeal,
  canRenew,
  canReviewFile,
  canSanction,
  canSubmitFile,
  canSupplementFile,
  canWriteFile,
  canWriteMessage,
  filesAs,
  type ReceiptFacts,
  type RenewalFacts,
} from "@leerplek/domain/recognitions/recognition.policy";
import { grantedStatuses, openFileStatuses } from "@leerplek/domain/recognitions/recognition-transitions";
import { isAppealLate } from "@leerplek/domain/recognitions/appeal";
import { documentsOf } from "@leerplek/domain/recognitions/submit";
import { deadlineState } from "@leerplek/domain/recognitions/term";
import { dayInFlanders, type LocalDate } from "@leerplek/domain/shared/time";
import {
  column,
  computed,
  instant,
  many,
  object,
  one,
  publicId,
  shape,
  value,
  type PlannedField,
  type Row,
  type Run,
  type Shape,
} from "../../platform/read-plan/shape.ts";
import { ruleValue } from "../../platform/read-plan/rule-value.ts";
import { dayOf, sqlWords, todayFor } from "../../platform/read-plan/sql-words.ts";
import { branchShape, companyShape } from "../companies/companies.queries.ts";
import { programmeShape } from "../programmes/programmes.queries.ts";
import { ruleInUseShape } from "../rules/rules.queries.ts";
import {
  partnershipShape,
  recognitionActivityShape,
  recognitionAppealShape,
  recognitionDecisionShape,
  recognitionEventShape,
  recognitionMentorShape,
  recognitionMessageShape,
  recognitionVisitShape,
  recognitionVoteShape,
} from "./recognition-parts.queries.ts";
import { isTreated, seesForm, seesRecognition } from "./recognition-visibility.queries.ts";

type Facts = ReceiptFacts & RenewalFacts;

/** First day on which it may be renewed, by the rule in force today; null for what was not granted. */
const renewableFrom = (r: Row): string =>
  `case when ${r}.status in (${sqlWords(grantedStatuses)}) then (${r}.valid_until - make_interval(months => ${ruleValue(r, "recognition.renewalMonths")}::int))::date end`;

const facts = (r: Row): string =>
  `json_build_object('companyId', ${r}.company_id, 'status', ${r}.status, 'partnershipId', ${r}.partnership_id, 'appealUntil', ${r}.appeal_until, 'decisionReceipt', ${r}.decision_receipt,
    'hasAcknowledgedAppeal', exists (select from recognition_appeals a where a.recognition_id = ${r}.id and a.outcome is null and a.acknowledged_on is not null),
    'renewableFrom', ${renewableFrom(r)}, 'hasOpenFile', exists (select from recognitions o where o.branch_id = ${r}.branch_id
      and o.programme_id in (select programme_id from programme_and_later_names(${r}.programme_id, ${todayFor(r)})) and o.status in (${sqlWords(openFileStatuses)})))`;
const decided = (policy: (viewer: Run["viewer"], file: Facts, now: LocalDate) => boolean): PlannedField =>
  computed<Facts>(facts, (file, { viewer, now }) => policy(viewer, file, dayInFlanders(now)));

const form = (name: string): PlannedField =>
  value((r) => `(select f.answers -> '${name}' from recognition_forms f where f.recognition_id = ${r}.id)`);
const declared = (sql: string): PlannedField =>
  value((r) => `(select ${sql} from recognition_forms f where f.recognition_id = ${r}.id)`);
const nameOf = (column: string, when: (r: Row) => string = () => "true"): PlannedField =>
  value((r) => `(select u.name from users u where u.id = ${r}.${column} and ${when(r)})`);
const parts = (part: Shape, orderBy: string): PlannedField =>
  many(
    () => part,
    (r, row) => `${row}.recognition_id = ${r}.id`,
    (row) =>
      orderBy
        .split(", ")
        .map((each) => `${row}.${each}`)
        .join(", "),
  );

const decisionDay = (r: Row): string => dayOf(`${r}.decided_at`);

/** A recognition and the file that leads to it, as far as the viewer may see. */
export const recognitionShape: Shape = shape({
  type: "Recognition",
  table: "recognitions",
  visible: seesRecognition,
  fields: () => ({
    id: publicId("recognition"),
    status: column("status"),
    version: column("version"),
    validFrom: column("valid_from"),
    validUntil: column("valid_until"),
    branch: one(
      () => branchShape,
      (r, branch) => `${branch}.id = ${r}.branch_id`,
    ),
    company: one(
      () => companyShape,
      (r, company) => `${company}.id = ${r}.company_id`,
    ),
    programme: one(
      () => programmeShape,
      (r, programme) => `${programme}.id = ${r}.programme_id`,
    ),
    partnership: one(
      () => partnershipShape,
      (r, partnership) => `${partnership}.id = ${r}.partnership_id`,
    ),
    previous: one(
      () => recognitionShape,
      (r, previous) => `${previous}.id = ${r}.previous_id`,
    ),
    filedAs: column("filed_as"),
    filedByName: nameOf("filed_by_id"),
    assigneeId: value((r) => `case when ${isTreated(r)} then 'user_' || ${r}.assignee_id end`),
    assigneeName: nameOf("assignee_id", isTreated),
    submittedAt: instant("submitted_at"),
    completeAt: instant("complete_at"),
    createdAt: instant("created_at"),
    decisionDueOn: column("decision_due_on"),
    deadlineState: computed<{ readonly dueOn: LocalDate | null }>(
      (r) => `json_build_object('dueOn', ${r}.decision_due_on)`,
      ({ dueOn }, { now }) => deadlineState(dueOn, dayInFlanders(now)),
    ),
    decidedAt: instant("decided_at"),
    decidedBy: column("decided_by"),
    decisionReceivedOn: column("decision_received_on"),
    motive: column("motive"),
    conditions: column("conditions"),
    appealUntil: column("appeal_until"),
    appealTermPassed: decided((_, { appealUntil }, now) => isAppealLate({ lodgedOn: now, appealUntil })),
    decisionReceipt: column("decision_receipt"),
    decisionReceiptRule: one(
      () => ruleInUseShape,
      (r, rule) =>
        `${r}.decision_receipt = 'PRESUMED' and ${rule}.key = 'recognition.presumedReceiptDays' and ${rule}.scope is null and ${decisionDay(r)} between ${rule}.valid_from and coalesce(${rule}.valid_until, 'infinity')`,
    ),
    receiptProof: value((r) => `case when ${isTreated(r)} then ${r}.receipt_proof end`),
    renewableFrom: value(renewableFrom),
    blockedWorkplaces: value(
      (r) =>
        `(select count(*)::int from workplaces w where w.branch_id = ${r}.branch_id and w.programme_id = ${r}.programme_id and w.status = 'BLOCKED')`,
    ),
    requiredDocuments: computed<{ readonly jointCommittee: string }>(
      (r) =>
        `(select json_build_object('jointCommittee', c.joint_committee) from companies c where c.id = ${r}.company_id)`,
      ({ jointCommittee }) => documentsOf(jointCommittee),
    ),
    form: object(
      "RecognitionForm",
      {
        equipment: form("equipment"),
        hasFinances: form("hasFinances"),
        hasNoConvictions: form("hasNoConvictions"),
        remarks: form("remarks"),
        contactName: form("contactName"),
        contactEmail: form("contactEmail"),
        contactPhone: form("contactPhone"),
        documents: form("documents"),
        declarationVersion: declared("f.declaration_version"),
        declaredAt: declared(`to_char(f.declared_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`),
        declaredByName: declared("(select u.name from users u where u.id = f.declared_by_id)"),
      },
      (r) => `(${seesForm(r)}) and exists (select from recognition_forms f where f.recognition_id = ${r}.id)`,
    ),
    mentors: parts(recognitionMentorShape, "name, mentor_id"),
    activities: parts(recognitionActivityShape, "position, id"),
    events: parts(recognitionEventShape, "at, id"),
    messages: parts(recognitionMessageShape, "at, id"),
    visits: parts(recognitionVisitShape, "created_at, id"),
    votes: parts(recognitionVoteShape, "at, voter_id"),
    appeals: parts(recognitionAppealShape, "lodged_on, id"),
    decisions: parts(recognitionDecisionShape, "version, id"),
    earlier: many(
      () => recognitionShape,
      (r, other) => `${other}.company_id = ${r}.company_id and ${other}.id <> ${r}.id`,
      (other) => `${other}.created_at desc, ${other}.id`,
      20,
    ),
    viewerFilesAs: computed<Facts>(facts, (file, { viewer }) => filesAs(viewer, file.companyId)),
    viewerCanWrite: decided(canWriteFile),
    viewerCanSubmit: decided(canSubmitFile),
    viewerCanSupplement: decided(canSupplementFile),
    viewerCanCancel: decided(canCancelFile),
    viewerCanWriteMessage: decided(canWriteMessage),
    viewerCanAppeal: decided(canAppeal),
    viewerCanRegisterAppeal: decided(canRegisterAppeal),
    viewerCanConfirmReceipt: decided(canConfirmReceipt),
    viewerCanProveReceipt: decided(canProveReceipt),
    viewerCanRenew: decided(canRenew),
    viewerCanCheck: decided(canCheckFile),
    viewerCanReview: decided(canReviewFile),
    viewerCanDecide: decided(canDecideFile),
    viewerCanSanction: decided(canSanction),
    viewerCanAnswerAppeal: decided(canAnswerAppeal),
  }),
});
