import type { SystemScope } from "../../platform/system-task.ts";
import { takeUnannounced } from "./list-authoring.repository.ts";

/** Tells companies of versions that came in with a newer reference file when the product was updated. */
export async function announceActivityLists({
  db,
  now,
  emit,
}: Pick<SystemScope, "db" | "now" | "emit">): Promise<number> {
  const ids = await takeUnannounced(db, now);
  for (const id of ids) emit({ type: "activity-list.announced", id });
  return ids.length;
}
