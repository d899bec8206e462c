import type { z } from "zod";
import { citing, type CitedRule } from "@leerplek/domain/mentors/mentor-capacity";
import type { Id } from "@leerplek/domain/shared/id";
import { lastDigitsOf, parseNationalNumber } from "@leerplek/domain/shared/national-number";
import { problem, type Problem } from "@leerplek/domain/shared/problem";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { CommandScope } from "../../platform/command.ts";
import type { mentorInput } from "./mentor.input.ts";
import type { mentors } from "./mentors.table.ts";

type Columns = Partial<typeof mentors.$inferInsert>;

/** The person's columns; a national number is sealed, or forgotten when the form says so. */
export function personColumns(
  { nationalNumber, ...person }: z.output<typeof mentorInput>,
  { id, fields }: { readonly id: Id<"mentor">; readonly fields: CommandScope["fields"] },
): Omit<z.output<typeof mentorInput>, "nationalNumber"> & Columns {
  if (nationalNumber === null || nationalNumber === undefined) return person;
  const number = parseNationalNumber(nationalNumber);
  if (number === null) return { ...person, nationalNumber: null, nationalNumberLast: null };
  return {
    ...person,
    nationalNumber: fields.seal(number, { table: "mentors", column: "national_number", rowId: id }),
    nationalNumberLast: lastDigitsOf(number),
  };
}

/** Who saw which extract of the criminal record, and when; of the paper nothing is kept. */
export const recordColumns = (
  recordIssuedOn: LocalDate,
  { viewer, today }: Pick<CommandScope, "viewer" | "today">,
): Columns => ({
  recordIssuedOn,
  recordVerifiedOn: today,
  recordVerifiedById: viewer.userId,
  recordVerifiedBy: viewer.name,
});

/** A day that lies in the past, or today. Problem: OUT_OF_RANGE. */
export const problemOfDay = (day: LocalDate, path: string, { today }: Pick<CommandScope, "today">): Problem | null =>
  day > today ? problem("OUT_OF_RANGE", path, { maximumDay: today }) : null;

/** A mentor takes no more learners than the rule of the sector. Problem: MENTOR_CAPACITY. */
export const problemOfCapacity = (capacity: number, path: string, rule: CitedRule): Problem | null =>
  capacity > rule.value ? problem("MENTOR_CAPACITY", path, citing("perMentor", rule)) : null;
