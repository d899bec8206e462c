import { problem } from "../shared/problem.ts";
import { failed, ok, type Result } from "../shared/result.ts";
import type { WorkplaceStatus } from "./workplace.ts";

/** What a company may do with a workplace. FILLED, BLOCKED and EXPIRED follow from places, recognition and time. */
export const workplaceActions = ["publish", "pause", "reopen", "close"] as const;
export type WorkplaceAction = (typeof workplaceActions)[number];

type Moves = Readonly<Partial<Record<WorkplaceStatus, WorkplaceStatus>>>;

/** Every transition there is; what is not here may not happen. Source: domain.md 2.14.c. */
export const workplaceTransitions: Readonly<Record<WorkplaceAction, Moves>> = {
  publish: { DRAFT: "PUBLISHED" },
  pause: { PUBLISHED: "PAUSED" },
  reopen: { PAUSED: "PUBLISHED", BLOCKED: "PUBLISHED" },
  close: { DRAFT: "CLOSED", PUBLISHED: "CLOSED", PAUSED: "CLOSED", FILLED: "CLOSED", BLOCKED: "CLOSED" },
};

/** The state after the action. Problem: WRONG_STATE, at the field that names the workplace. */
export function workplaceAfter(status: WorkplaceStatus, action: WorkplaceAction): Result<WorkplaceStatus> {
  const next = workplaceTransitions[action][status];
  return next ? ok(next) : failed(problem("WRONG_STATE", "workplaceId"));
}

/** What a published workplace is with so many places free: without any it is FILLED. Other states do not follow from places. */
export function statusWithPlaces(status: WorkplaceStatus, freePlaces: number): WorkplaceStatus {
  if (status !== "PUBLISHED" && status !== "FILLED") return status;
  return freePlaces > 0 ? "PUBLISHED" : "FILLED";
}
