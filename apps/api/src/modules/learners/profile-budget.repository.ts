import { and, count, eq, lt, sql } from "drizzle-orm";
import type { Sql } from "postgres";
import type { Id } from "@leerplek/domain/shared/id";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { Database } from "../../platform/database.ts";
import { profileAlerts, profileOpenings } from "./profile-budget.table.ts";

interface Opening {
  readonly actorId: Id<"user">;
  readonly companyId: Id<"company"> | null;
  readonly day: LocalDate;
  readonly learnerIds: readonly string[];
  readonly perDay: number;
  readonly now: Date;
}

/** Takes room for learners not yet opened that day, for all or for none. One at a time for each person. ALERT: refused, for the first time that day. */
export async function openProfiles(db: Database, opening: Opening): Promise<"OPENED" | "REFUSED" | "ALERT"> {
  const { actorId, companyId, day, learnerIds, perDay, now } = opening;
  await db.execute(
    sql`/* profiles: one at a time */ select pg_advisory_xact_lock(hashtextextended(${`profiles ${actorId}`}, 0))`,
  );
  const today = and(eq(profileOpenings.actorId, actorId), eq(profileOpenings.day, day));
  const ids = sql.join(
    learnerIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const [opened] = await db.select({ count: count() }).from(profileOpenings).where(today);
  const [again] = await db
    .select({ count: count() })
    .from(profileOpenings)
    .where(and(today, sql`${profileOpenings.learnerId} in (${ids})`));
  const fresh = learnerIds.length - (again?.count ?? 0);
  if ((opened?.count ?? 0) + fresh > perDay && fresh > 0) {
    const alerts = await db
      .insert(profileAlerts)
      .values({ actorId, day, companyId, perDay, at: now })
      .onConflictDoNothing()
      .returning({ day: profileAlerts.day });
    return alerts.length > 0 ? "ALERT" : "REFUSED";
  }
  await db.execute(sql`/* profiles: opened */ insert into profile_openings (actor_id, day, learner_id)
    select ${actorId}::uuid, ${day}::date, unnest(array[${ids}]) on conflict do nothing`);
  await db.delete(profileOpenings).where(and(eq(profileOpenings.actorId, actorId), lt(profileOpenings.day, day)));
  return "OPENED";
}

/** What the mail about somebody who met the limit tells. */
export interface AlertInMail {
  readonly companyId: string | null;
  readonly company: string;
  readonly person: string;
  readonly day: string;
  readonly perDay: number;
}

/** The last day on which this person met the limit. */
export async function alertInMail(client: Sql, actorId: string): Promise<AlertInMail | null> {
  const [row] = await client<AlertInMail[]>`/* mail: profile limit */
    select a.company_id as "companyId", coalesce(c.name, '') as company, u.name as person, a.day::text as day, a.per_day as "perDay"
    from profile_alerts a join users u on u.id = a.actor_id left join companies c on c.id = a.company_id
    where a.actor_id = ${actorId} order by a.day desc limit 1`;
  return row ?? null;
}
