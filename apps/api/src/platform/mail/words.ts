import { flanders, type LocalDate } from "@leerplek/domain/shared/time";
import type { Language } from "./letter.ts";

const locales: Readonly<Record<Language, string>> = { nl: "nl-BE", en: "en-GB" };
const day = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
const time = { hour: "2-digit", minute: "2-digit" } as const;

/** "vrijdag 4 december 2026" */
export const dayInWords = (on: LocalDate, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { ...day, timeZone: "UTC" }).format(new Date(`${on}T00:00:00Z`));

/** "vrijdag 4 december 2026, 14:00" by the clock in Flanders. */
export const momentInWords = (at: Date, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { ...day, ...time, timeZone: flanders }).format(at);

/** "vrijdag 4 december 2026, 14:00-14:45" by the clock in Flanders. */
export function appointmentInWords(startsAt: Date, endsAt: Date, language: Language): string {
  const on = new Intl.DateTimeFormat(locales[language], { ...day, timeZone: flanders }).format(startsAt);
  const clock = new Intl.DateTimeFormat(locales[language], { ...time, timeZone: flanders });
  return `${on}, ${clock.format(startsAt)}-${clock.format(endsAt)}`;
}
