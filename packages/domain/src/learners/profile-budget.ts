import { addDays, dayInFlanders, momentOfWallTime } from "../shared/time.ts";

/** Whole seconds until the day in Flanders is over, at least one: then a day's budget begins anew. */
export function secondsToMidnight(now: Date): number {
  const midnight = momentOfWallTime(`${addDays(dayInFlanders(now), 1)}T00:00`);
  const milliseconds = midnight === null ? 0 : new Date(midnight).getTime() - now.getTime();
  return Math.max(1, Math.ceil(milliseconds / 1_000));
}
