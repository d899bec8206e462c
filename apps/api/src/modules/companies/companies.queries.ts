import { canFillOffer, type OfferOwner } from "@leerplek/domain/programmes/activity.policy";
import { canManageBranches } from "@leerplek/domain/companies/branch";
import {
  column,
  computed,
  instant,
  many,
  one,
  publicId,
  shape,
  value,
  type Row,
  type Shape,
} from "../../platform/read-plan/shape.ts";
import { todayFor } from "../../platform/read-plan/sql-words.ts";
import { activityOfferShape } from "../programmes/activity-offers.queries.ts";
import { programmeShape } from "../programmes/programmes.queries.ts";
import { branchProgrammeShape } from "../recognitions/branch-programmes.queries.ts";
import { recognitionShape } from "../recognitions/recognitions.queries.ts";

/** Company, branch and recognition status are public (domain.md 8); files in treatment and mentors are for members and officers. */
const everybody = (): string => "true";
const membersOnly = (row: Row): string =>
  `${row}.company_id = any(${row.viewer("companyIds")}) or ${row.viewer("isOfficer")}`;

export const companyShape: Shape = shape({
  type: "Company",
  table: "companies",
  visible: everybody,
  fields: () => ({
    id: publicId("company"),
    enterpriseNumber: column("enterprise_number"),
    name: column("name"),
    description: column("description"),
    website: column("website"),
    size: column("size"),
    branches: many(
      () => branchShape,
      (company, branch) => `${branch}.company_id = ${company}.id and ${branch}.deactivated_at is null`,
      (branch) => `${branch}.name, ${branch}.id`,
    ),
    formerBranches: many(
      () => branchShape,
      (company, branch) =>
        `${branch}.company_id = ${company}.id and ${branch}.deactivated_at is not null and ${company}.id = any(${company.viewer("companyIds")})`,
      (branch) => `${branch}.deactivated_at desc, ${branch}.id`,
    ),
    viewerCanManage: computed<string>(
      (company) => `to_json(${company}.id)`,
      (companyId, { viewer }) => canManageBranches(viewer, companyId),
    ),
  }),
});

export const branchShape: Shape = shape({
  type: "Branch",
  table: "branches",
  visible: everybody,
  fields: () => ({
    id: publicId("branch"),
    establishmentNumber: column("establishment_number"),
    name: column("name"),
    street: column("street"),
    postcode: column("postcode"),
    municipality: value((branch) => `(select m.name from municipalities m where m.nis = ${branch}.municipality_nis)`),
    province: value((branch) => `(select m.province from municipalities m where m.nis = ${branch}.municipality_nis)`),
    latitude: column("latitude"),
    longitude: column("longitude"),
    place: value(
      (branch) =>
        `(select p.place from postcodes p where p.postcode = ${branch}.postcode and p.latitude = ${branch}.latitude and p.longitude = ${branch}.longitude order by p.place limit 1)`,
    ),
    deactivatedAt: instant("deactivated_at"),
    version: column("version"),
    accessibility: column("accessibility"),
    activityOffers: many(
      () => activityOfferShape,
      (branch, offer) => `${offer}.branch_id = ${branch}.id`,
      (offer) => `(select p.title from programmes p where p.id = ${offer}.programme_id), ${offer}.id`,
    ),
    viewerCanFillOffers: computed<OfferOwner>(
      (branch) =>
        `json_build_object('kind', 'BRANCH', 'companyId', ${branch}.company_id, 'isMentorHere', exists (select from mentors m join mentor_assignments a on a.mentor_id = m.id
          where m.user_id = ${branch.viewer("userId")} and a.branch_id = ${branch}.id))`,
      (owner, { viewer }) => canFillOffer(viewer, owner),
    ),
    company: one(
      () => companyShape,
      (branch, company) => `${company}.id = ${branch}.company_id`,
    ),
    recognised: many(
      () => recognisedProgrammeShape,
      (branch, recognition) => `${recognition}.branch_id = ${branch}.id`,
      (recognition) => `${recognition}.title, ${recognition}.id`,
    ),
    recognitions: many(
      () => recognitionShape,
      (branch, recognition) => `${recognition}.branch_id = ${branch}.id`,
      (recognition) => `${recognition}.created_at, ${recognition}.id`,
    ),
    programmes: many(
      () => branchProgrammeShape,
      (branch, programme) => `${programme}.branch_id = ${branch}.id`,
      (programme) => `${programme}.title, ${programme}.programme_id`,
    ),
    mentors: many(
      () => mentorAssignmentShape,
      (branch, assignment) => `${assignment}.branch_id = ${branch}.id`,
      (assignment) => `${assignment}.name, ${assignment}.mentor_id, ${assignment}.programme_id`,
    ),
  }),
});

/**
 * What a branch may train for today: public, unlike the files behind it. A programme that was renamed is there under every name it has since, each once
 * (domain.md 4.4).
 */
const recognisedProgrammeShape: Shape = shape({
  type: "RecognisedProgramme",
  table: `(select r.*, p.id as name_id, p.title from recognitions r cross join programme_and_later_names(r.programme_id) n join programmes p on p.id = n.programme_id)`,
  visible: (r) =>
    `${r}.id = (select x.id from recognitions x where x.branch_id = ${r}.branch_id and x.status = 'ACTIVE' and ${todayFor(r)} between x.valid_from and x.valid_until
      and x.programme_id in (select e.programme_id from programme_and_earlier_names(${r}.name_id, ${todayFor(r)}) e)
      order by x.programme_id = ${r}.name_id desc, x.valid_until desc, x.id limit 1)`,
  fields: () => ({
    programme: one(
      () => programmeShape,
      (r, programme) => `${programme}.id = ${r}.name_id`,
    ),
    grantedFor: one(
      () => programmeShape,
      (r, programme) => `${programme}.id = ${r}.programme_id`,
    ),
    validUntil: column("valid_until"),
  }),
});

/** A mentor's name is for the own company, and for who publishes in its name: a learner gets it after contact. */
export const mentorAssignmentShape: Shape = shape({
  type: "MentorAssignment",
  table: `(select a.*, m.company_id, m.first_name || ' ' || m.last_name as name from mentor_assignments a join mentors m on m.id = a.mentor_id)`,
  visible: (row) => `${membersOnly(row)} or ${row}.company_id = any(${row.viewer("publishingCompanyIds")})`,
  fields: () => ({
    mentorId: publicId("mentor", "mentor_id"),
    name: column("name"),
    programme: one(
      () => programmeShape,
      (assignment, programme) => `${programme}.id = ${assignment}.programme_id`,
    ),
    status: column("status"),
    capacity: column("capacity"),
    trainingDueOn: column("training_due_on"),
  }),
});
