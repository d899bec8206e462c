import { and, eq, inArray } from "drizzle-orm";
import { actionOfMentors } from "@leerplek/domain/recognitions/follow-mentors";
import { grantedStatuses } from "@leerplek/domain/recognitions/recognition-transitions";
import { mentorAssignments } from "../mentors/mentors.table.ts";
import { moveRecognition, type MoveScope, type StoredRecognition } from "./recognitions.repository.ts";
import { recognitions } from "./recognitions.table.ts";

/**
 * Lets the recognition of a branch and programme follow its mentors as they stand in this transaction: AT_RISK, without a mentor, or ACTIVE again, and
 * the workplaces with it. Whoever changes an assignment calls this in the same transaction; it does nothing when nothing follows.
 */
export async function followMentors(
  scope: MoveScope,
  { branchId, programmeId }: Pick<StoredRecognition, "branchId" | "programmeId">,
): Promise<void> {
  const { db, emit } = scope;
  const granted = await db
    .select()
    .from(recognitions)
    .where(
      and(
        eq(recognitions.branchId, branchId),
        eq(recognitions.programmeId, programmeId),
        inArray(recognitions.status, [...grantedStatuses]),
      ),
    )
    .orderBy(recognitions.id)
    .for("update");
  if (granted.length === 0) return;
  const assigned = await db
    .select({ status: mentorAssignments.status })
    .from(mentorAssignments)
    .where(and(eq(mentorAssignments.branchId, branchId), eq(mentorAssignments.programmeId, programmeId)));
  const statuses = assigned.map(({ status }) => status);
  for (const file of granted) {
    const action = actionOfMentors(file.status, statuses);
    if (action === null) continue;
    await moveRecognition(scope, file, { action });
    emit({ type: "recognition.mentors-changed", id: file.id });
  }
}
