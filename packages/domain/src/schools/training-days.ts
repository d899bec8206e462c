import { addDays, type LocalDate } from "../shared/time.ts";

/** Days without class; both ends count. */
export interface Holiday {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

/** A training day: Monday to Friday, outside legal and school holidays (domain.md 1.1, scenario 21). */
export function isTrainingDay(on: LocalDate, holidays: readonly Holiday[]): boolean {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5 && !holidays.some(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn);
}

/** Days looked ahead for the end of a clock: more than a school year. */
const horizonDays = 500;

export interface SearchClock {
  /** Training days from the first class up to and including today. */
  readonly trainingDaysUsed: number;
  readonly trainingDaysAllowed: number;
  /** The last training day of the search period. */
  readonly endsOn: LocalDate;
  /** The last training day is behind us. */
  readonly isOver: boolean;
  /** Half of the days or more are used: what a list of learners points out. No source asks it; it is this product's own mark. */
  readonly isHalfUsed: boolean;
  /** Training days since then. */
  readonly trainingDaysOver: number;
}

/**
 * The clock of the search for a workplace: it starts on the first day of class, which counts.
 * Source: domain.md 1.1 (20 training days, one extension).
 */
export function searchClock(facts: {
  readonly startedOn: LocalDate;
  readonly today: LocalDate;
  readonly trainingDaysAllowed: number;
  readonly holidays: readonly Holiday[];
}): SearchClock {
  let used = 0;
  let counted = 0;
  let endsOn = facts.startedOn;
  for (let ahead = 0, on = facts.startedOn; ahead < horizonDays; ahead++, on = addDays(on, 1)) {
    if (!isTrainingDay(on, facts.holidays)) continue;
    if (on <= facts.today) used++;
    if (counted < facts.trainingDaysAllowed) {
      counted++;
      endsOn = on;
    }
    if (counted >= facts.trainingDaysAllowed && on > facts.today) break;
  }
  return {
    trainingDaysUsed: used,
    trainingDaysAllowed: facts.trainingDaysAllowed,
    endsOn,
    isOver: facts.today > endsOn,
    isHalfUsed: used * 2 >= facts.trainingDaysAllowed,
    trainingDaysOver: Math.max(0, used - facts.trainingDaysAllowed),
  };
}
