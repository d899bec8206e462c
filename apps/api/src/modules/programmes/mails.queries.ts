import type { Sql } from "postgres";
import { day, type LocalDate } from "@leerplek/domain/shared/time";
import { languages, type Person } from "../../platform/mail/letter.ts";

/** A published version as a mail tells of it, with the administrators of companies whose branches answered an older one. */
export interface RenewedList {
  readonly programme: string;
  readonly validFrom: LocalDate;
  readonly readers: readonly { readonly person: Person; readonly branches: readonly string[] }[];
}

interface ReaderRow {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly branches: readonly string[];
}

/** Null when it is not the newest version any more: the mail of the newer one says enough. */
export async function renewedListInMail(sql: Sql, id: string): Promise<RenewedList | null> {
  const [row] = await sql<{ programme: string; validFrom: string; readers: readonly ReaderRow[] }[]>`
    /* mail: a renewed activity list */
    select p.title as programme, l.valid_from::text as "validFrom",
      (select coalesce(json_agg(r order by r."userId"), '[]') from (
        select u.id as "userId", u.name, u.email, u.language, json_agg(distinct b.name) as branches
        from activity_offers o
          join branches b on b.id = o.branch_id
          join memberships m on m.company_id = b.company_id and m.role = 'COMPANY_ADMIN' and m.ended_at is null
          join users u on u.id = m.user_id
        where o.programme_id = l.programme_id and o.activity_list_id <> l.id group by u.id
      ) r) as readers
    from activity_lists l join programmes p on p.id = l.programme_id
    where l.id = ${id} and l.status = 'PUBLISHED'
      and not exists (select from activity_lists n where n.programme_id = l.programme_id and n.status = 'PUBLISHED' and n.version > l.version)`;
  if (!row) return null;
  const readers = row.readers.map(({ branches, language, ...reader }) => ({
    branches,
    person: { ...reader, part: "company" as const, language: languages.find((each) => each === language) ?? "nl" },
  }));
  return { programme: row.programme, validFrom: day(row.validFrom), readers };
}
