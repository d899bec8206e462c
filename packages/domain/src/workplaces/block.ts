import { problemOfRecognition, type PublishFacts } from "./publish.ts";
import { statusWithPlaces } from "./workplace-transitions.ts";
import type { WorkplaceStatus } from "./workplace.ts";

/** Reasons to be BLOCKED that go away by themselves when the recognition recovers. */
const reasonsOfRecognition = [
  "NO_RECOGNITION",
  "RECOGNITION_BRANCH",
  "RECOGNITION_PROGRAMME",
  "RECOGNITION_NOT_ACTIVE",
  "RECOGNITION_ENDS_BEFORE_START",
] as const;

export interface BlockFacts {
  readonly workplace: Pick<PublishFacts["workplace"], "branchId" | "programmeId" | "startsOn" | "places"> & {
    readonly status: WorkplaceStatus;
    readonly placesTaken: number;
    /** Problem code that blocks it now. */
    readonly blockedBy: string | null;
    /** What it was before it was blocked. */
    readonly blockedFrom: WorkplaceStatus | null;
  };
  readonly recognitions: PublishFacts["recognitions"];
  /** Whether the workplace's own mentor acts for this branch and programme. */
  readonly mentorActs: boolean;
  readonly today: PublishFacts["today"];
}

export interface BlockOutcome {
  readonly status: WorkplaceStatus;
  readonly blockedBy: string | null;
  readonly blockedFrom: WorkplaceStatus | null;
}

/**
 * What the recognition makes of a workplace now, or null when nothing changes: PUBLISHED or PAUSED becomes BLOCKED with the reason, and what was
 * blocked for that reason comes back as it was. With a mentor who no longer acts it stays BLOCKED, for that reason. Source: domain.md 2.14.c.
 */
export function followRecognition({ workplace, recognitions, mentorActs, today }: BlockFacts): BlockOutcome | null {
  const { status, blockedBy, blockedFrom } = workplace;
  const problem = problemOfRecognition({ workplace, recognitions, today });
  if (status === "PUBLISHED" || status === "PAUSED")
    return problem ? { status: "BLOCKED", blockedBy: problem.code, blockedFrom: status } : null;
  if (status !== "BLOCKED" || problem) return null;
  if (!reasonsOfRecognition.some((reason) => reason === blockedBy)) return null;
  if (!mentorActs) return { status, blockedBy: "MENTOR_NOT_ACTIVE", blockedFrom };
  const back = blockedFrom === "PAUSED" ? "PAUSED" : "PUBLISHED";
  return {
    status: statusWithPlaces(back, workplace.places - workplace.placesTaken),
    blockedBy: null,
    blockedFrom: null,
  };
}
