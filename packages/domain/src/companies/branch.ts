import { problem } from "../shared/problem.ts";
import { okUnless, type Result } from "../shared/result.ts";
import type { Viewer } from "../shared/viewer.ts";

/** What depends on a branch. */
export interface BranchUse {
  /** Workplaces that were not closed and did not expire, drafts too. */
  readonly workplaces: number;
  /** Recognitions that were granted, and files that somebody works on. */
  readonly recognitions: number;
  /** Branches of the company besides this one that were not closed down. */
  readonly otherBranches: number;
}

/** Only an administrator changes what the company has (domain.md 1.3). */
export const canManageBranches = (viewer: Viewer | null, companyId: string): boolean =>
  viewer?.adminCompanyIds.some((id) => id === companyId) ?? false;

/**
 * Whether a branch may be closed down: nothing may hang in the air. Problems: BRANCH_HAS_WORKPLACES, BRANCH_HAS_RECOGNITIONS, BRANCH_IS_LAST, all that
 * apply at once, with the number of each. Our own rule.
 */
export const mayCloseDown = ({ workplaces, recognitions, otherBranches }: BranchUse): Result<true> =>
  okUnless(
    [
      workplaces > 0 ? problem("BRANCH_HAS_WORKPLACES", "branchId", { count: workplaces }) : null,
      recognitions > 0 ? problem("BRANCH_HAS_RECOGNITIONS", "branchId", { count: recognitions }) : null,
      otherBranches === 0 ? problem("BRANCH_IS_LAST", "branchId") : null,
    ],
    true,
  );
