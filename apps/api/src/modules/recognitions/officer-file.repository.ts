import { treatsFile } from "@leerplek/domain/recognitions/recognition.policy";
import type { Id } from "@leerplek/domain/shared/id";
import type { CommandScope } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { recognitionForUpdate, type StoredRecognition } from "./recognitions.repository.ts";

/** Locks a file for those who treat it: FORBIDDEN for the company's own people, NOT_FOUND for everybody else. */
export async function fileToTreat(
  { db, viewer }: Pick<CommandScope, "db" | "viewer">,
  id: Id<"recognition">,
): Promise<StoredRecognition> {
  const file = await recognitionForUpdate(db, viewer, id);
  if (!treatsFile(viewer, file)) throw forbidden();
  return file;
}
