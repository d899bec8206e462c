import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { type EnrolmentColumn } from "@leerplek/domain/learners/enrolment-columns";
import { plainWord, readDay, readDelimiter, readEnrolmentHeader } from "@leerplek/domain/learners/enrolment-file";
import { toPublicId } from "@leerplek/domain/shared/id";
import { problem, type Problem } from "@leerplek/domain/shared/problem";
import { failed, ok, type Result } from "@leerplek/domain/shared/result";
import { problemOfIssue } from "../../platform/command.ts";
import { enrolmentInput, guardiansInput } from "./enrolment.input.ts";
import type { EnrolmentBook, Newcomer } from "./enrol.ts";

/** A line of the file as it stands there: its number, and the text of each column. */
export interface FileLine {
  readonly number: number;
  readonly cells: Readonly<Partial<Record<EnrolmentColumn, string>>>;
}

/** Most lines a file may have: a larger school has several lists. */
export const mostLines = 500;
const longestCell = 500;
const recordsOf = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/**
 * Reads a list of learners: semicolons, commas or tabs, quoted cells, any line ends, with or without BOM or Excel's "sep=" line.
 * Problems: COLUMN_MISSING, LIST_TOO_LONG, INVALID_FORMAT at a line where a quote is not closed, REQUIRED for a list without lines.
 */
export function readEnrolmentFile(csv: string): Result<readonly FileLine[]> {
  const separated = /^\uFEFF?sep=(.)\r?\n/.exec(csv);
  const text = csv.slice(separated?.[0].length ?? 0).replace(/^\uFEFF/, "");
  try {
    const parsed: unknown = parse(text, {
      delimiter: separated?.[1] ?? readDelimiter(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      to: mostLines + 2,
      max_record_size: 20_000,
    });
    const [first, ...rest] = recordsOf.parse(parsed);
    const header = readEnrolmentHeader(first?.record ?? []);
    if (!header.ok) return header;
    if (rest.length === 0) return failed(problem("REQUIRED", "csv"));
    if (rest.length > mostLines) return failed(problem("LIST_TOO_LONG", "csv", { maximum: mostLines }));
    return ok(
      rest.map(({ record, info }) => ({
        number: info.lines + (separated ? 1 : 0),
        cells: Object.fromEntries(
          header.value.flatMap((column, index) =>
            column ? [[column, (record[index] ?? "").slice(0, longestCell)]] : [],
          ),
        ),
      })),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return failed(problem("INVALID_FORMAT", "csv", { line: Number(error.lines ?? 1) }));
  }
}

const fieldOfColumn: Readonly<Record<string, EnrolmentColumn>> = {
  programmeId: "programme",
  counsellorId: "counsellor",
  "guardians.0.name": "guardianName",
  "guardians.0.email": "guardianEmail",
  "guardians.1.name": "secondGuardianName",
  "guardians.1.email": "secondGuardianEmail",
};

/** A problem at a field of an enrolment, at the column of the file that field comes from. */
export function atColumn({ code, path, params }: Problem): Problem {
  const field = path.join(".");
  return problem(code, [fieldOfColumn[field] ?? field], params);
}

/** One line as a newcomer; the programme by official title or code, the counsellor by address. Problems stand at the column. */
export function newcomerOf(
  { cells }: FileLine,
  { programmes, counsellors }: Pick<EnrolmentBook, "programmes" | "counsellors">,
): Result<Newcomer> {
  const text = (column: EnrolmentColumn): string => cells[column] ?? "";
  const filled = (column: EnrolmentColumn): string | null => text(column) || null;
  const day = (column: EnrolmentColumn): string => readDay(text(column)) ?? text(column);
  const wanted = plainWord(text("programme"));
  const programme = programmes.find(({ code, title }) => plainWord(code) === wanted || plainWord(title) === wanted);
  const counsellor = counsellors.find(({ email }) => email.toLowerCase() === text("counsellor").toLowerCase());
  const guardians = [
    { index: 0, name: text("guardianName"), email: text("guardianEmail") },
    { index: 1, name: text("secondGuardianName"), email: text("secondGuardianEmail") },
  ].filter(({ name, email }) => name !== "" || email !== "");
  const enrolment = enrolmentInput.safeParse({
    ...cells,
    phone: filled("phone"),
    birthDate: day("birthDate"),
    searchStartedOn: filled("searchStartedOn") && day("searchStartedOn"),
    postcode: text("postcode"),
    programmeId: programme ? toPublicId("programme", programme.id) : "none",
    counsellorId: counsellor ? toPublicId("user", counsellor.id) : null,
  });
  const links = guardiansInput.safeParse(guardians);
  /** A guardian of the second pair of columns keeps that place when the first is empty. */
  const atGuardian = ({ code, path: [at, field = ""], params }: Problem): Problem =>
    problem(code, ["guardians", String(guardians[Number(at)]?.index ?? 0), field], params);
  const problems = [
    ...(wanted === "" ? [problem("REQUIRED", "programmeId")] : []),
    ...(text("birthDate") === "" ? [problem("REQUIRED", "birthDate")] : []),
    ...(enrolment.success ? [] : enrolment.error.issues.map(problemOfIssue)),
    ...(links.success ? [] : links.error.issues.map(problemOfIssue).map(atGuardian)),
    ...(programme || wanted === "" ? [] : [problem("UNKNOWN_REFERENCE", "programmeId")]),
    ...(counsellor || text("counsellor") === "" ? [] : [problem("UNKNOWN_REFERENCE", "counsellorId")]),
  ];
  if (!enrolment.success || !links.success || problems.length > 0)
    return failed(...onePerField(problems.map(atColumn)));
  return ok({ enrolment: enrolment.data, guardians: links.data });
}

/** The first word about a field: "fill this in" rather than "this is not right". */
const onePerField = (problems: readonly Problem[]): readonly Problem[] =>
  [...new Map(problems.toReversed().map((each) => [each.path.join("."), each])).values()].toReversed();
