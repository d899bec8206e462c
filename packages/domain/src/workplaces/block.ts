import type { ProblemCode } from "../shared/problem.ts";
import { grantedStatuses } from "../recognitions/recognition-transitions.ts";
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

/** The same for the workplace's own mentor. */
const mentorReason = "MENTOR_NOT_ACTIVE";

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
  readonly blockedBy: ProblemCode | null;
  readonly blockedFrom: WorkplaceStatus | null;
}

/**
 * What the recognition makes of a workplace now, or null when nothing changes: PUBLISHED or PAUSED becomes BLOCKED with the reason, and what was
 * blocked for that reason comes back as it was. The same goes for a mentor who no longer acts, or acts again. Source: domain.md 2.14.b, c.
 */
export function followRecognition({ workplace, recognitions, mentorActs, today }: BlockFacts): BlockOutcome | null {
  const { status, blockedBy, blockedFrom } = workplace;
  const problem = problemOfRecognition({ workplace, recognitions, today });
  const reason = problem?.code ?? (mentorActs ? null : mentorReason);
  if (status === "PUBLISHED" || status === "PAUSED")
    return reason ? { status: "BLOCKED", blockedBy: reason, blockedFrom: status } : null;
  if (status !== "BLOCKED" || problem) return null;
  if (blockedBy !== mentorReason && !reasonsOfRecognition.some((each) => each === blockedBy)) return null;
  if (!mentorActs) return blockedBy === mentorReason ? null : { status, blockedBy: mentorReason, blockedFrom };
  const back = blockedFrom === "PAUSED" ? "PAUSED" : "PUBLISHED";
  return {
    status: statusWithPlaces(back, workplace.places - workplace.placesTaken),
    blockedBy: null,
    blockedFrom: null,
  };
}

/**
 * Whether nothing is left that could bring a workplace back that is blocked or full: no recognition that was granted and has not ended, in force or not,
 * for its branch and programme. Who applied there need not wait any longer (domain.md 2.14.a, d).
 */
export const hasLostRecognition = ({
  workplace,
  recognitions,
}: Pick<BlockFacts, "workplace" | "recognitions">): boolean =>
  (workplace.status === "BLOCKED" || workplace.status === "FILLED") &&
  !recognitions.some(
    ({ branchId, programmeId, status }) =>
      branchId === workplace.branchId &&
      programmeId === workplace.programmeId &&
      grantedStatuses.some((granted) => granted === status),
  );

/** A full workplace that lost its recognition and has a place again: blocked, and open again should the recognition come back. */
export const blockedWithoutRecognition: BlockOutcome = {
  status: "BLOCKED",
  blockedBy: "RECOGNITION_NOT_ACTIVE",
  blockedFrom: "PUBLISHED",
};
