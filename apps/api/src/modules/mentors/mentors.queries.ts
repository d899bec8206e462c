import {
  mentorEligibility,
  recordUsableUntil,
  type MentorFacts,
  type MentorRules,
} from "@leerplek/domain/mentors/mentor-eligibility";
import { allowsMentorAction } from "@leerplek/domain/mentors/mentor-transitions";
import { judgesMentors, managesMentors } from "@leerplek/domain/mentors/mentor.policy";
import type { DeviationKind, DeviationStatus, MentorStatus } from "@leerplek/domain/mentors/mentor";
import { canManageMember } from "@leerplek/domain/organisations/member.policy";
import type { Id } from "@leerplek/domain/shared/id";
import type { RuleKey } from "@leerplek/domain/shared/rule-set";
import { dayInFlanders, type LocalDate } from "@leerplek/domain/shared/time";
import { placeHoldingStatuses } from "@leerplek/domain/workplaces/workplace";
import { actingStatuses } from "@leerplek/domain/mentors/mentor";
import {
  column,
  computed,
  instant,
  many,
  one,
  publicId,
  shape,
  value,
  type ConnectionSpec,
  type PlannedField,
  type Row,
  type Shape,
} from "../../platform/read-plan/shape.ts";
import { sqlWords, todayFor } from "../../platform/read-plan/sql-words.ts";
import { branchShape, companyShape } from "../companies/companies.queries.ts";
import { invitationShape } from "../organisations/organisations.queries.ts";
import { programmeShape } from "../programmes/programmes.queries.ts";
import { recognitionShape } from "../recognitions/recognitions.queries.ts";
import { ruleInUseShape } from "../rules/rules.queries.ts";

/** The partnership that treats the company's files: of its sector, else the Flemish one. `companyId` is SQL. */
const partnershipOf = (companyId: string): string =>
  `(select s.id from partnerships s join companies sc on sc.id = ${companyId}
    where sc.joint_committee = any(s.joint_committees) or s.kind = 'FLEMISH' order by s.kind = 'FLEMISH', s.id limit 1)`;

const managed = (row: Row): string =>
  `${row}.company_id = any(${row.viewer("adminCompanyIds")}) or ${row}.company_id = any(${row.viewer("mentorCompanyIds")})`;
const judged = (row: Row): string =>
  `${row.viewer("isGovAdmin")} or ${partnershipOf(`${row}.company_id`)} = any(${row.viewer("partnershipIds")})`;

/** The number a rule gives today for the company's sector. */
const ruleToday = (row: Row, key: RuleKey, what: "value" | "id" = "value"): string =>
  `(select r.${what} from rule_parameters r where r.key = '${key}' and (r.scope is null or r.scope = (select rc.joint_committee from companies rc where rc.id = ${row}.company_id))
    and r.valid_from <= ${todayFor(row)} and (r.valid_until is null or r.valid_until >= ${todayFor(row)}) order by r.scope nulls last limit 1)`;

const mentorRuleKeys = [
  "mentor.minimumAge",
  "mentor.minimumAgeWithDeviation",
  "mentor.yearsOfPractice",
  "mentor.recordMonths",
] as const satisfies readonly (keyof MentorRules)[];
/** What the screen says the conditions are, in the order of domain.md 4.2. */
const conditionKeys = [...mentorRuleKeys, "mentor.trainingMonths"] as const satisfies readonly RuleKey[];
const mentorRules = (row: Row): string =>
  `json_build_object(${mentorRuleKeys.map((key) => `'${key}', ${ruleToday(row, key)}`).join(", ")})`;

interface OwnerFacts {
  readonly companyId: Id<"company">;
  readonly partnershipId: string | null;
}
const ownerFacts = (row: Row): string =>
  `json_build_object('companyId', ${row}.company_id, 'partnershipId', ${partnershipOf(`${row}.company_id`)})`;

