import { newestListId } from "../programmes/activity-lists.queries.ts";
import { mentorEligibility, type MentorFacts, type MentorRules } from "@leerplek/domain/mentors/mentor-eligibility";
import { isAppealLate, type LodgedAppeal } from "@leerplek/domain/recognitions/appeal";
import { dayToJudge } from "@leerplek/domain/recognitions/named-mentor";
import { dayInFlanders, type LocalDate } from "@leerplek/domain/shared/time";
import {
  column,
  computed,
  instant,
  publicId,
  shape,
  value,
  type Row,
  type Shape,
} from "../../platform/read-plan/shape.ts";
import { todayFor } from "../../platform/read-plan/sql-words.ts";

/** Reached through a file the viewer may see, and through nothing else. */
const withItsFile = (): string => "true";
const nameOf = (column: string) => value((row: Row) => `(select u.name from users u where u.id = ${row}.${column})`);

export const partnershipShape: Shape = shape({
  type: "Partnership",
  table: "partnerships",
  visible: () => "true",
  fields: () => ({
    id: publicId("partnership"),
    kind: column("kind"),
    name: column("name"),
    jointCommittees: column("joint_committees"),
    isConfirmed: column("is_confirmed"),
  }),
});

export const recognitionEventShape: Shape = shape({
  type: "RecognitionEvent",
  table: "recognition_events",
  visible: withItsFile,
  fields: () => ({
    action: column("action"),
    status: column("status"),
    actorName: nameOf("actor_id"),
    reason: column("reason"),
    at: instant("at"),
  }),
});

export const recognitionMessageShape: Shape = shape({
  type: "RecognitionMessage",
  table: "recognition_messages",
  visible: withItsFile,
  fields: () => ({
    kind: column("kind"),
    side: column("side"),
    authorName: nameOf("author_id"),
    body: column("body"),
    at: instant("at"),
  }),
});

/** The report is the partnership's own. */
export const recognitionVisitShape: Shape = shape({
  type: "RecognitionVisit",
  table: "(select v.*, r.partnership_id from recognition_visits v join recognitions r on r.id = v.recognition_id)",
  visible: withItsFile,
  fields: () => ({
    plannedOn: column("planned_on"),
    doneOn: column("done_on"),
    report: value(
      (v) =>
        `case when ${v.viewer("isGovAdmin")} or ${v}.partnership_id = any(${v.viewer("partnershipIds")}) then ${v}.report end`,
    ),
  }),
});

export const recognitionVoteShape: Shape = shape({
  type: "RecognitionVote",
  table: "(select v.*, r.partnership_id from recognition_votes v join recognitions r on r.id = v.recognition_id)",
  visible: (v) => `${v.viewer("isGovAdmin")} or ${v}.partnership_id = any(${v.viewer("partnershipIds")})`,
  fields: () => ({
    voterName: nameOf("voter_id"),
    vote: column("vote"),
    note: column("note"),
    at: instant("at"),
    isOwn: value((v) => `${v}.voter_id = ${v.viewer("userId")}`),
  }),
});

export const recognitionAppealShape: Shape = shape({
  type: "RecognitionAppeal",
  table: "recognition_appeals",
  visible: withItsFile,
  fields: () => ({
    against: column("against"),
    channel: column("channel"),
    lodgedOn: column("lodged_on"),
    appealUntil: column("appeal_until"),
    isLate: computed<LodgedAppeal>(
      (a) => `json_build_object('lodgedOn', ${a}.lodged_on, 'appealUntil', ${a}.appeal_until)`,
      isAppealLate,
    ),
    motive: column("motive"),
    acknowledgeBy: column("acknowledge_by"),
    acknowledgedOn: column("acknowledged_on"),
    outcome: column("outcome"),
    outcomeMotive: column("outcome_motive"),
    decidedOn: column("decided_on"),
  }),
});

export const recognitionDecisionShape: Shape = shape({
  type: "RecognitionDecision",
  table: "recognition_decisions",
  visible: withItsFile,
  fields: () => ({
    version: column("version"),
    kind: column("kind"),
    decidedOn: column("decided_on"),
    sha256: column("sha256"),
    documentPath: value((d) => `case when ${d}.pdf is not null then '/documents/decisions/' || ${d}.id || '.pdf' end`),
  }),
});

