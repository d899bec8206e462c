import { sql } from "drizzle-orm";
import type { Database } from "../../platform/database.ts";

/** A table with rows about a learner, and which rows those are. `condition` speaks of the alias `t` and of $learner and $user. */
export interface PersonTable {
  readonly name: string;
  readonly condition: string;
  /** The longest way from the learner: what refers to another table is further. */
  readonly depth: number;
}

/** Ids of who looked at whom in the last day; the looks themselves stand in the audit log. */
const notAboutThePerson = ["recent_looks", "erasures"];

/**
 * Every table that holds rows about a learner, found in the database itself and not in a list that somebody must remember: the learner's own row, each
 * table with a learner_id, and each table that refers to one of those by a foreign key, three steps deep.
 */
export async function tablesAboutLearner(db: Database): Promise<readonly PersonTable[]> {
  return db.execute<PersonTable & Record<string, unknown>>(sql`/* privacy: tables about a learner */
    with recursive links as (
      select c.conrelid as child, a.attname as child_column, c.confrelid as parent
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and array_length(c.conkey, 1) = 1 and c.connamespace = 'public'::regnamespace
    ), direct as (
      select c.oid from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and c.relname <> all (string_to_array(${notAboutThePerson.join(",")}, ','))
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'learner_id' and not a.attisdropped)
    ), held as (
      select 'learners'::regclass::oid as oid, 't.id = $learner'::text as condition, 0 as depth
      union all
      select oid, 't.learner_id = $learner', 1 from direct
      union all
      select l.child, format('t.%I in (select t.id from %s t where %s)', l.child_column, h.oid::regclass, h.condition) collate "default", h.depth + 1
      from held h join links l on l.parent = h.oid
      where h.depth <= 3 and l.child <> 'learners'::regclass and l.child <> h.oid
    )
    select distinct on (oid) oid::regclass::text as name, condition, max(depth) over (partition by oid) as depth from held order by oid, held.depth`);
}

/** The tables about an account: its own row and each with a user_id. */
export async function tablesAboutAccount(db: Database): Promise<readonly PersonTable[]> {
  return db.execute<PersonTable & Record<string, unknown>>(sql`/* privacy: tables about an account */
    select c.relname as name, 't.user_id = $user' as condition, 1 as depth
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'user_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not in ('learners', 'guardianships', 'erasures')
    union all select 'users', 't.id = $user', 0
    order by 3 desc, 1`);
}

/** The condition with its ids in place. They are UUIDs of ours: nothing else is ever put into a text. */
export function conditionFor(
  { condition }: PersonTable,
  { learnerId, userId }: { readonly learnerId: string; readonly userId: string | null },
): string {
  const quoted = (id: string | null): string => (id !== null && /^[0-9a-f-]{36}$/.test(id) ? `'${id}'::uuid` : "null");
  return condition.replaceAll("$learner", quoted(learnerId)).replaceAll("$user", quoted(userId));
}
