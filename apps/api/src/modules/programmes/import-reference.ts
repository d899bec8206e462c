import { createHash } from "node:crypto";
import type { Id } from "@leerplek/domain/shared/id";
import { addDays, type LocalDate } from "@leerplek/domain/shared/time";
import { parseActivityLists, type QualificationActivities } from "@leerplek/fixtures/reference/activity-lists";
import { parseHolidays } from "@leerplek/fixtures/reference/holidays";
import { parseMunicipalities } from "@leerplek/fixtures/reference/municipalities";
import { parsePostcodes } from "@leerplek/fixtures/reference/postcodes";
import { parseProgrammeRules } from "@leerplek/fixtures/reference/programme-rules";
import { parseProgrammes } from "@leerplek/fixtures/reference/programmes";
import { parseQualifications } from "@leerplek/fixtures/reference/qualifications";
import { referenceKinds, type ReferenceFile, type ReferenceKind } from "@leerplek/fixtures/reference/reference-files";
import { activityListOf, activityListsValidFrom, programmeRow } from "@leerplek/fixtures/reference/reference-rows";
import type { Database } from "../../platform/database.ts";
import { replaceHolidays } from "../schools/holidays.repository.ts";
import { addLists, endList, latestLists, type LatestList } from "./activity-lists.repository.ts";
import * as tables from "./reference.repository.ts";

/** What came of one file. */
export interface ReferenceImport {
  readonly kind: ReferenceKind;
  readonly rows: number;
  /** False when the database had exactly these rows before. */
  readonly changed: boolean;
  /** Versions of activity lists that came of it. */
  readonly newLists: readonly Id<"activityList">[];
}

interface Load {
  readonly db: Database;
  /** First day on which new versions count. */
  readonly on: LocalDate;
  readonly newLists: Id<"activityList">[];
}

/**
 * Loads reference files: the bundled ones at the first start, newer ones later. Rows are known by their natural key (NIS code, postal code and place,
 * qualification code, programme code), so what refers to them goes on doing so; no row is ever removed, except holidays, to which nothing refers.
 * A programme that a newer file lacks is no longer current. A changed activity list becomes a new version from the day on.
 * The same file again changes nothing. A value nobody knows stops the whole import, so call it inside a transaction.
 */
export async function importReference(
  db: Database,
  files: readonly ReferenceFile[],
  { on, now }: { on: LocalDate; now: Date },
): Promise<ReferenceImport[]> {
  const imports: ReferenceImport[] = [];
  for (const kind of referenceKinds) {
    const file = files.find((each) => each.kind === kind);
    if (!file) continue;
    const { rows, write } = readers[kind](file.text);
    const checksum = createHash("sha256").update(JSON.stringify(rows)).digest("hex");
    const changed = !(await tables.isImported(db, kind, checksum));
    const newLists: Id<"activityList">[] = [];
    if (changed) {
      await write({ db, on, newLists });
      await tables.recordImport(db, { kind, version: file.version, checksum, rows: rows.length, importedAt: now });
    }
    imports.push({ kind, rows: rows.length, changed, newLists });
  }
  return imports;
}

interface Reading {
  /** What the file says, in the form the tables have. */
  readonly rows: readonly unknown[];
  readonly write: (load: Load) => Promise<void>;
}

const reading = <Row>(rows: readonly Row[], write: (load: Load, rows: readonly Row[]) => Promise<void>): Reading => ({
  rows,
  write: (load) => write(load, rows),
});

const readers: Readonly<Record<ReferenceKind, (text: string) => Reading>> = {
  municipalities: (text) => reading(parseMunicipalities(text), ({ db }, rows) => tables.upsertMunicipalities(db, rows)),
  postcodes: (text) => reading(parsePostcodes(text), ({ db }, rows) => tables.upsertPostcodes(db, rows)),
  qualifications: (text) => reading(parseQualifications(text), ({ db }, rows) => tables.upsertQualifications(db, rows)),
  programmes: (text) =>
    reading(parseProgrammes(text).map(programmeRow), ({ db }, rows) => tables.upsertProgrammes(db, rows)),
  programmeRules: (text) => reading(parseProgrammeRules(text), ({ db }, rows) => tables.setProgrammeContexts(db, rows)),
  activityLists: (text) => reading(parseActivityLists(text), addNewLists),
  holidays: (text) => reading(parseHolidays(text), ({ db }, rows) => replaceHolidays(db, rows)),
};

/**
 * Adds a version for each programme whose activities are other ones than in its newest version, and ends that one the day before. Lists that a
 * partnership wrote stay.
 */
async function addNewLists({ db, on, newLists }: Load, rows: readonly QualificationActivities[]): Promise<void> {
  const lists = new Map(rows.map((row) => [row.code, row]));
  const latest = await latestLists(db);
  const versions = [];
  for (const programme of await tables.currentProgrammes(db)) {
    const known = latest.get(programme.id);
    // What a partnership wrote is not put aside by a file.
    if (known?.origin === "PARTNERSHIP") continue;
    const next = { version: (known?.lastVersion ?? 0) + 1, validFrom: known ? on : activityListsValidFrom };
    const version = activityListOf(programme, lists, next);
    if (!version || (known && isSame(known, version.activities))) continue;
    if (known) await endList(db, known.id, addDays(on, -1));
    versions.push(version);
    newLists.push(version.list.id);
  }
  await addLists(db, versions);
}

const isSame = (known: LatestList, wanted: LatestList["activities"]): boolean =>
  contents(known.activities) === contents(wanted);

const contents = (activities: LatestList["activities"]): string =>
  JSON.stringify(activities.map(({ qualificationCode, label }) => [qualificationCode, label]));
