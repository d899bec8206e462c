import { problem } from "../shared/problem.ts";
import { okUnless, type Result } from "../shared/result.ts";
import type { LocalDate } from "../shared/time.ts";
import { isMinorOn } from "./minor.ts";

export interface LinkFacts {
  readonly learner: { readonly birthDate: LocalDate; readonly email: string };
  /** Address of the parent or guardian. */
  readonly email: string;
  /** Addresses of the links that have not ended. */
  readonly linked: readonly string[];
  readonly today: LocalDate;
}

/**
 * Whether a parent or guardian may be linked to a learner: a minor only, each address once, and never the learner's own.
 * Problems: NOT_A_MINOR, GUARDIAN_IS_LEARNER, ALREADY_LINKED. Source: domain.md 1.2; reliability T5.
 */
export function guardianToLink({ learner, email, linked, today }: LinkFacts): Result<null> {
  const address = email.toLowerCase();
  return okUnless(
    [
      isMinorOn(learner.birthDate, today) ? null : problem("NOT_A_MINOR"),
      address === learner.email.toLowerCase() ? problem("GUARDIAN_IS_LEARNER", "email") : null,
      linked.some((each) => each.toLowerCase() === address) ? problem("ALREADY_LINKED", "email") : null,
    ],
    null,
  );
}
