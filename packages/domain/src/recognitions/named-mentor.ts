import type { LocalDate } from "../shared/time.ts";

/**
 * The day on which a mentor named in a file is judged: the day of designation, today for somebody who is designated with this file. An extract of the
 * criminal record that is newer than the designation takes the place of the one of then, and is judged on its own day: in a renewal the mentor was
 * designated years ago. Source: domain.md 4.2 (S94, S95), scenario 3.
 */
export function dayToJudge(
  mentor: { readonly designatedOn: LocalDate | null; readonly recordIssuedOn: LocalDate | null },
  today: LocalDate,
): LocalDate {
  const { designatedOn, recordIssuedOn } = mentor;
  if (designatedOn === null) return today;
  return recordIssuedOn !== null && recordIssuedOn > designatedOn ? recordIssuedOn : designatedOn;
}
