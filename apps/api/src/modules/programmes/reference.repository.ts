import { and, asc, eq, notInArray, sql } from "drizzle-orm";
import type { Municipality } from "@leerplek/fixtures/reference/municipalities";
import type { Postcode } from "@leerplek/fixtures/reference/postcodes";
import type { Qualification } from "@leerplek/fixtures/reference/qualifications";
import type { ProgrammeContexts } from "@leerplek/fixtures/reference/programme-rules";
import type { ProgrammeRow, RuleParameterRow } from "@leerplek/fixtures/reference/reference-rows";
import type { Database } from "../../platform/database.ts";
import { ruleParameters } from "../../platform/platform.table.ts";
import { programmes, qualifications } from "./programmes.table.ts";
import { municipalities, postcodes, referenceImports } from "./reference.table.ts";

/** PostgreSQL takes 65,535 values a statement; no reference table has more than ten columns. */
const rowsPerStatement = 2_000;

export async function upsertMunicipalities(db: Database, rows: readonly Municipality[]): Promise<void> {
  for (const part of parts(rows)) {
    await db
      .insert(municipalities)
      .values(part)
      .onConflictDoUpdate({
        target: municipalities.nis,
        set: {
          name: sql`excluded.name`,
          province: sql`excluded.province`,
          population: sql`excluded.population`,
          latitude: sql`excluded.latitude`,
          longitude: sql`excluded.longitude`,
        },
      });
  }
}

export async function upsertPostcodes(db: Database, rows: readonly Postcode[]): Promise<void> {
  for (const part of parts(rows)) {
    await db
      .insert(postcodes)
      .values(part)
      .onConflictDoUpdate({
        target: [postcodes.postcode, postcodes.place],
        set: {
          municipalityNis: sql`excluded.municipality_nis`,
          municipality: sql`excluded.municipality`,
          latitude: sql`excluded.latitude`,
          longitude: sql`excluded.longitude`,
        },
      });
  }
}

export async function upsertQualifications(db: Database, rows: readonly Qualification[]): Promise<void> {
  for (const part of parts(rows)) {
    await db
      .insert(qualifications)
      .values(part)
      .onConflictDoUpdate({
        target: qualifications.code,
        set: { title: sql`excluded.title`, level: sql`excluded.level` },
      });
  }
}

/** A programme keeps its id, whatever the file says; one the file no longer has is not current any more. */
export async function upsertProgrammes(db: Database, rows: readonly ProgrammeRow[]): Promise<void> {
  for (const part of parts(rows)) {
    await db
      .insert(programmes)
      .values(part)
      .onConflictDoUpdate({
        target: programmes.code,
        set: {
          title: sql`excluded.title`,
          grade: sql`excluded.grade`,
          finality: sql`excluded.finality`,
          seventhYear: sql`excluded.seventh_year`,
          studyDomain: sql`excluded.study_domain`,
          qualificationCodes: sql`excluded.qualification_codes`,
          searchWords: sql`excluded.search_words`,
          isCurrent: sql`excluded.is_current`,
        },
      });
  }
  const codes = rows.map(({ code }) => code);
  await db.update(programmes).set({ isCurrent: false }).where(notInArray(programmes.code, codes));
}

/** A programme the file does not name keeps what it has. */
export async function setProgrammeContexts(db: Database, rows: readonly ProgrammeContexts[]): Promise<void> {
  for (const { code, contexts } of rows) await db.update(programmes).set({ contexts }).where(eq(programmes.code, code));
}

export const currentProgrammes = (
  db: Database,
): PromiseLike<Pick<ProgrammeRow, "id" | "code" | "qualificationCodes" | "contexts">[]> =>
  db
    .select({
      id: programmes.id,
      code: programmes.code,
      qualificationCodes: programmes.qualificationCodes,
      contexts: programmes.contexts,
    })
    .from(programmes)
    .where(eq(programmes.isCurrent, true))
    .orderBy(asc(programmes.code));

/** Adds the rules that are not there yet. One that is there may have been changed by an administrator, and stays. */
export async function addRuleParameters(db: Database, rows: readonly RuleParameterRow[]): Promise<void> {
  await db
    .insert(ruleParameters)
    .values([...rows])
    .onConflictDoNothing();
}

export async function isImported(db: Database, kind: string, checksum: string): Promise<boolean> {
  const same = and(eq(referenceImports.kind, kind), eq(referenceImports.checksum, checksum));
  const rows = await db.select({ kind: referenceImports.kind }).from(referenceImports).where(same);
  return rows.length > 0;
}

export async function recordImport(db: Database, row: typeof referenceImports.$inferInsert): Promise<void> {
  await db.insert(referenceImports).values(row).onConflictDoUpdate({ target: referenceImports.kind, set: row });
}

function* parts<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += rowsPerStatement) yield rows.slice(at, at + rowsPerStatement);
}
