import { and, asc, eq, inArray } from "drizzle-orm";
import type { Id } from "@leerplek/domain/shared/id";
import { grantedStatuses, openFileStatuses } from "@leerplek/domain/recognitions/recognition-transitions";
import type { CommandScope } from "../../platform/command.ts";
import { addMessage } from "./messages.repository.ts";
import { recognitions } from "./recognitions.table.ts";

/**
 * A branch moved: its recognitions stay in force, and every file that a partnership has or decided gets a note of its own kind, which brings the officers
 * a mail. Whoever changes an address calls this in the same transaction. Drafts are the company's own still.
 * Source: domain.md 4.3 (address change of a branch is handled as its own file type, S55).
 * @returns files that were told
 */
export async function noteAddressChange(
  scope: Pick<CommandScope, "db" | "viewer" | "now" | "emit">,
  branchId: Id<"branch">,
  body: string,
): Promise<readonly Id<"recognition">[]> {
  const statuses = [...grantedStatuses, ...openFileStatuses, "APPEALED" as const].filter((each) => each !== "DRAFT");
  const files = await scope.db
    .select({ id: recognitions.id })
    .from(recognitions)
    .where(and(eq(recognitions.branchId, branchId), inArray(recognitions.status, statuses)))
    .orderBy(asc(recognitions.id));
  for (const { id } of files) {
    await addMessage(scope, id, { kind: "ADDRESS_CHANGE", side: "COMPANY", body });
    scope.emit({ type: "recognition.message-written", id });
  }
  return files.map(({ id }) => id);
}
