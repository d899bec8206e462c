import { and, eq, sql } from "drizzle-orm";
import { newId, type Id } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok, type Result } from "@leerplek/domain/shared/result";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { seesFile } from "@leerplek/domain/recognitions/recognition.policy";
import {
  recognitionAfter,
  type AppealedFrom,
  type RecognitionAction,
} from "@leerplek/domain/recognitions/recognition-transitions";
import type { CommandScope } from "../../platform/command.ts";
import type { Database } from "../../platform/database.ts";
import { conflict, notFound } from "../../platform/errors.ts";
import { followRecognitions } from "../workplaces/blocked-workplaces.repository.ts";
import { recognitionEvents } from "./recognition-files.table.ts";
import { recognitions } from "./recognitions.table.ts";

export type StoredRecognition = typeof recognitions.$inferSelect;
type Change = Partial<typeof recognitions.$inferInsert>;

/** Locks the file for a change. Unknown and foreign ids answer alike: NOT_FOUND. */
export async function recognitionForUpdate(
  db: Database,
  viewer: Viewer,
  id: Id<"recognition">,
): Promise<StoredRecognition> {
  const [file] = await db.select().from(recognitions).where(eq(recognitions.id, id)).for("update");
  if (!file || !seesFile(viewer, file)) throw notFound();
  return file;
}

/** CHANGED_MEANWHILE when the person looked at an older state of the file. */
export const sameVersion = (file: StoredRecognition, version: number): Result<null> =>
  file.version === version ? ok(null) : failed(problem("CHANGED_MEANWHILE", "version"));

interface Move {
  readonly action: RecognitionAction;
  readonly change?: Change;
  /** Shown in the history. */
  readonly reason?: string | null;
  readonly appealedFrom?: AppealedFrom | null;
}

/** What a step needs; without a viewer when time takes it. */
export interface MoveScope extends Pick<CommandScope, "db" | "now" | "today" | "emit"> {
  readonly viewer?: Pick<Viewer, "userId">;
}

/**
 * Takes a step of the transition table: the new state, a line of the history, and the workplaces of the branch follow. Problem: WRONG_STATE. CONFLICT
 * when the row is not what was read.
 */
export async function moveRecognition(
  scope: MoveScope,
  file: StoredRecognition,
  { action, change = {}, reason = null, appealedFrom = null }: Move,
): Promise<Result<StoredRecognition["status"]>> {
  const { db, viewer, now, today, emit } = scope;
  const next = recognitionAfter(file.status, action, appealedFrom);
  if (!next.ok) return next;
  await saveRecognition(scope, file, { ...change, status: next.value });
  await noteAction(db, {
    recognitionId: file.id,
    action,
    status: next.value,
    actorId: viewer?.userId ?? null,
    reason,
    at: now,
  });
  const { blocked, recovered } = await followRecognitions(db, [file.branchId], { today, now });
  for (const id of blocked) emit({ type: "workplace.blocked", id, workplaceId: id });
  for (const id of recovered) emit({ type: "workplace.recovered", id, workplaceId: id });
  return next;
}

/** Saves what changed if nobody else did meanwhile: CONFLICT otherwise. */
export async function saveRecognition(
  { db, now }: Pick<CommandScope, "db" | "now">,
  { id, version }: Pick<StoredRecognition, "id" | "version">,
  change: Change,
): Promise<void> {
  const saved = await db
    .update(recognitions)
    .set({ ...change, updatedAt: now, version: sql`${recognitions.version} + 1` })
    .where(and(eq(recognitions.id, id), eq(recognitions.version, version)))
    .returning({ id: recognitions.id });
  if (saved.length === 0) throw conflict();
}

/** One line of the history. */
export async function noteAction(db: Database, line: Omit<typeof recognitionEvents.$inferInsert, "id">): Promise<void> {
  await db.insert(recognitionEvents).values({ id: newId(line.at.getTime()), ...line });
}
