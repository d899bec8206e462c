import { and, eq, inArray, sql } from "drizzle-orm";
import { newId, type Id } from "@leerplek/domain/shared/id";
import type { AuditFault } from "@leerplek/domain/audit/verification";
import { auditFaults, auditVerifications } from "../../platform/audit.table.ts";
import type { Database } from "../../platform/database.ts";

interface Request {
  readonly requestedById: Id<"user"> | null;
  readonly now: Date;
}

/** A run that waits; one that waits or runs already is the answer to whoever asks for another. */
export async function requestVerification(
  db: Database,
  { requestedById, now }: Request,
): Promise<{ readonly id: Id<"verification">; readonly isNew: boolean }> {
  await db.execute(
    sql`/* audit: one request at a time */ select pg_advisory_xact_lock(hashtext('audit verification'))`,
  );
  const [open] = await db
    .select({ id: auditVerifications.id })
    .from(auditVerifications)
    .where(inArray(auditVerifications.status, ["WAITING", "RUNNING"]));
  if (open) return { id: open.id, isNew: false };
  const id = newId<"verification">(now.getTime());
  await db.insert(auditVerifications).values({
    id,
    status: "WAITING",
    requestedById,
    createdAt: now,
    linesTotal: 0,
    linesChecked: 0,
  });
  return { id, isNew: true };
}

/** Takes the run that waits, or one whose worker was killed: a run starts again from the beginning. */
export async function takeVerification(db: Database): Promise<Id<"verification"> | null> {
  const [taken] = await db
    .update(auditVerifications)
    .set({ status: "RUNNING", linesChecked: 0 })
    .where(inArray(auditVerifications.status, ["WAITING", "RUNNING"]))
    .returning({ id: auditVerifications.id });
  return taken?.id ?? null;
}

export async function noteProgress(
  db: Database,
  id: Id<"verification">,
  progress: { readonly linesTotal: number; readonly linesChecked: number; readonly linesRemoved: number },
): Promise<void> {
  await db.update(auditVerifications).set(progress).where(eq(auditVerifications.id, id));
}

export async function finishVerification(
  db: Database,
  id: Id<"verification">,
  { faults, now }: { readonly faults: readonly AuditFault[]; readonly now: Date },
): Promise<void> {
  if (faults.length > 0)
    await db
      .insert(auditFaults)
      .values(faults.map((fault) => ({ ...fault, verificationId: id })))
      .onConflictDoNothing();
  await db
    .update(auditVerifications)
    .set({ status: faults.length > 0 ? "BROKEN" : "INTACT", finishedAt: now })
    .where(and(eq(auditVerifications.id, id), eq(auditVerifications.status, "RUNNING")));
}