/** The company's administrators, the mentor, and the partnership that treats the company (domain.md 8). */
export const mentorShape: Shape = shape({
  type: "Mentor",
  table: "mentors",
  visible: (m) => `${managed(m)} or ${m}.user_id = ${m.viewer("userId")} or ${judged(m)}`,
  fields: () => ({
    id: publicId("mentor"),
    firstName: column("first_name"),
    lastName: column("last_name"),
    name: value((m) => `${m}.first_name || ' ' || ${m}.last_name`),
    birthDate: column("birth_date"),
    jobTitle: column("job_title"),
    email: column("email"),
    phone: column("phone"),
    languages: column("languages"),
    education: column("education"),
    nationalNumberLast: column("national_number_last"),
    hasAccount: value((m) => `${m}.user_id is not null`),
    // By the address: that is how the account of who accepts comes to this mentor.
    accountInvitation: one(
      () => invitationShape,
      (m, i) =>
        `${m}.user_id is null and ${i}.id = (select o.id from invitations o where o.company_id = ${m}.company_id and o.role = 'MENTOR' and lower(o.email) = lower(${m}.email)
          and o.accepted_at is null and o.revoked_at is null order by o.created_at desc, o.id desc limit 1)`,
    ),
    recordIssuedOn: column("record_issued_on"),
    recordVerifiedOn: column("record_verified_on"),
    recordVerifiedBy: column("record_verified_by"),
    recordUsableUntil: computed<{ issuedOn: LocalDate | null; rules: MentorRules }>(
      (m) => `json_build_object('issuedOn', ${m}.record_issued_on, 'rules', ${mentorRules(m)})`,
      ({ issuedOn, rules }) => issuedOn && recordUsableUntil(issuedOn, rules),
    ),
    trainedOn: column("trained_on"),
    trainingKind: column("training_kind"),
    trainingProvider: column("training_provider"),
    trainingProof: column("training_proof"),
    version: column("version"),
    company: one(
      () => companyShape,
      (m, company) => `${company}.id = ${m}.company_id`,
    ),
    places: many(
      () => mentorPlaceShape,
      (m, place) => `${place}.mentor_id = ${m}.id`,
      (place) => `${place}.branch_name, ${place}.programme_title, ${place}.id`,
    ),
    deviations: many(
      () => deviationShape,
      (m, deviation) => `${deviation}.mentor_id = ${m}.id`,
      (deviation) => `${deviation}.requested_at desc, ${deviation}.id`,
    ),
    maximumLearners: value((m) => ruleToday(m, "mentor.maximumLearners")),
    maximumLearnersRule: one(
      () => ruleInUseShape,
      (m, rule) => `${rule}.id = ${ruleToday(m, "mentor.maximumLearners", "id")}`,
    ),
    placesOffered: value(
      (m) =>
        `(select coalesce(sum(w.places), 0)::int from workplaces w where w.mentor_id = ${m}.id and w.status in (${sqlWords(placeHoldingStatuses)}))`,
    ),
    viewerCanInvite: computed<{ companyId: Id<"company">; hasAccount: boolean }>(
      (m) => `json_build_object('companyId', ${m}.company_id, 'hasAccount', ${m}.user_id is not null)`,
      ({ companyId, hasAccount }, { viewer }) =>
        !hasAccount && canManageMember(viewer, { role: "MENTOR", companyId, providerId: null, partnershipId: null }),
    ),
    viewerCanManage: computed<OwnerFacts>(ownerFacts, ({ companyId }, { viewer }) => managesMentors(viewer, companyId)),
    viewerCanJudge: computed<OwnerFacts>(ownerFacts, (owner, { viewer }) => judgesMentors(viewer, owner)),
  }),
});

interface PlaceFacts extends OwnerFacts {
  readonly status: MentorStatus;
  readonly mentor: MentorFacts;
  readonly rules: MentorRules;
}
const placeFacts = (p: Row): string => `json_build_object(
  'companyId', ${p}.company_id, 'partnershipId', ${partnershipOf(`${p}.company_id`)}, 'status', ${p}.status, 'rules', ${mentorRules(p)},
  'mentor', json_build_object('birthDate', ${p}.birth_date, 'yearsOfPractice', ${p}.years_of_practice, 'recordIssuedOn', ${p}.record_issued_on,
    'isTrained', ${p}.trained_on is not null, 'trainingDueOn', ${p}.training_due_on,
    'deviations', (select coalesce(json_agg(d.kind), '[]') from mentor_deviations d
      where d.mentor_id = ${p}.mentor_id and d.programme_id = ${p}.programme_id and d.status = 'GRANTED')))`;
const ofPlace = (decide: (facts: PlaceFacts, viewer: Parameters<typeof judgesMentors>[0]) => boolean): PlannedField =>
  computed<PlaceFacts>(placeFacts, (facts, { viewer }) => decide(facts, viewer));

/** Workplaces and interviews that hang on the mentor in this place. */
const workplacesOf = (p: Row): string =>
  `workplaces w where w.mentor_id = ${p}.mentor_id and w.branch_id = ${p}.branch_id and w.programme_id = ${p}.programme_id and w.status in ('PUBLISHED', 'PAUSED', 'BLOCKED', 'FILLED')`;

