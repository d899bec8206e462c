import type { Sql } from "postgres";
import type { ErasureStatus } from "@leerplek/domain/privacy/erasure";
import type { LocalDate } from "@leerplek/domain/shared/time";

/** What a mail about an erasure needs. */
export async function erasureInMail(
  sql: Sql,
  id: string,
): Promise<{ readonly learnerId: string; readonly status: ErasureStatus; readonly executeOn: LocalDate } | null> {
  const [row] = await sql<{ learnerId: string; status: ErasureStatus; executeOn: LocalDate }[]>`/* mail: erasure */
    select learner_id as "learnerId", status, execute_on::text as "executeOn" from erasures where id = ${id}`;
  return row ?? null;
}
