import type { Sql } from "postgres";
import { openStatuses } from "@leerplek/domain/applications/application-transitions";
import { placedStatuses } from "@leerplek/domain/mentors/mentor";
import type { OptionalRuleKey, RuleEffectKind, RuleKey } from "@leerplek/domain/shared/rule-set";
import type { LocalDate } from "@leerplek/domain/shared/time";
import { placeHoldingStatuses } from "@leerplek/domain/workplaces/workplace";

/** A change an administrator thinks of. */
export interface RuleChangeFacts {
  readonly key: RuleKey | OptionalRuleKey;
  /** Joint committee, or null for everybody who has no value of the own sector. */
  readonly scope: string | null;
  readonly before: number;
  readonly after: number;
  /** First day of the new value. */
  readonly on: LocalDate;
  readonly today: LocalDate;
}

/** So many rows are concerned with the number as it is, and so many with the new one. */
export interface RuleEffect {
  readonly kind: RuleEffectKind;
  readonly before: number;
  readonly after: number;
}

interface Counted {
  readonly before: number;
  readonly after: number;
}
type Count = (sql: Sql, facts: RuleChangeFacts) => PromiseLike<readonly Counted[]>;

/** Companies the value is for: those of the sector, or those whose sector has no value of its own that day. */
const concerned = (sql: Sql, { key, scope, on }: RuleChangeFacts) =>
  scope === null
    ? sql`not exists (select from rule_parameters o where o.key = ${key} and o.scope = c.joint_committee
        and o.valid_from <= ${on} and (o.valid_until is null or o.valid_until >= ${on}))`
    : sql`c.joint_committee = ${scope}`;

/** Mentors at work or on their way to it, with their company. */
const placedMentors = (sql: Sql, facts: RuleChangeFacts) => sql`
  mentor_assignments a join mentors m on m.id = a.mentor_id join companies c on c.id = m.company_id
  where a.status in ${sql([...placedStatuses])} and ${concerned(sql, facts)}`;

const granted = (
  sql: Sql,
  kind: "AGE" | "PRACTICE",
) => sql`exists (select from mentor_deviations d where d.mentor_id = a.mentor_id
  and d.programme_id = a.programme_id and d.kind = ${kind} and d.status = 'GRANTED')`;

const youngMentors =
  (hasDeviation: boolean): Count =>
  (sql, facts) =>
    sql<Counted[]>`/* rule preview: mentors too young */
      select count(distinct m.id) filter (where m.birth_date > ${facts.on}::date - make_interval(years => ${facts.before}))::int as before,
        count(distinct m.id) filter (where m.birth_date > ${facts.on}::date - make_interval(years => ${facts.after}))::int as after
      from ${placedMentors(sql, facts)} and ${granted(sql, "AGE")} = ${hasDeviation}`;

const littlePractice: Count = (sql, facts) => sql<Counted[]>`/* rule preview: too little practice */
  select count(distinct m.id) filter (where a.years_of_practice < ${facts.before})::int as before,
    count(distinct m.id) filter (where a.years_of_practice < ${facts.after})::int as after
  from ${placedMentors(sql, facts)} and not ${granted(sql, "PRACTICE")}`;

const oldRecords: Count = (sql, facts) => sql<Counted[]>`/* rule preview: extracts too old for a new designation */
  select count(distinct m.id) filter (where m.record_issued_on is null or m.record_issued_on + make_interval(months => ${facts.before}) < ${facts.on}::date)::int as before,
    count(distinct m.id) filter (where m.record_issued_on is null or m.record_issued_on + make_interval(months => ${facts.after}) < ${facts.on}::date)::int as after
  from ${placedMentors(sql, facts)} and a.status in ('PROPOSED', 'ELIGIBLE')`;

const termsInState =
  (status: "ELIGIBLE" | "ACTIVE_UNTRAINED"): Count =>
  (sql, facts) =>
    sql<Counted[]>`/* rule preview: terms for mentor training */
      select count(*)::int as before, count(*)::int as after from ${placedMentors(sql, facts)} and a.status = ${status}
        and (m.trained_on is null)`;

const remindersDue: Count = (sql, facts) => sql<Counted[]>`/* rule preview: terms within the days of a reminder */
  select count(*) filter (where a.training_due_on - ${facts.on}::date between 0 and ${facts.before})::int as before,
    count(*) filter (where a.training_due_on - ${facts.on}::date between 0 and ${facts.after})::int as after
  from ${placedMentors(sql, facts)} and a.status = 'ACTIVE_UNTRAINED'`;

const mentorsOver: Count = (sql, facts) => sql<
  Counted[]
>`/* rule preview: mentors who take, or have promised, more learners than the rule allows */
  select count(*) filter (where learners > ${facts.before})::int as before, count(*) filter (where learners > ${facts.after})::int as after
  from (select greatest(max(a.capacity), (select coalesce(sum(w.places), 0) from workplaces w
      where w.mentor_id = m.id and w.status in ${sql([...placeHoldingStatuses])})) as learners
    from ${placedMentors(sql, facts)} group by m.id) as loads`;

const branchesOver =
  (size: "MICRO" | "SMALL" | "MEDIUM" | "LARGE"): Count =>
  (sql, facts) =>
    sql<Counted[]>`/* rule preview: branches with more places than the rule allows */
      select count(*) filter (where places > ${facts.before})::int as before, count(*) filter (where places > ${facts.after})::int as after
      from (select sum(w.places) as places from workplaces w join companies c on c.id = w.company_id
        where w.status in ${sql([...placeHoldingStatuses])} and c.size = ${size} and ${concerned(sql, facts)}
        group by w.branch_id, w.programme_id) as offered`;

