import { searchClock, type Holiday, type SearchClock } from "@leerplek/domain/schools/training-days";
import { dayInFlanders, type LocalDate } from "@leerplek/domain/shared/time";
import { ruleValue } from "../../platform/read-plan/rule-value.ts";
import { computed, object, type PlannedField, type Row } from "../../platform/read-plan/shape.ts";

interface ClockFacts {
  readonly startedOn: LocalDate;
  readonly trainingDaysAllowed: number;
  readonly holidays: readonly Holiday[];
}

/** First class, the days allowed today, and the holidays since: what the domain counts with. */
const clockFacts = (learner: Row): string => `json_build_object(
  'startedOn', ${learner}.search_started_on,
  'trainingDaysAllowed', ${ruleValue(learner, "search.trainingDays")},
  'holidays', (select coalesce(json_agg(json_build_object('startsOn', h.starts_on, 'endsOn', h.ends_on)), '[]') from holidays h
    where h.ends_on >= ${learner}.search_started_on))`;

const part = (name: keyof SearchClock): PlannedField =>
  computed<ClockFacts>(clockFacts, (facts, { now }) => searchClock({ ...facts, today: dayInFlanders(now) })[name]);

/** The 20-training-day clock; null before the first class. */
export const searchClockField: PlannedField = object(
  "SearchClock",
  {
    trainingDaysUsed: part("trainingDaysUsed"),
    trainingDaysAllowed: part("trainingDaysAllowed"),
    endsOn: part("endsOn"),
    isOver: part("isOver"),
    isHalfUsed: part("isHalfUsed"),
    trainingDaysOver: part("trainingDaysOver"),
  },
  (learner) => `${learner}.search_started_on is not null`,
);
