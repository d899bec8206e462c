import { sql } from "drizzle-orm";
import type { AuditPurpose } from "@leerplek/domain/audit/acting";
import type { Role } from "@leerplek/domain/shared/viewer";
import type { Database } from "./database.ts";

/** A line of the audit log as its writer knows it; its place and hash come from a trigger. */
export interface AuditLine {
  readonly id: string;
  readonly at: string;
  readonly actorId: string | null;
  readonly actorRole: Role | null;
  readonly onBehalfOf: string | null;
  readonly action: string;
  readonly objectId: string;
  readonly organisationId: string | null;
  readonly purpose: AuditPurpose;
  readonly reason: string | null;
  readonly requestId: string | null;
}

/** Adds lines in the transaction of what they tell. One statement with one parameter, whatever the number: every write pays for it. */
export async function writeAuditLines(db: Database, lines: readonly AuditLine[]): Promise<void> {
  if (lines.length === 0) return;
  await db.execute(sql`/* audit: write lines */
    insert into audit_log (id, at, actor_id, actor_role, on_behalf_of, action, object_id, organisation_id, purpose, reason, request_id)
    select * from json_to_recordset(${JSON.stringify(lines)}::text::json) as l("id" uuid, "at" timestamptz, "actorId" uuid, "actorRole" text,
      "onBehalfOf" text, "action" text, "objectId" text, "organisationId" text, "purpose" text, "reason" text, "requestId" text)`);
}
