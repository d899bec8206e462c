import { localeOf } from "../text/language.ts";
import type { Language } from "../text/language.ts";

/** Whatever the clock of the device says: appointments are in Flanders. */
const timeZone = "Europe/Brussels";

export interface Format {
  /** A day (YYYY-MM-DD): "maandag 23 november 2026". */
  day: (day: string) => string;
  /** "23 nov 2026" */
  dayShort: (day: string) => string;
  /** A month (YYYY-MM): "november 2026". */
  month: (month: string) => string;
  /** The day in Flanders of a moment: "maandag 23 november 2026". */
  dayOf: (moment: string) => string;
  /** "14:30" in Flanders. */
  time: (moment: string) => string;
  /** "ma 23 nov 2026, 14:30" */
  moment: (moment: string) => string;
  /** "14:30 - 15:15" */
  timeRange: (startsAt: string, endsAt: string) => string;
  /** "over 3 dagen", "gisteren": whole days between two days in Flanders. */
  daysFromNow: (day: string, now?: Date) => string;
  /** "850 m", "3,2 km", "24 km" */
  distance: (metres: number) => string;
  /** "€ 1.250,50"; whole euros without cents. */
  money: (cents: number) => string;
  number: (value: number) => string;
  /** "22,5 uur" */
  hours: (minutes: number) => string;
  /** "a, b en c" */
  list: (words: readonly string[]) => string;
}

const hourWord: Record<Language, Record<"one" | "other", string>> = {
  nl: { one: "uur", other: "uur" },
  en: { one: "hour", other: "hours" },
};

/** A day has no time; noon in UTC is the same day everywhere in Europe. */
function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** The day it is in Flanders, as YYYY-MM-DD. */
export function todayInFlanders(now = new Date()): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(now);
}

function wholeDaysBetween(from: string, to: string): number {
  return Math.round((noonOf(to).getTime() - noonOf(from).getTime()) / 86_400_000);
}

export function createFormat(language: Language): Format {
  const locale = localeOf[language];
  const date = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const long = date({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const short = date({ day: "numeric", month: "short", year: "numeric" });
  const monthAndYear = date({ month: "long", year: "numeric" });
  const clock = date({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const shortWithWeekday = date({ weekday: "short", day: "numeric", month: "short", year: "numeric" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const listed = new Intl.ListFormat(locale, { type: "conjunction" });

  const time = (moment: string): string => clock.format(new Date(moment));
  return {
    day: (day) => long.format(noonOf(day)),
    dayShort: (day) => short.format(noonOf(day)),
    month: (month) => monthAndYear.format(noonOf(`${month}-15`)),
    dayOf: (moment) => long.format(new Date(moment)),
    time,
    moment: (moment) => `${shortWithWeekday.format(new Date(moment))}, ${time(moment)}`,
    timeRange: (startsAt, endsAt) => `${time(startsAt)} – ${time(endsAt)}`,
    daysFromNow: (day, now) => relative.format(wholeDaysBetween(todayInFlanders(now), day), "day"),
    distance: (metres) => {
      if (metres < 950) return `${Math.max(50, Math.round(metres / 50) * 50)} m`;
      const kilometres = metres / 1000;
      return `${plain.format(kilometres < 10 ? kilometres : Math.round(kilometres))} km`;
    },
    money: (cents) =>
      new Intl.NumberFormat(locale, {
        style: "currency",
        currency: "EUR",
        minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
      }).format(cents / 100),
    number: (value) => plain.format(value),
    hours: (minutes) => `${plain.format(minutes / 60)} ${hourWord[language][minutes === 60 ? "one" : "other"]}`,
    list: (words) => listed.format(words),
  };
}
