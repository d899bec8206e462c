import { and, inArray, lt, sql } from "drizzle-orm";
import { grantedStatuses, openFileStatuses } from "@leerplek/domain/recognitions/recognition-transitions";
import type { Id } from "@leerplek/domain/shared/id";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { Database } from "../../platform/database.ts";
import { inWords } from "../../platform/read-plan/sql-words.ts";
import type { StoredRecognition } from "./recognitions.repository.ts";
import { recognitions } from "./recognitions.table.ts";

/** Recognitions a night takes in one transaction. */
export const mostRecognitionsAtOnce = 200;

/**
 * Granted recognitions whose last day has passed, locked; and whether another one in force has taken over, under this name or a later one. Rows that
 * somebody changes now wait.
 */
export async function pastRecognitions(
  db: Database,
  today: LocalDate,
): Promise<readonly { readonly file: StoredRecognition; readonly isRenewed: boolean }[]> {
  const files = await db
    .select()
    .from(recognitions)
    .where(and(inArray(recognitions.status, [...grantedStatuses]), lt(recognitions.validUntil, today)))
    .orderBy(recognitions.id)
    .limit(mostRecognitionsAtOnce)
    .for("update", { skipLocked: true });
  if (files.length === 0) return [];
  const renewed = await db
    .select({ branchId: recognitions.branchId, programmeId: sql<Id<"programme">>`named.programme_id` })
    .from(recognitions)
    .crossJoin(sql`programme_and_earlier_names(${recognitions.programmeId}, ${today}::date) named`)
    .where(
      and(
        inArray(
          recognitions.branchId,
          files.map(({ branchId }) => branchId),
        ),
        inArray(recognitions.status, [...grantedStatuses]),
        sql`${recognitions.validUntil} >= ${today}`,
      ),
    );
  const here = new Set(renewed.map(({ branchId, programmeId }) => `${branchId} ${programmeId}`));
  return files.map((file) => ({ file, isRenewed: here.has(`${file.branchId} ${file.programmeId}`) }));
}

/** Notes a reminder for recognitions that can be renewed and were not reminded yet for that moment; those with a file underway are left alone. */
export async function remindRenewable(
  db: Database,
  today: LocalDate,
  rules: { readonly months: number; readonly days: number },
): Promise<readonly Id<"recognition">[]> {
  const rows = await db.execute<{ id: Id<"recognition"> }>(sql`/* recognitions: reminders of renewal */
    with due as (
      select r.id, case when r.valid_until - ${rules.days}::int <= ${today}::date then 2 else 1 end as reminder
      from recognitions r
      where r.status in ('ACTIVE', 'ACTIVE_NO_MENTOR', 'AT_RISK', 'SUSPENDED') and r.valid_until >= ${today}::date
        and r.renewal_reminders < case when r.valid_until - ${rules.days}::int <= ${today}::date then 2 else 1 end
        and (r.valid_until - make_interval(months => ${rules.months}::int))::date <= ${today}::date
        and not exists (select from recognitions o where o.branch_id = r.branch_id and o.id <> r.id
          and o.programme_id in (select programme_id from programme_and_later_names(r.programme_id, ${today}::date))
          and (o.status in ${inWords(openFileStatuses)} or (o.status = 'ACTIVE' and o.valid_from > r.valid_until)))
      order by r.id limit ${mostRecognitionsAtOnce} for update of r skip locked
    )
    update recognitions r set renewal_reminders = due.reminder from due where r.id = due.id returning r.id`);
  return rows.map(({ id }) => id);
}

/** Notes the alert for files whose term to decide, or to acknowledge an appeal, has passed and that nobody was alerted to yet. */
export async function alertOverdue(db: Database, today: LocalDate): Promise<readonly Id<"recognition">[]> {
  const rows = await db.execute<{ id: Id<"recognition"> }>(sql`/* recognitions: files past their term */
    with late as (
      select id from recognitions
      where status in ('SUBMITTED', 'COMPLETE', 'IN_REVIEW', 'APPEALED') and decision_due_on < ${today}::date and overdue_alerted_on is null
      order by id limit ${mostRecognitionsAtOnce} for update skip locked
    )
    update recognitions r set overdue_alerted_on = ${today}::date from late where r.id = late.id returning r.id`);
  return rows.map(({ id }) => id);
}
