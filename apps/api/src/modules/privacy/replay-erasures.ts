import { isUuid } from "@leerplek/domain/shared/id";
import { inSystemTask } from "../../platform/system-task.ts";
import { closeOpenRequest, insertErasure, learnersAmong, learnerToErase } from "./erasures.repository.ts";
import { carryOut, type ErasureServices } from "./run-erasures.ts";

/**
 * Erases again who was erased after the backup that was restored. The ids come out of the log, which leaves the machine: the restored database does not
 * know them. Doing it twice finds nothing left.
 * @param lines of the worker's log
 * @returns how many were back and are gone again
 */
export async function replayErasures(services: ErasureServices, lines: readonly string[]): Promise<number> {
  const ids = [...new Set(lines.flatMap(erasedIn))];
  const back = await learnersAmong(services.db, ids);
  for (const learnerId of back)
    await inSystemTask(services, async (scope) => {
      const { userId, providerId } = await learnerToErase(scope.db, learnerId);
      const erasure = { learnerId, userId, providerId, cause: "REQUEST", requestedById: null } as const;
      await closeOpenRequest(scope.db, learnerId, scope.now);
      const id = await insertErasure(scope.db, { ...erasure, executeOn: scope.today, now: scope.now });
      await carryOut(scope, { id, learnerId, userId });
    });
  return back.length;
}

/** The learner's id in a line that tells of an erasure. */
function erasedIn(line: string): string[] {
  try {
    const parsed: unknown = JSON.parse(line);
    const id: unknown = Reflect.get(Object(Reflect.get(Object(parsed), "erased")), "learnerId");
    return typeof id === "string" && isUuid(id) ? [id] : [];
  } catch {
    return [];
  }
}
