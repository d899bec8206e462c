import { urlChoice, urlText } from "../../lib/url-state/url-fields.ts";
import { defineUrlState } from "../../lib/url-state/url-state.ts";
import { actionGroups } from "./action-groups.ts";

/** The filters of the audit log, as they stand in the address. */
export const auditState = defineUrlState({
  wie: urlText(100),
  soort: urlChoice(actionGroups, null),
  over: urlText(100),
  organisatie: urlText(100),
  van: urlText(10),
  tot: urlText(10),
});

export interface AuditFilterValues {
  wie: string;
  soort: (typeof actionGroups)[number] | null;
  over: string;
  organisatie: string;
  van: string;
  tot: string;
}

interface AuditVariables {
  actor?: string;
  action?: string;
  objectId?: string;
  organisation?: string;
  from?: string;
  until?: string;
}

const day = /^\d{4}-\d\d-\d\d$/;

/** What the API takes of them; what is no day counts as absent. */
export const auditVariables = ({ wie, soort, over, organisatie, van, tot }: AuditFilterValues): AuditVariables => ({
  actor: wie || undefined,
  action: soort ?? undefined,
  objectId: over || undefined,
  organisation: organisatie || undefined,
  from: day.test(van) ? van : undefined,
  until: day.test(tot) ? tot : undefined,
});
