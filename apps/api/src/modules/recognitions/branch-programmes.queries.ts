import type { ApplicationStatus } from "@leerplek/domain/applications/application";
import { grantedStatuses, openFileStatuses } from "@leerplek/domain/recognitions/recognition-transitions";
import { one, shape, value, type PlannedField, type Row, type Shape } from "../../platform/read-plan/shape.ts";
import { sqlWords, todayFor } from "../../platform/read-plan/sql-words.ts";
import { newestListId } from "../programmes/activity-lists.queries.ts";
import { programmeShape } from "../programmes/programmes.queries.ts";
import { recognitionShape } from "./recognitions.queries.ts";

const count = (sql: (row: Row) => string) => value((row) => `(select count(*)::int from ${sql(row)})`);
const here = (row: Row, alias: string): string =>
  `${alias}.branch_id = ${row}.branch_id and ${alias}.programme_id = ${row}.programme_id`;
/** Under this name of the programme, or one it had before: a recognition survives a new name (domain.md 4.4). */
const hereByAnyName = (row: Row, alias: string): string =>
  `${alias}.branch_id = ${row}.branch_id and ${alias}.programme_id in (select n.programme_id from programme_and_earlier_names(${row}.programme_id, ${todayFor(row)}) n)`;
const list = (row: Row): string => newestListId(`${row}.programme_id`);

const candidates = (statuses: readonly ApplicationStatus[]): PlannedField =>
  count(
    (row) =>
      `applications c join workplaces w on w.id = c.workplace_id where ${here(row, "w")} and c.status in (${sqlWords(statuses)})`,
  );

/** What a branch has done and what is still open for one programme: the facts behind the ten steps of the employer. Members of the company only. */
export const branchProgrammeShape: Shape = shape({
  type: "BranchProgramme",
  table: `(select distinct b.company_id, x.branch_id, x.programme_id, p.title from (
      select branch_id, programme_id from recognitions where status <> 'CANCELLED'
      union select r.branch_id, n.programme_id from recognitions r, programme_and_later_names(r.programme_id) n where r.status in (${sqlWords(grantedStatuses)})
      union select branch_id, programme_id from mentor_assignments
      union select branch_id, programme_id from activity_offers where branch_id is not null
      union select branch_id, programme_id from workplaces
    ) x join branches b on b.id = x.branch_id join programmes p on p.id = x.programme_id)`,
  visible: (row) =>
    `${row}.company_id = any(${row.viewer("companyIds")}) or ${row}.company_id = any(${row.viewer("filingCompanyIds")})`,
  fields: () => ({
    programme: one(
      () => programmeShape,
      (row, programme) => `${programme}.id = ${row}.programme_id`,
    ),
    recognition: one(
      () => recognitionShape,
      (row, recognition) =>
        `${recognition}.id = (select r.id from recognitions r where ${hereByAnyName(row, "r")} and r.status <> 'CANCELLED'
          order by r.status = 'ACTIVE' desc, r.status in ('ACTIVE_NO_MENTOR', 'AT_RISK', 'SUSPENDED') desc, r.programme_id = ${row}.programme_id desc, r.created_at desc limit 1)`,
    ),
    openFile: one(
      () => recognitionShape,
      (row, recognition) =>
        `${recognition}.id = (select r.id from recognitions r where ${here(row, "r")} and r.status in (${sqlWords(openFileStatuses)}) limit 1)`,
    ),
    activities: count((row) => `activities a where a.is_mandatory and a.activity_list_id = ${list(row)}`),
    activitiesAnswered: count(
      (row) =>
        `activities a join offered_activities o on o.activity_id = a.id join activity_offers f on f.id = o.offer_id and ${here(row, "f")} where a.is_mandatory and a.activity_list_id = ${list(row)}`,
    ),
    mentors: count(
      (row) => `mentor_assignments a where ${here(row, "a")} and a.status not in ('INACTIVE', 'REJECTED', 'BARRED')`,
    ),
    mentorsActing: count(
      (row) => `mentor_assignments a where ${here(row, "a")} and a.status in ('ACTIVE', 'ACTIVE_UNTRAINED')`,
    ),
    workplacesOpen: count((row) => `workplaces w where ${here(row, "w")} and w.status in ('PUBLISHED', 'FILLED')`),
    workplacesBlocked: count((row) => `workplaces w where ${here(row, "w")} and w.status = 'BLOCKED'`),
    candidatesOpen: candidates(["SENT", "VIEWED", "SHORTLISTED", "INTERVIEW_PLANNED", "INTERVIEWED", "OFFERED"]),
    placesAccepted: candidates(["ACCEPTED"]),
    agreementsSigned: candidates(["MATCHED"]),
  }),
});
