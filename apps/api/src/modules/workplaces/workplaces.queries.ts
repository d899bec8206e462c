import { canOpenSlots } from "@leerplek/domain/interviews/interview.policy";
import { actingStatuses } from "@leerplek/domain/mentors/mentor";
import {
  canApplyToWorkplace,
  canEditWorkplace,
  canPublishWorkplace,
  type WorkplaceFacts,
} from "@leerplek/domain/workplaces/workplace.policy";
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
  type Row,
  type Run,
  type Shape,
} from "../../platform/read-plan/shape.ts";
import { ruleValue } from "../../platform/read-plan/rule-value.ts";
import { sqlWords } from "../../platform/read-plan/sql-words.ts";
import { applicationShape } from "../applications/applications.queries.ts";
import { branchShape, companyShape } from "../companies/companies.queries.ts";
import { slotShape } from "../interviews/interviews.queries.ts";
import { activityShape } from "../programmes/activity-lists.queries.ts";
import { programmeShape } from "../programmes/programmes.queries.ts";

/** Once published, a workplace stays readable for everybody, with its status: nobody is left guessing where it went. Drafts are the company's own. */
const visible = (workplace: Row): string =>
  `${workplace}.published_at is not null or ${ownCompany(workplace)} or ${byMandate(workplace)}`;

/** A company that lets the viewer write and publish its workplaces (domain.md 1.9). */
const byMandate = (workplace: Row): string =>
  `${workplace}.company_id = any(${workplace.viewer("publishingCompanyIds")})`;

/**
 * Few applicants are not counted before a company, nor before who is not signed in: fewer than the rule's number is null (reliability 3.6). Of its own
 * workplaces a company sees each of them.
 */
const applicationCount = (w: Row): string =>
  `case when ${w}.application_count >= ${ruleValue(w, "disclosure.smallestCount")} or ${ownCompany(w)}
    or ${w.viewer("roles")} && '{LEARNER,GUARDIAN,COUNSELLOR,PROVIDER_ADMIN,RECOGNITION_OFFICER,GOV_ADMIN}' then ${w}.application_count end`;

const ownCompany = (workplace: Row): string => `${workplace}.company_id = any(${workplace.viewer("companyIds")})`;

const policyFacts = (workplace: Row): string =>
  `json_build_object('companyId', ${workplace}.company_id, 'programmeId', ${workplace}.programme_id, 'status', ${workplace}.status, 'freePlaces', ${workplace}.places - ${workplace}.places_taken)`;
const decided = (policy: (viewer: Run["viewer"], workplace: WorkplaceFacts) => boolean) =>
  computed<WorkplaceFacts>(policyFacts, (facts, { viewer }) => policy(viewer, facts));

