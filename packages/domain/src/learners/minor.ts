import { ageOn, type LocalDate } from "../shared/time.ts";

/** Full years at which a person is of age. Source: Belgian Civil Code, article 388; not a rule of the platform that an administrator could move. */
const ageOfMajority = 18;

/** Whether the person is a minor on this day; on the eighteenth birthday no longer. */
export const isMinorOn = (birthDate: LocalDate, on: LocalDate): boolean => ageOn(birthDate, on) < ageOfMajority;
