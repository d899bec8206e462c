import type { Row } from "../../platform/read-plan/shape.ts";

/** The company's members, and who may file for it with a mandate. */
export const isCompanySide = (r: Row): string =>
  `(${r}.company_id = any(${r.viewer("companyIds")}) or ${r}.company_id = any(${r.viewer("filingCompanyIds")}))`;

/** Those who may write for the company: what stands in the form is not for every mentor. */
const writesForCompany = (r: Row): string =>
  `(${r}.company_id = any(${r.viewer("adminCompanyIds")}) or ${r}.company_id = any(${r.viewer("filingCompanyIds")}))`;

/** Officers of the own partnership and the government's administrators; a draft is the company's own. */
export const isTreated = (r: Row): string =>
  `(${r}.status not in ('DRAFT', 'CANCELLED') and (${r.viewer("isGovAdmin")} or ${r}.partnership_id = any(${r.viewer("partnershipIds")})))`;

export const seesRecognition = (r: Row): string => `${isCompanySide(r)} or ${isTreated(r)}`;

export const seesForm = (r: Row): string => `${writesForCompany(r)} or ${isTreated(r)}`;
