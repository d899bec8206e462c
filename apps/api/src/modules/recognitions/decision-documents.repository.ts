import type { Sql } from "postgres";
import { seesFile, type RecognitionFacts } from "@leerplek/domain/recognitions/recognition.policy";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import type { WrittenDecision } from "./decision-document.ts";

/** The oldest decisions that are not a document yet. */
export async function decisionsToWrite(sql: Sql, most: number): Promise<readonly WrittenDecision[]> {
  const rows = await sql<(Omit<WrittenDecision, "createdAt"> & { createdAt: string })[]>`
    /* recognitions: decisions without a document */
    select id, version, kind, facts, decided_on::text as "decidedOn", to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt"
    from recognition_decisions where pdf is null order by created_at, id limit ${most}`;
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }));
}

/** Keeps a document once; whoever comes second changes nothing. */
export async function keepDocument(
  sql: Sql,
  id: string,
  document: { readonly pdf: Buffer; readonly sha256: string },
): Promise<void> {
  await sql`/* recognitions: keep a document */
    update recognition_decisions set pdf = ${document.pdf}, sha256 = ${document.sha256} where id = ${id} and pdf is null`;
}

/** The document of a decision for somebody who sees its file; null for everybody else, and as long as it is not made. */
export async function documentFor(sql: Sql, viewer: Viewer, id: string): Promise<Buffer | null> {
  const [row] = await sql<(RecognitionFacts & { pdf: Buffer | null })[]>`/* recognitions: document of a decision */
    select d.pdf, r.company_id as "companyId", r.status, r.partnership_id as "partnershipId"
    from recognition_decisions d join recognitions r on r.id = d.recognition_id where d.id = ${id}`;
  return row && seesFile(viewer, row) ? row.pdf : null;
}
