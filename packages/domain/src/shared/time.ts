import { Temporal } from "temporal-polyfill";

/** A calendar day as "2026-11-23": birth, validity, start. Never a JS Date, so no time zone can move it. */
declare const localDate: unique symbol;
export type LocalDate = string & { readonly [localDate]: true };

/** A moment in UTC as "2026-11-23T09:16:00.000Z". */
declare const instant: unique symbol;
export type Instant = string & { readonly [instant]: true };

export const flanders = "Europe/Brussels";

/** A day that exists between the years 1900 and 2200, or null. "2026-02-29", "infinity" and "now" are null. */
export function parseLocalDate(text: string): LocalDate | null {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return null;
  const [year, month, day] = text.split("-").map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? (text as LocalDate) : null;
}

/** A day written in code or read from a `date` column. Throws when it does not exist. */
export function day(text: string): LocalDate {
  const parsed = parseLocalDate(text);
  if (!parsed) throw new RangeError(`not a day: ${text}`);
  return parsed;
}

/** A moment from a clock or a `timestamptz` column. */
export const moment = (date: Date): Instant => date.toISOString() as Instant;

export const addDays = (from: LocalDate, days: number): LocalDate =>
  day(Temporal.PlainDate.from(from).add({ days }).toString());

export const addMonths = (from: LocalDate, months: number): LocalDate =>
  day(Temporal.PlainDate.from(from).add({ months }).toString());

export const addYears = (from: LocalDate, years: number): LocalDate => addMonths(from, years * 12);

export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** Which day it is in Flanders at this moment. */
export const dayInFlanders = (at: Instant | Date): LocalDate =>
  day(
    Temporal.Instant.from(typeof at === "string" ? at : at.toISOString())
      .toZonedDateTimeISO(flanders)
      .toPlainDate()
      .toString(),
  );

/** Full years on a day: someone born on 29 February grows older on 1 March in common years. */
export function ageOn(birthDate: LocalDate, on: LocalDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/**
 * The moment of a wall-clock time in Flanders ("2027-03-28T02:30"), or null when that time does not exist or exists twice (change of the clocks).
 */
export function momentOfWallTime(localDateTime: string): Instant | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(localDateTime)) return null;
  try {
    const zoned = Temporal.PlainDateTime.from(localDateTime, { overflow: "reject" }).toZonedDateTime(flanders, {
      disambiguation: "reject",
    });
    return moment(new Date(zoned.epochMilliseconds));
  } catch {
    return null;
  }
}

/** The school year a day belongs to, from 1 September to 31 August: "2026-2027". */
export function schoolYearOf(date: LocalDate): string {
  const year = Number(date.slice(0, 4));
  return Number(date.slice(5, 7)) >= 9 ? `${year}-${year + 1}` : `${year - 1}-${year}`;
}