export const workplaceShape: Shape = shape({
  type: "Workplace",
  table: "workplaces",
  visible,
  fields: () => ({
    id: publicId("workplace"),
    status: column("status"),
    blockedBy: column("blocked_by"),
    title: column("title"),
    description: column("description"),
    requirements: column("requirements"),
    schoolYear: column("school_year"),
    places: column("places"),
    freePlaces: value((w) => `${w}.places - ${w}.places_taken`),
    agreementType: column("agreement_type"),
    isPaid: column("is_paid"),
    days: column("days"),
    minutesPerWeek: column("minutes_per_week"),
    dayStartsAt: value((w) => `to_char(${w}.day_starts_at, 'HH24:MI')`),
    dayEndsAt: value((w) => `to_char(${w}.day_ends_at, 'HH24:MI')`),
    startsOn: column("starts_on"),
    endsOn: column("ends_on"),
    minimumAge: column("minimum_age"),
    answerWithinDays: column("answer_within_days"),
    applicationCount: value(applicationCount),
    publishedAt: instant("published_at"),
    createdAt: instant("created_at"),
    version: column("version"),
    company: one(
      () => companyShape,
      (w, company) => `${company}.id = ${w}.company_id`,
    ),
    branch: one(
      () => branchShape,
      (w, branch) => `${branch}.id = ${w}.branch_id`,
    ),
    programme: one(
      () => programmeShape,
      (w, programme) => `${programme}.id = ${w}.programme_id`,
    ),
    activities: many(
      () => activityShape,
      (w, activity) =>
        `${activity}.id in (select wa.activity_id from workplace_activities wa where wa.workplace_id = ${w}.id)`,
      (activity) => `${activity}.position`,
    ),
    hasMentor: value(
      (w) =>
        `exists (select from mentor_assignments a where a.branch_id = ${w}.branch_id and a.programme_id = ${w}.programme_id and a.status in (${sqlWords(actingStatuses)}))`,
    ),
    mentorId: value((w) => `case when ${ownCompany(w)} or ${byMandate(w)} then 'mentor_' || ${w}.mentor_id end`),
    viewerApplication: one(
      () => applicationShape,
      (w, application) =>
        `${application}.id = (select a.id from applications a where a.workplace_id = ${w}.id and a.learner_id = ${w.viewer("learnerId")} order by a.sent_at desc limit 1)`,
    ),
    viewerCanApply: decided(canApplyToWorkplace),
    viewerCanEdit: decided(canEditWorkplace),
    viewerCanOpenSlots: decided(canOpenSlots),
    viewerCanPublish: decided(canPublishWorkplace),
    slots: many(
      () => slotShape,
      (w, slot) => `${slot}.workplace_id = ${w}.id and ${slot}.status <> 'REMOVED' and ${slot}.ends_at > ${w.now()}`,
      (slot) => `${slot}.starts_at, ${slot}.id`,
    ),
  }),
});

/** Workplaces of the viewer's companies, and of those that gave a mandate for it, newest first. */
export const myWorkplacesPage: ConnectionSpec = {
  shape: workplaceShape,
  where: (w) => {
    const status = w.arg("status", "text[]");
    return `(${ownCompany(w)} or ${byMandate(w)}) and (${status} is null or ${w}.status = any(${status}))`;
  },
  order: { by: (w) => `${w}.created_at`, type: "timestamptz", direction: "desc" },
};

/** Companies the viewer may write workplaces for: the own ones, and those that gave a mandate for it; as `canDraftWorkplace` says. */
export const workplaceCompaniesPage: ConnectionSpec = {
  shape: companyShape,
  where: (c) => `(${c}.id = any(${c.viewer("companyIds")}) or ${c}.id = any(${c.viewer("publishingCompanyIds")}))`,
  order: { by: (c) => `${c}.name`, type: "text", direction: "asc" },
};

/** A hit of a search: the workplace as a list shows it. `given.latitude` and `given.longitude` are the place searched near, if any. */
export const workplaceHitShape: Shape = shape({
  type: "WorkplaceHit",
  table: "workplaces",
  visible: (w) => `${w}.status = 'PUBLISHED'`,
  fields: () => ({
    id: publicId("workplace"),
    title: column("title"),
    distanceMetres: value(distanceMetres),
    programme: one(
      () => programmeShape,
      (w, programme) => `${programme}.id = ${w}.programme_id`,
    ),
    branch: one(
      () => branchShape,
      (w, branch) => `${branch}.id = ${w}.branch_id`,
    ),
    company: one(
      () => companyShape,
      (w, company) => `${company}.id = ${w}.company_id`,
    ),
    workplace: one(
      () => workplaceShape,
      (w, workplace) => `${workplace}.id = ${w}.id`,
    ),
  }),
});

/** Great circle on a sphere of 6,371 km, in whole metres; null without a place to measure from. */
function distanceMetres(w: Row): string {
  const [latitude, longitude] = [w.given("latitude", "float8"), w.given("longitude", "float8")];
  return `case when ${latitude} is not null then (select round(6371000 * acos(least(1, sind(b.latitude) * sind(${latitude}) + cosd(b.latitude) * cosd(${latitude}) * cosd(b.longitude - ${longitude})))) from branches b where b.id = ${w}.branch_id) end`;
}
