import { z } from "zod";
import { csvText } from "@leerplek/domain/shared/csv";
import { newId } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { exportsSince } from "../../platform/exports.repository.ts";
import { localDateInput, textInput } from "../../platform/input.ts";
import { requireRecentSignIn } from "../../platform/require-recent-sign-in.ts";
import { linesToExport, type ExportedLine } from "./export.repository.ts";

/** More lines than a spreadsheet is read for, and than an answer should carry. */
const mostLines = 10_000;
const dayMilliseconds = 86_400_000;

const headings: readonly (keyof ExportedLine & string)[] = [
  "at",
  "actor",
  "role",
  "onBehalfOf",
  "action",
  "objectId",
  "organisation",
  "purpose",
  "reason",
  "requestId",
  "chain",
  "sequence",
];

const filter = textInput(0, 200).nullish();

/**
 * The lines of the page as CSV, with the reason for it; the export stands in the log itself. Problems: RECENT_SIGN_IN_NEEDED (reliability 3.3), EXPORT_LIMIT (a few a day), TOO_MANY_LINES (narrow
 * the period). Source: reliability 3.2 and 3.10.
 */
export const exportAuditLines = command({
  name: "export-audit-lines",
  access: ["GOV_ADMIN"],
  input: z.object({
    reason: textInput(5, 300),
    actor: filter,
    action: filter,
    objectId: filter,
    organisation: filter,
    from: localDateInput.nullish(),
    until: localDateInput.nullish(),
  }),
  async run(scope, { reason, ...filters }) {
    const { db, viewer, now, rules, emit } = scope;
    const recent = requireRecentSignIn(scope);
    if (!recent.ok) return recent;
    const maximum = rules["export.perDay"];
    const since = new Date(now.getTime() - dayMilliseconds);
    if ((await exportsSince(db, viewer.userId, since)) >= maximum)
      return failed(problem("EXPORT_LIMIT", [], { maximum }));
    const lines = await linesToExport(db, filters, mostLines + 1);
    if (lines.length > mostLines) return failed(problem("TOO_MANY_LINES", "from", { maximum: mostLines }));
    emit({ type: "audit.exported", id: newId(now.getTime()), reason });
    return ok({
      csv: csvText([headings, ...lines.map((line) => headings.map((name) => cellOf(line[name])))]),
      lines: lines.length,
    });
  },
});

const cellOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
