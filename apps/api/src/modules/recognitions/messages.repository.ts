import { newId, type Id } from "@leerplek/domain/shared/id";
import type { FileSide, MessageKind } from "@leerplek/domain/recognitions/recognition";
import type { CommandScope } from "../../platform/command.ts";
import { recognitionMessages } from "./recognition-files.table.ts";

/** Adds a line to the conversation of a file. */
export async function addMessage(
  { db, viewer, now }: Pick<CommandScope, "db" | "viewer" | "now">,
  recognitionId: Id<"recognition">,
  message: { readonly kind: MessageKind; readonly side: FileSide; readonly body: string },
): Promise<void> {
  await db
    .insert(recognitionMessages)
    .values({ id: newId(now.getTime()), recognitionId, authorId: viewer.userId, at: now, ...message });
}
