import { flanders } from "@leerplek/domain/shared/time";
import {
  column,
  instant,
  many,
  publicId,
  shape,
  value,
  type ConnectionSpec,
  type Row,
  type Shape,
} from "../../platform/read-plan/shape.ts";
import { likePattern } from "../programmes/programmes.queries.ts";

/** Supervision alone reads the log (domain.md 1.8). */
const visible = (row: Row): string => row.viewer("isGovAdmin");

/** Name of the organisation a line tells, whatever its kind. */
export const organisationNameOf = (line: string): string => `coalesce(
  (select c.name from companies c where 'company_' || c.id = ${line}.organisation_id),
  (select p.name from providers p where 'provider_' || p.id = ${line}.organisation_id),
  (select p.name from partnerships p where 'partnership_' || p.id = ${line}.organisation_id))`;

export const auditLineShape: Shape = shape({
  type: "AuditLine",
  table: "audit_log",
  visible,
  fields: () => ({
    id: value((l) => `${l}.id`),
    at: instant("at"),
    actorId: value((l) => `'user_' || ${l}.actor_id`),
    actorName: value((l) => `(select u.name from users u where u.id = ${l}.actor_id)`),
    actorRole: column("actor_role"),
    onBehalfOf: column("on_behalf_of"),
    action: column("action"),
    objectId: column("object_id"),
    organisationId: column("organisation_id"),
    organisationName: value((l) => organisationNameOf(`${l}`)),
    purpose: column("purpose"),
    reason: column("reason"),
    requestId: column("request_id"),
    chain: column("chain"),
    sequence: column("sequence"),
  }),
});

/** What the page and the export filter by; as SQL over a row and the texts it is given, so that both mean the same. */
export interface AuditFilters {
  readonly actor: string;
  readonly action: string;
  readonly objectId: string;
  readonly organisation: string;
  readonly from: string;
  readonly until: string;
}

/**
 * A name or whole address of the actor, the beginning of an action, an object's id, a piece of the organisation's name or its id, and a period in days
 * of Flanders. Each may be null.
 */
export const auditCondition = (
  line: string,
  { actor, action, objectId, organisation, from, until }: AuditFilters,
): string =>
  [
    `(${actor} is null or ${line}.actor_id in (select u.id from users u where unaccent(u.name) ilike unaccent(${actor}) or u.email ilike ${actor}))`,
    `(${action} is null or starts_with(${line}.action, ${action}))`,
    `(${objectId} is null or ${line}.object_id = ${objectId})`,
    `(${organisation} is null or ${line}.organisation_id like ${organisation} or ${line}.organisation_id in (
      select 'company_' || c.id from companies c where unaccent(c.name) ilike unaccent(${organisation})
      union all select 'provider_' || p.id from providers p where unaccent(p.name) ilike unaccent(${organisation})
      union all select 'partnership_' || p.id from partnerships p where unaccent(p.name) ilike unaccent(${organisation})))`,
    `(${from} is null or ${line}.at >= ${from}::timestamp at time zone '${flanders}')`,
    `(${until} is null or ${line}.at < (${until} + 1)::timestamp at time zone '${flanders}')`,
  ].join(" and ");

const pattern = (text: unknown): string | null =>
  typeof text === "string" && text.trim() !== "" ? likePattern(text.trim()) : null;
const filled = (text: unknown): string | null => (typeof text === "string" && text.trim() !== "" ? text.trim() : null);

/** What was asked, as the condition takes it. */
export const auditFilterValues = (
  asked: Partial<Record<keyof AuditFilters, string | null>>,
): Record<keyof AuditFilters, string | null> => ({
  actor: pattern(asked.actor),
  action: filled(asked.action),
  objectId: filled(asked.objectId),
  organisation: pattern(asked.organisation),
  from: asked.from ?? null,
  until: asked.until ?? null,
});

/** The log, newest first. */
export const auditPage: ConnectionSpec = {
  shape: auditLineShape,
  where: (l) =>
    auditCondition(`${l}`, {
      actor: l.arg("actor", "text", pattern),
      action: l.arg("action", "text", filled),
      objectId: l.arg("objectId", "text", filled),
      organisation: l.arg("organisation", "text", pattern),
      from: l.arg("from", "date"),
      until: l.arg("until", "date"),
    }),
  order: { by: (l) => `${l}.at`, type: "timestamptz", direction: "desc" },
};

const faultShape: Shape = shape({
  type: "AuditFault",
  table: "audit_faults",
  visible,
  fields: () => ({
    kind: column("kind"),
    chain: column("chain"),
    sequence: column("sequence"),
    lineId: column("line_id"),
  }),
});

export const verificationShape: Shape = shape({
  type: "AuditVerification",
  table: "audit_verifications",
  visible,
  fields: () => ({
    id: publicId("verification"),
    status: column("status"),
    createdAt: instant("created_at"),
    finishedAt: instant("finished_at"),
    requestedBy: value((v) => `(select u.name from users u where u.id = ${v}.requested_by_id)`),
    linesTotal: column("lines_total"),
    linesChecked: column("lines_checked"),
    linesRemoved: column("lines_removed"),
    faults: many(
      () => faultShape,
      (v, fault) => `${fault}.verification_id = ${v}.id`,
      (fault) => `${fault}.chain, ${fault}.sequence`,
    ),
  }),
});

/** Runs of the verification, newest first. */
export const verificationsPage: ConnectionSpec = {
  shape: verificationShape,
  where: () => "true",
  order: { by: (v) => `${v}.created_at`, type: "timestamptz", direction: "desc" },
};
