import { z } from "zod";
import { problem, type Problem } from "@leerplek/domain/shared/problem";
import { failed, ok, type Result } from "@leerplek/domain/shared/result";
import { command, type CommandScope } from "../../platform/command.ts";
import { idempotencyKeyInput } from "../../platform/input.ts";
import {
  enrolAll,
  keysOf,
  openEnrolmentBook,
  ownProvider,
  problemsOfNewcomer,
  type EnrolmentBook,
  type Newcomer,
} from "./enrol.ts";
import { counsellorsOf, lockEnrolments, programmesToEnrolIn } from "./enrolment.repository.ts";
import { atColumn, newcomerOf, readEnrolmentFile, type FileLine } from "./read-enrolment-file.ts";

/** The file as text; a request is at most 128 kB (reliability 3.1), and a line about 150 characters. */
const csvInput = z
  .string()
  .min(1)
  .max(110_000)
  .refine((text) => text.isWellFormed() && !text.includes("\0"));

/** What becomes of one line: a new learner, somebody who is enrolled already, or something to mend first. */
export interface PlannedLine {
  readonly line: FileLine;
  readonly outcome: "NEW" | "KNOWN" | "PROBLEM";
  readonly problems: readonly Problem[];
}
interface Plan {
  readonly lines: readonly PlannedLine[];
  readonly newcomers: readonly Newcomer[];
  readonly book: EnrolmentBook;
}

/** Reads the file and checks every line against the rules, the school's own learners and the other lines. Writes nothing. */
async function planImport({ db, viewer, today, rules }: CommandScope, csv: string): Promise<Result<Plan>> {
  const providerId = ownProvider(viewer);
  const file = readEnrolmentFile(csv);
  if (!file.ok) return file;
  const reference = { programmes: await programmesToEnrolIn(db), counsellors: await counsellorsOf(db, providerId) };
  const read = file.value.map((line) => ({ line, newcomer: newcomerOf(line, reference) }));
  const wanted = read.flatMap(({ newcomer }) => (newcomer.ok ? [newcomer.value.enrolment] : []));
  const book = await openEnrolmentBook(db, providerId, { wanted });
  const lineOfKey = new Map<string, number>();
  const newcomers: Newcomer[] = [];
  const lines = read.map(({ line, newcomer }): PlannedLine => {
    if (!newcomer.ok) return { line, outcome: "PROBLEM", problems: newcomer.problems };
    const keys = keysOf(newcomer.value.enrolment);
    const earlier = keys.map((key) => lineOfKey.get(key)).find((number) => number !== undefined);
    for (const key of keys) if (!lineOfKey.has(key)) lineOfKey.set(key, line.number);
    if (earlier !== undefined)
      return { line, outcome: "PROBLEM", problems: [problem("DUPLICATE_LINE", "email", { line: earlier })] };
    const problems = problemsOfNewcomer(newcomer.value, book, { today, rules });
    if (problems.some(({ code }) => code === "ALREADY_ENROLLED")) return { line, outcome: "KNOWN", problems: [] };
    if (problems.length > 0) return { line, outcome: "PROBLEM", problems: problems.map(atColumn) };
    newcomers.push(newcomer.value);
    return { line, outcome: "NEW", problems: [] };
  });
  return ok({ lines, newcomers, book });
}

/** What importing this file would do, line by line. Nothing is written. Problems: those of `readEnrolmentFile`. */
export const previewLearnerImport = command({
  name: "preview-learner-import",
  access: ["COUNSELLOR", "PROVIDER_ADMIN"],
  input: z.object({ csv: csvInput }),
  async run(scope, { csv }) {
    const plan = await planImport(scope, csv);
    if (!plan.ok) return plan;
    const { lines, newcomers } = plan.value;
    return ok({ lines, guardianCount: newcomers.flatMap(({ guardians }) => guardians).length });
  },
});

/**
 * Enrols the learners of the lines that are in order. Who is enrolled already and lines with problems are left out, so the same file, or a mended one,
 * may come again and nobody is there twice. Problems: those of `readEnrolmentFile`.
 */
export const importLearners = command({
  name: "import-learners",
  access: ["COUNSELLOR", "PROVIDER_ADMIN"],
  input: z.object({ idempotencyKey: idempotencyKeyInput, csv: csvInput }),
  async run(scope, { csv }) {
    const providerId = ownProvider(scope.viewer);
    await lockEnrolments(scope.db, providerId);
    const plan = await planImport(scope, csv);
    if (!plan.ok) return failed(...plan.problems);
    const { lines, newcomers, book } = plan.value;
    const ids = await enrolAll(scope, providerId, { newcomers, book });
    const count = (outcome: PlannedLine["outcome"]): number => lines.filter((each) => each.outcome === outcome).length;
    return ok({ enrolledCount: ids.length, knownCount: count("KNOWN"), problemCount: count("PROBLEM") });
  },
});
