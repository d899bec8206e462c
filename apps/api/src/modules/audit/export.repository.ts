import { sql, type SQL } from "drizzle-orm";
import type { Database } from "../../platform/database.ts";
import { auditCondition, auditFilterValues, organisationNameOf, type AuditFilters } from "./audit.queries.ts";

/** A line as it stands in an export. */
export interface ExportedLine extends Record<string, unknown> {
  readonly at: string;
  readonly actor: string | null;
  readonly role: string | null;
  readonly onBehalfOf: string | null;
  readonly action: string;
  readonly objectId: string;
  readonly organisation: string | null;
  readonly purpose: string | null;
  readonly reason: string | null;
  readonly requestId: string | null;
  readonly chain: number;
  readonly sequence: number;
}

/** Lines that fit the filters of the page, newest first. The caller answers for the right to see them. */
export async function linesToExport(
  db: Database,
  filters: Partial<Record<keyof AuditFilters, string | null>>,
  most: number,
): Promise<readonly ExportedLine[]> {
  return db.execute<ExportedLine>(sql`/* audit: export */
    select to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, (select u.name from users u where u.id = l.actor_id) as actor,
      l.actor_role as role, l.on_behalf_of as "onBehalfOf", l.action, l.object_id as "objectId",
      coalesce(${sql.raw(organisationNameOf("l"))}, l.organisation_id) as organisation, l.purpose, l.reason, l.request_id as "requestId", l.chain,
      l.sequence::float8 as sequence
    from audit_log l where ${conditionOf(filters)} order by l.at desc, l.id desc limit ${most}`);
}

/** The condition of the page, with its values bound. */
function conditionOf(filters: Partial<Record<keyof AuditFilters, string | null>>): SQL {
  const values: Readonly<Record<string, string | null>> = auditFilterValues(filters);
  const named = (name: string, type: string): string => `{${name}}::${type}`;
  const text = auditCondition("l", {
    actor: named("actor", "text"),
    action: named("action", "text"),
    objectId: named("objectId", "text"),
    organisation: named("organisation", "text"),
    from: named("from", "date"),
    until: named("until", "date"),
  });
  const parts = text.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 0 ? sql.raw(part) : sql`${values[part]}`));
  return sql.join(parts);
}
