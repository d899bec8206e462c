import { problem, type Problem } from "../shared/problem.ts";
import { failed, ok, type Result } from "../shared/result.ts";
import { momentOfWallTime } from "../shared/time.ts";
import type { WorkplaceStatus } from "../workplaces/workplace.ts";
import type { SlotStatus } from "./interview.ts";

/** Half-open: an interview that begins when another ends does not overlap it. */
export interface Period {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** A time as a company writes it. */
export interface WantedSlot {
  /** Wall time in Flanders: "2026-12-01T10:00". */
  readonly startsAtLocal: string;
  readonly durationMinutes: number;
}

export const overlaps = (one: Period, other: Period): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;

/**
 * The moments of the slots a company wants to open, in the order given. A wall time that does not exist or exists twice on the day the clocks change is
 * refused, never guessed (scenario 17).
 * Problems, at `slots.N.startsAtLocal`: LOCAL_TIME_INVALID, SLOT_IN_PAST, SLOT_OVERLAP (with an earlier one of the list, or with `taken`).
 * Source: domain.md step 5.
 * @param facts.taken other slots of the same mentor
 */
export function slotsToOpen(facts: {
  readonly wanted: readonly WantedSlot[];
  readonly taken: readonly Period[];
  readonly now: Date;
}): Result<readonly Period[]> {
  const periods: Period[] = [];
  const problems: Problem[] = [];
  for (const [index, { startsAtLocal, durationMinutes }] of facts.wanted.entries()) {
    const path = `slots.${index}.startsAtLocal`;
    const start = momentOfWallTime(startsAtLocal);
    if (!start) {
      problems.push(problem("LOCAL_TIME_INVALID", path));
      continue;
    }
    const startsAt = new Date(start);
    const period = { startsAt, endsAt: new Date(startsAt.getTime() + durationMinutes * 60_000) };
    if (startsAt <= facts.now) problems.push(problem("SLOT_IN_PAST", path));
    else if ([...periods, ...facts.taken].some((each) => overlaps(each, period)))
      problems.push(problem("SLOT_OVERLAP", path));
    periods.push(period);
  }
  return problems.length > 0 ? failed(...problems) : ok(periods);
}

/**
 * Whether interviews for a workplace may still be planned: slots disappear when it is filled. A paused workplace goes on with the candidates it has.
 * Problems: NO_FREE_PLACE, WORKPLACE_NOT_OPEN. Source: domain.md step 5.
 * @param path the input field that leads to the workplace
 */
export function problemOfPlanning(status: WorkplaceStatus, path: string): Problem | null {
  if (status === "FILLED") return problem("NO_FREE_PLACE", path);
  return status === "PUBLISHED" || status === "PAUSED" ? null : problem("WORKPLACE_NOT_OPEN", path);
}

/**
 * Whether a learner may take this slot now. Problems: SLOT_TAKEN (taken or gone: choose what is left), SLOT_IN_PAST, and those of `problemOfPlanning`.
 * Source: domain.md 2.14.f, scenario 16.
 */
export function problemOfBooking(
  slot: { readonly status: SlotStatus; readonly startsAt: Date; readonly workplaceStatus: WorkplaceStatus },
  now: Date,
): Problem | null {
  if (slot.status !== "OPEN") return problem("SLOT_TAKEN", "slotId");
  if (slot.startsAt <= now) return problem("SLOT_IN_PAST", "slotId");
  return problemOfPlanning(slot.workplaceStatus, "slotId");
}
