import {
  MeilisearchApiError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
  type Meilisearch,
} from "meilisearch";

/** The engine took the work and could not do it. Only its code is kept: its message repeats what was sent. */
export class TaskRefused extends Error {
  override readonly name = "TaskRefused";
}

/** The engine is not there, has no room, or does not let us in: waiting helps, sending something else does not. */
export const isEngineAway = (error: unknown): boolean =>
  error instanceof MeilisearchRequestError ||
  error instanceof MeilisearchRequestTimeOutError ||
  (error instanceof MeilisearchApiError &&
    (error.response.status >= 500 || [401, 403, 408, 429].includes(error.response.status)));

export const isMissing = (error: unknown): boolean =>
  error instanceof MeilisearchApiError && error.response.status === 404;

/** Waits until the engine has done the task. Throws TaskRefused when it failed. */
export async function taskSucceeded(client: Meilisearch, taskUid: number): Promise<void> {
  const task = await client.tasks.waitForTask(taskUid, { interval: 20, timeout: 120_000 });
  if (task.status !== "succeeded")
    throw new TaskRefused(`task ${task.type} ${task.status}: ${task.error?.code ?? "no code"}`);
}
