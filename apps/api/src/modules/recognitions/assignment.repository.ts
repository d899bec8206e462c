import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Id } from "@leerplek/domain/shared/id";
import type { Database } from "../../platform/database.ts";
import { memberships } from "../accounts/accounts.table.ts";
import type { StoredRecognition } from "./recognitions.repository.ts";
import { recognitions } from "./recognitions.table.ts";

type FileToAssign = Pick<StoredRecognition, "id" | "companyId" | "status" | "partnershipId">;

/** Locks the files, in order of id so that two who assign at once do not wait for each other in a circle. */
export const filesToAssign = (db: Database, ids: readonly Id<"recognition">[]): Promise<readonly FileToAssign[]> =>
  db
    .select({
      id: recognitions.id,
      companyId: recognitions.companyId,
      status: recognitions.status,
      partnershipId: recognitions.partnershipId,
    })
    .from(recognitions)
    .where(inArray(recognitions.id, [...ids]))
    .orderBy(recognitions.id)
    .for("update");

/** Partnerships of which the person is a case officer. */
export async function officerOf(db: Database, userId: Id<"user">): Promise<readonly Id<"partnership">[]> {
  const rows = await db
    .select({ partnershipId: memberships.partnershipId })
    .from(memberships)
    .where(
      and(eq(memberships.userId, userId), eq(memberships.role, "RECOGNITION_OFFICER"), isNull(memberships.endedAt)),
    );
  return rows.flatMap(({ partnershipId }) => partnershipId ?? []);
}

/** Assigning is no step of the file: the version stays, so that nobody loses what they were writing. */
export async function assignFiles(
  db: Database,
  ids: readonly Id<"recognition">[],
  { assigneeId, now }: { readonly assigneeId: Id<"user"> | null; readonly now: Date },
): Promise<void> {
  await db
    .update(recognitions)
    .set({ assigneeId, updatedAt: now })
    .where(inArray(recognitions.id, [...ids]));
}