/** A branch and programme for which somebody is mentor, with the state and what stands against it. */
export const mentorPlaceShape: Shape = shape({
  type: "MentorPlace",
  table: `(select a.*, m.company_id, m.user_id, m.birth_date, m.record_issued_on, m.trained_on, b.name as branch_name, g.title as programme_title
    from mentor_assignments a join mentors m on m.id = a.mentor_id join branches b on b.id = a.branch_id join programmes g on g.id = a.programme_id)`,
  visible: (p) => `${managed(p)} or ${p}.user_id = ${p.viewer("userId")} or ${judged(p)}`,
  fields: () => ({
    id: publicId("assignment"),
    status: column("status"),
    yearsOfPractice: column("years_of_practice"),
    capacity: column("capacity"),
    designatedOn: column("designated_on"),
    trainingDueOn: column("training_due_on"),
    motive: column("motive"),
    branch: one(
      () => branchShape,
      (p, branch) => `${branch}.id = ${p}.branch_id`,
    ),
    programme: one(
      () => programmeShape,
      (p, programme) => `${programme}.id = ${p}.programme_id`,
    ),
    rules: many(
      () => ruleInUseShape,
      (p, rule) => `${rule}.id in (${conditionKeys.map((key) => ruleToday(p, key, "id")).join(", ")})`,
      (rule) => `array_position(array[${sqlWords(conditionKeys)}]::text[], ${rule}.key)`,
    ),
    problems: computed<PlaceFacts>(placeFacts, ({ mentor, rules }, { now }) => {
      const checked = mentorEligibility(mentor, rules, dayInFlanders(now));
      return (checked.ok ? [] : checked.problems).map(({ code, path, params = {} }) => ({
        code,
        path,
        params: Object.entries(params).map(([name, text]) => ({ name, value: String(text) })),
      }));
    }),
    learners: value((p) => `(select coalesce(sum(w.places_taken), 0)::int from ${workplacesOf(p)})`),
    openWorkplaces: value((p) => `(select count(*)::int from ${workplacesOf(p)} and w.status <> 'FILLED')`),
    interviewsToCome: value(
      (p) =>
        `(select count(*)::int from interviews i join interview_slots s on s.id = i.slot_id join workplaces w on w.id = s.workplace_id
          where s.mentor_id = ${p}.mentor_id and w.branch_id = ${p}.branch_id and w.programme_id = ${p}.programme_id and i.status = 'SCHEDULED' and s.ends_at > ${p.now()})`,
    ),
    otherMentors: value(
      (p) =>
        `(select count(*)::int from mentor_assignments o where o.branch_id = ${p}.branch_id and o.programme_id = ${p}.programme_id and o.mentor_id <> ${p}.mentor_id and o.status in (${sqlWords(actingStatuses)}))`,
    ),
    viewerCanDeactivate: ofPlace(
      ({ companyId, status }, viewer) => managesMentors(viewer, companyId) && allowsMentorAction(status, "deactivate"),
    ),
    viewerCanReactivate: ofPlace(
      ({ companyId, status }, viewer) => managesMentors(viewer, companyId) && allowsMentorAction(status, "reactivate"),
    ),
    viewerCanBar: ofPlace((facts, viewer) => judgesMentors(viewer, facts) && allowsMentorAction(facts.status, "bar")),
  }),
});

/** A request for an exception: for who manages the mentor, and the partnership. */
export const deviationShape: Shape = shape({
  type: "MentorDeviation",
  table: "mentor_deviations",
  visible: (d) =>
    `${managed(d)} or ${judged(d)} or exists (select from mentors own where own.id = ${d}.mentor_id and own.user_id = ${d.viewer("userId")})`,
  fields: () => ({
    id: publicId("deviation"),
    kind: column("kind"),
    status: column("status"),
    proofKind: column("proof_kind"),
    proof: column("proof"),
    requestedAt: instant("requested_at"),
    decidedAt: instant("decided_at"),
    motive: column("motive"),
    mentor: one(
      () => mentorShape,
      (d, mentor) => `${mentor}.id = ${d}.mentor_id`,
    ),
    programme: one(
      () => programmeShape,
      (d, programme) => `${programme}.id = ${d}.programme_id`,
    ),
    recognitions: many(
      () => recognitionShape,
      (d, file) =>
        `${file}.programme_id = ${d}.programme_id and ${file}.branch_id in (select a.branch_id from mentor_assignments a where a.mentor_id = ${d}.mentor_id and a.programme_id = ${d}.programme_id)`,
      (file) => `${file}.id desc`,
    ),
    viewerCanDecide: computed<OwnerFacts & { status: DeviationStatus; kind: DeviationKind }>(
      (d) =>
        `json_build_object('companyId', ${d}.company_id, 'partnershipId', ${partnershipOf(`${d}.company_id`)}, 'status', ${d}.status)`,
      (facts, { viewer }) => facts.status === "REQUESTED" && judgesMentors(viewer, facts),
    ),
    viewerCanRetract: computed<OwnerFacts & { status: DeviationStatus }>(
      (d) => `json_build_object('companyId', ${d}.company_id, 'status', ${d}.status)`,
      (facts, { viewer }) => facts.status === "REQUESTED" && managesMentors(viewer, facts.companyId),
    ),
  }),
});

/** Mentors the viewer manages or is, by name. */
export const myMentorsPage: ConnectionSpec = {
  shape: mentorShape,
  where: (m) => {
    const status = m.arg("status", "text[]");
    return `(${managed(m)} or ${m}.user_id = ${m.viewer("userId")})
      and (${status} is null or exists (select from mentor_assignments a where a.mentor_id = ${m}.id and a.status = any(${status})))`;
  },
  order: { by: (m) => `lower(${m}.last_name || ' ' || ${m}.first_name)`, type: "text", direction: "asc" },
};

/** Requests the viewer decides on or made, newest first. */
export const deviationsPage: ConnectionSpec = {
  shape: deviationShape,
  where: (d) => {
    const status = d.arg("status", "text[]");
    return `(${status} is null or ${d}.status = any(${status}))`;
  },
  order: { by: (d) => `${d}.requested_at`, type: "timestamptz", direction: "desc" },
};
