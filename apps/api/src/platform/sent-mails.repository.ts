import type { Sql } from "postgres";
import type { Person } from "./mail/letter.ts";
import type { MailJob } from "./jobs.ts";

/** Notes that a mail went out: what it told, about which row and to whom by id; part of what a person may ask to see. */
export async function noteSentMail(
  sql: Sql,
  { messageId, to, job, now }: { messageId: string; to: Person; job: MailJob; now: Date },
): Promise<void> {
  await sql`/* mail: sent */ insert into sent_mails (message_id, mail, about_id, part, user_id, sent_at)
    values (${messageId}, ${job.mail}, ${job.id}, ${to.part}, ${to.userId}, ${now.toISOString()}) on conflict do nothing`;
}
