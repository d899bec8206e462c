import { fromPublicId, type IdTag } from "@leerplek/domain/shared/id";
import type { ConnectionSpec, Row } from "../../platform/read-plan/shape.ts";
import { todayFor } from "../../platform/read-plan/sql-words.ts";
import { companyShape } from "../companies/companies.queries.ts";
import { recognitionOfficerShape } from "./recognition-parts.queries.ts";
import { isCompanySide, isTreated } from "./recognition-visibility.queries.ts";
import { recognitionShape } from "./recognitions.queries.ts";

const nobody = "00000000-0000-0000-0000-000000000000";
/** An id of another kind finds nothing, instead of everything. */
const idOf =
  (tag: IdTag) =>
  (id: unknown): string | null =>
    id === null || id === undefined ? null : (fromPublicId(tag, String(id)) ?? nobody);

/** Files of the viewer's companies, also those the viewer files for with a mandate, newest first. */
export const myRecognitionsPage: ConnectionSpec = {
  shape: recognitionShape,
  where: (r) => {
    const branchId = r.arg("branchId", "uuid", idOf("branch"));
    const status = r.arg("status", "text[]");
    return `${isCompanySide(r)} and (${branchId} is null or ${r}.branch_id = ${branchId}) and (${status} is null or ${r}.status = any(${status}))`;
  },
  order: { by: (r) => `${r}.created_at`, type: "timestamptz", direction: "desc" },
};

const deadline = (r: Row): string => {
  const wanted = r.arg("deadline", "text");
  const due = `${r}.decision_due_on`;
  return `(case ${wanted}
    when 'OVERDUE' then ${due} < ${todayFor(r)}
    when 'TODAY' then ${due} = ${todayFor(r)}
    when 'SOON' then ${due} between ${todayFor(r)} + 1 and ${todayFor(r)} + 3
    when 'AMPLE' then ${due} > ${todayFor(r)} + 3
    when 'NONE' then ${due} is null
    else true end)`;
};

const assignee = (r: Row): string => {
  const wanted = r.arg("assignee", "text");
  const id = r.arg("assignee", "uuid", (value) => fromPublicId("user", String(value)));
  return `(case when ${wanted} is null then true when ${wanted} = 'NOBODY' then ${r}.assignee_id is null
    when ${wanted} = 'ME' then ${r}.assignee_id = ${r.viewer("userId")} else ${r}.assignee_id = ${id} end)`;
};

/** The officer's queue: files the viewer treats, the nearest deadline first, those without one last and the oldest of them first. */
export const recognitionFilesPage: ConnectionSpec = {
  shape: recognitionShape,
  where: (r) => {
    const status = r.arg("status", "text[]");
    const partnershipId = r.arg("partnershipId", "uuid", idOf("partnership"));
    const programmeId = r.arg("programmeId", "uuid", idOf("programme"));
    return `${isTreated(r)} and (${status} is null or ${r}.status = any(${status}))
      and (${partnershipId} is null or ${r}.partnership_id = ${partnershipId})
      and (${programmeId} is null or ${r}.programme_id = ${programmeId}) and ${deadline(r)} and ${assignee(r)}`;
  },
  order: {
    by: (r) =>
      `(coalesce(${r}.decision_due_on::text, '9999-12-31') || ' ' || coalesce(${r}.submitted_at, ${r}.created_at)::date::text)`,
    type: "text",
    direction: "asc",
  },
};

/** Case officers of the viewer's partnerships, by name. */
export const recognitionOfficersPage: ConnectionSpec = {
  shape: recognitionOfficerShape,
  where: () => "true",
  order: { by: (o) => `${o}.name`, type: "text", direction: "asc" },
};

/** Companies the viewer may file for: the own ones as administrator, and those that gave a mandate for it. */
export const filingCompaniesPage: ConnectionSpec = {
  shape: companyShape,
  where: (c) => `(${c}.id = any(${c.viewer("adminCompanyIds")}) or ${c}.id = any(${c.viewer("filingCompanyIds")}))`,
  order: { by: (c) => `${c}.name`, type: "text", direction: "asc" },
};