interface MentorNeeds extends MentorFacts {
  readonly designatedOn: LocalDate | null;
  readonly rules: MentorRules;
}
const mentorNeeds = (m: Row): string =>
  `json_build_object('birthDate', ${m}.birth_date, 'yearsOfPractice', ${m}.years_of_practice, 'recordIssuedOn', ${m}.record_issued_on,
    'isTrained', ${m}.trained_on is not null, 'trainingDueOn', ${m}.training_due_on, 'deviations', ${m}.deviations, 'designatedOn', ${m}.designated_on,
    'rules', (select json_object_agg(p.key, p.value) from rule_parameters p where p.key like 'mentor.%' and p.scope is null
      and p.valid_from <= ${todayFor(m)} and (p.valid_until is null or p.valid_until >= ${todayFor(m)})))`;

/** A mentor named in a file, with what the conditions of domain.md 4.2 look at. */
export const recognitionMentorShape: Shape = shape({
  type: "RecognitionMentor",
  table: `(select n.recognition_id, m.id as mentor_id, m.first_name || ' ' || m.last_name as name, m.birth_date, m.record_issued_on,
      m.trained_on, a.status, coalesce(a.years_of_practice, 0) as years_of_practice, a.designated_on, a.training_due_on,
      array(select d.kind from mentor_deviations d where d.mentor_id = m.id and d.programme_id = r.programme_id and d.status = 'GRANTED') as deviations
    from recognition_mentors n join recognitions r on r.id = n.recognition_id join mentors m on m.id = n.mentor_id
      left join mentor_assignments a on a.mentor_id = m.id and a.branch_id = r.branch_id and a.programme_id = r.programme_id)`,
  visible: withItsFile,
  fields: () => ({
    mentorId: publicId("mentor", "mentor_id"),
    name: column("name"),
    age: value((m) => `extract(year from age(${todayFor(m)}, ${m}.birth_date))::int`),
    yearsOfPractice: column("years_of_practice"),
    recordIssuedOn: column("record_issued_on"),
    problems: computed<MentorNeeds>(mentorNeeds, ({ designatedOn, rules, ...facts }, { now }) => {
      const eligible = mentorEligibility(facts, rules, dayToJudge({ ...facts, designatedOn }, dayInFlanders(now)));
      return eligible.ok ? [] : eligible.problems.map(({ code }) => code);
    }),
    trainedOn: column("trained_on"),
    status: column("status"),
    trainingDueOn: column("training_due_on"),
  }),
});

/** An activity of the programme's newest list, with what the branch answered: the gaps are those without an answer or with NONE. */
export const recognitionActivityShape: Shape = shape({
  type: "RecognitionActivity",
  table: `(select r.id as recognition_id, a.id, a.label, a.position, a.is_mandatory, o.coverage, o.note
    from recognitions r
      join activities a on a.activity_list_id = ${newestListId("r.programme_id")}
      left join activity_offers f on f.branch_id = r.branch_id and f.programme_id = r.programme_id
      left join offered_activities o on o.activity_id = a.id and o.offer_id = f.id)`,
  visible: withItsFile,
  fields: () => ({
    label: column("label"),
    isMandatory: column("is_mandatory"),
    coverage: column("coverage"),
    note: column("note"),
  }),
});

/** A case officer of a partnership, for those who work there. */
export const recognitionOfficerShape: Shape = shape({
  type: "RecognitionOfficer",
  table: `(select m.user_id as id, u.name, m.partnership_id from memberships m join users u on u.id = m.user_id
    where m.role = 'RECOGNITION_OFFICER' and m.ended_at is null)`,
  visible: (o) => `${o.viewer("isGovAdmin")} or ${o}.partnership_id = any(${o.viewer("partnershipIds")})`,
  fields: () => ({
    id: publicId("user"),
    name: column("name"),
    isViewer: value((o) => `${o}.id = ${o.viewer("userId")}`),
  }),
});
