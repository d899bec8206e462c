import { enrolmentColumns, type EnrolmentColumn } from "./enrolment-columns.ts";
import { problem } from "../shared/problem.ts";
import { failed, ok, type Result } from "../shared/result.ts";
import { parseLocalDate, type LocalDate } from "../shared/time.ts";

/** Other words schools use for a column, as `plainWord` leaves them. */
const otherHeaders: Readonly<Record<string, EnrolmentColumn>> = {
  naam: "lastName",
  achternaam: "lastName",
  mail: "email",
  emailadres: "email",
  email: "email",
  gsm: "phone",
  telefoonnummer: "phone",
  straat: "street",
  adres: "street",
  opleidingscode: "programme",
  begeleider: "counsellor",
  trajectbegeleider: "counsellor",
  naamouder: "guardianName",
  emailouder: "guardianEmail",
  naamvoogd: "guardianName",
  emailvoogd: "guardianEmail",
  naamouder1: "guardianName",
  emailouder1: "guardianEmail",
  naamouder2: "secondGuardianName",
  emailouder2: "secondGuardianEmail",
};

/** A word without capitals, accents, spaces and signs, so that "E-mail begeleider" and "email_begeleider" are the same. */
export const plainWord = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

const columnOf = (header: string): EnrolmentColumn | null => {
  const word = plainWord(header);
  return enrolmentColumns.find((each) => plainWord(each.header) === word)?.key ?? otherHeaders[word] ?? null;
};

/** Which column stands where; unknown ones are left out. Problem: COLUMN_MISSING, once for each, with its name. */
export function readEnrolmentHeader(header: readonly string[]): Result<readonly (EnrolmentColumn | null)[]> {
  const found = header.map(columnOf);
  const missing = enrolmentColumns.filter(({ key, isNeeded }) => isNeeded && !found.includes(key));
  if (missing.length > 0)
    return failed(...missing.map((each) => problem("COLUMN_MISSING", "csv", { column: each.header })));
  return ok(found.map((column, index) => (found.indexOf(column) === index ? column : null)));
}

/**
 * A day as people and spreadsheets write it: "31/12/2009", "31-12-2009", "31.12.2009" or "2009-12-31". Day before month, and the year in full: a list
 * that says 3/4/09 could mean anything. Null when it is no day that exists.
 */
export function readDay(text: string): LocalDate | null {
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: 0?0:00(?::00)?)?$/.exec(text.trim());
  if (!written) return parseLocalDate(text.trim());
  const [, day = "", month = "", year = ""] = written;
  return parseLocalDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/**
 * What separates the cells, read from the header: a Dutch Excel writes semicolons, others commas or tabs. Quoted parts do not count.
 */
export function readDelimiter(text: string): ";" | "," | "\t" {
  const header = (text.split(/\r?\n|\r/, 1)[0] ?? "").replaceAll(/"[^"]*"/g, "");
  const count = (sign: string): number => header.split(sign).length - 1;
  if (count(";") > 0 && count(";") >= count(",")) return ";";
  return count("\t") > count(",") ? "\t" : ",";
}
