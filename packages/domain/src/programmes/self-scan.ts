import type { Id } from "../shared/id.ts";
import type { Coverage } from "./programme.ts";

/**
 * What somebody answered to the list of a programme before having an account. Activities go by their codes, which are the same in every version of the
 * list, so that a scan outlives a new version. Source: domain.md step 1 (self-scan, S59).
 */
export interface SelfScan {
  readonly programmeId: Id<"programme">;
  readonly contexts: readonly string[];
  readonly answers: readonly { readonly code: string; readonly coverage: Coverage; readonly note: string | null }[];
}

/** So many self-scans go along with a registration. */
export const mostSelfScans = 10;
