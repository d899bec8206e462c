import { addDays, addYears, ageOn, type LocalDate } from "../shared/time.ts";

/** Full years at which a person is of age. Source: Belgian Civil Code, article 388; not a rule of the platform that an administrator could move. */
const ageOfMajority = 18;

/** Whether the person is a minor on this day; on the eighteenth birthday no longer. */
export const isMinorOn = (birthDate: LocalDate, on: LocalDate): boolean => ageOn(birthDate, on) < ageOfMajority;

/** The first day on which the person is of age: for who was born on 29 February 1 March, in a year without that day. */
export function majorityDayOf(birthDate: LocalDate): LocalDate {
  const on = addYears(birthDate, ageOfMajority);
  return isMinorOn(birthDate, on) ? addDays(on, 1) : on;
}
