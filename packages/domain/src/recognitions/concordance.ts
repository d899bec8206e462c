import { problem } from "../shared/problem.ts";
import { failed, ok, type Result } from "../shared/result.ts";

/** A name a programme has on a day: its own, or one it was renamed to, in steps, as an administrator decided (domain.md 4.4). */
export interface ProgrammeName<ProgrammeId extends string = string> {
  readonly programmeId: ProgrammeId;
  readonly title: string;
  /** Whether it is in the newest official list. */
  readonly isCurrent: boolean;
  /** Whether it goes on under another name that is in that list. */
  readonly goesOn: boolean;
}

/**
 * The programme a renewal is for: the last name that is in the official list, so that a recognition survives a new name. Null when no name is: then the
 * file cannot be handed in yet. Problem: PROGRAMME_SPLIT when it goes on under several names, for the company chooses. Source: domain.md 4.4.
 */
export function programmeToRenew<ProgrammeId extends string>(
  names: readonly ProgrammeName<ProgrammeId>[],
): Result<ProgrammeId | null> {
  const last = names.filter(({ isCurrent, goesOn }) => isCurrent && !goesOn);
  if (last.length > 1)
    return failed(problem("PROGRAMME_SPLIT", "programmeId", { programmes: last.map(({ title }) => title).join(", ") }));
  return ok(last[0]?.programmeId ?? null);
}