const same = (sql: Sql, from: ReturnType<Sql>): PromiseLike<readonly Counted[]> =>
  sql<Counted[]>`/* rule preview: rows */ select count(*)::int as before, count(*)::int as after from ${from}`;

const filesToDecide: Count = (sql, facts) =>
  same(
    sql,
    sql`recognitions r join companies c on c.id = r.company_id where r.status in ('SUBMITTED', 'INCOMPLETE', 'COMPLETE', 'IN_REVIEW') and ${concerned(sql, facts)}`,
  );

const recognitionsKept: Count = (sql, facts) =>
  same(
    sql,
    sql`recognitions r join companies c on c.id = r.company_id where r.status in ('ACTIVE', 'ACTIVE_NO_MENTOR', 'AT_RISK', 'SUSPENDED') and ${concerned(sql, facts)}`,
  );

const wrongType: Count = (sql, facts) => sql<
  Counted[]
>`/* rule preview: workplaces whose agreement type no longer fits */
  select count(*) filter (where (w.minutes_per_week >= ${facts.before}) <> (w.agreement_type = 'OAO'))::int as before,
    count(*) filter (where (w.minutes_per_week >= ${facts.after}) <> (w.agreement_type = 'OAO'))::int as after
  from workplaces w join companies c on c.id = w.company_id
  where w.status in ('DRAFT', 'PUBLISHED', 'PAUSED', 'BLOCKED') and w.ends_on >= ${facts.on} and ${concerned(sql, facts)}`;

/** Counts of learners, applications and interviews: numbers alone come through the wall (migration rule_preview_counts). */
const behindTheWall =
  (what: RuleEffectKind): Count =>
  (sql, { on, before, after }) =>
    sql<Counted[]>`/* rule preview: counts behind the wall */
      select before, after from rule_preview_counts(${what}, ${on}, ${before}, ${after}, ${[...openStatuses]})`;

/** What each rule touches; a rule that is not here only counts for what begins from its first day on. */
const counts: Readonly<Partial<Record<RuleKey | OptionalRuleKey, readonly (readonly [RuleEffectKind, Count])[]>>> = {
  "mentor.minimumAge": [["MENTORS_TOO_YOUNG", youngMentors(false)]],
  "mentor.minimumAgeWithDeviation": [["MENTORS_TOO_YOUNG", youngMentors(true)]],
  "mentor.yearsOfPractice": [["MENTORS_TOO_LITTLE_PRACTICE", littlePractice]],
  "mentor.recordMonths": [["MENTORS_RECORD_TOO_OLD", oldRecords]],
  "mentor.trainingMonths": [
    ["TRAINING_TERMS_TO_BEGIN", termsInState("ELIGIBLE")],
    ["TRAINING_TERMS_KEPT", termsInState("ACTIVE_UNTRAINED")],
  ],
  "mentor.firstReminderDays": [["TRAINING_REMINDERS_DUE", remindersDue]],
  "mentor.secondReminderDays": [["TRAINING_REMINDERS_DUE", remindersDue]],
  "mentor.lastReminderDays": [["TRAINING_REMINDERS_DUE", remindersDue]],
  "mentor.maximumLearners": [["MENTORS_OVER_MAXIMUM", mentorsOver]],
  "branch.maximumLearnersMicro": [["BRANCHES_OVER_MAXIMUM", branchesOver("MICRO")]],
  "branch.maximumLearnersSmall": [["BRANCHES_OVER_MAXIMUM", branchesOver("SMALL")]],
  "branch.maximumLearnersMedium": [["BRANCHES_OVER_MAXIMUM", branchesOver("MEDIUM")]],
  "branch.maximumLearnersLarge": [["BRANCHES_OVER_MAXIMUM", branchesOver("LARGE")]],
  "recognition.years": [
    ["FILES_TO_DECIDE", filesToDecide],
    ["RECOGNITIONS_KEPT", recognitionsKept],
  ],
  "recognition.minimumCoveragePercent": [["FILES_TO_MEASURE", filesToDecide]],
  "agreement.oaoMinimumMinutesPerWeek": [["WORKPLACES_WRONG_TYPE", wrongType]],
  "learner.minimumAge": [["LEARNERS_TOO_YOUNG", behindTheWall("LEARNERS_TOO_YOUNG")]],
  "learner.maximumAgeAtSchoolYearEnd": [["LEARNERS_TOO_OLD", behindTheWall("LEARNERS_TOO_OLD")]],
  "application.maximumOpen": [["LEARNERS_OVER_MAXIMUM", behindTheWall("LEARNERS_OVER_MAXIMUM")]],
  "search.trainingDays": [["SEARCH_CLOCKS_MOVED", behindTheWall("SEARCH_CLOCKS_MOVED")]],
  "interview.cancelHours": [["INTERVIEWS_TO_COME", behindTheWall("INTERVIEWS_TO_COME")]],
};

/** What the change does to the rows that are there today; one statement for each effect. */
export async function ruleEffects(sql: Sql, facts: RuleChangeFacts): Promise<readonly RuleEffect[]> {
  const found = await Promise.all(
    (counts[facts.key] ?? []).map(async ([kind, count]) => {
      const [counted] = await count(sql, facts);
      return { kind, before: counted?.before ?? 0, after: counted?.after ?? 0 };
    }),
  );
  return found;
}
