import { problem, type Problem } from "../shared/problem.ts";
import type { WorkplaceStatus } from "./workplace.ts";

/**
 * Why no learner can come to this workplace now, or null. A filled one says that its places are gone, which is more than that it is not open.
 * Problems: WORKPLACE_NOT_OPEN, NO_FREE_PLACE, at `workplaceId`. Source: domain.md 2.14.c.
 */
export function problemOfPlace(workplace: {
  readonly status: WorkplaceStatus;
  readonly places: number;
  readonly placesTaken: number;
}): Problem | null {
  const { status, places, placesTaken } = workplace;
  if (status !== "PUBLISHED" && status !== "FILLED") return problem("WORKPLACE_NOT_OPEN", "workplaceId");
  return status === "FILLED" || placesTaken >= places ? problem("NO_FREE_PLACE", "workplaceId") : null;
}
