import { and, eq, ne, sql as statement } from "drizzle-orm";
import { isGuardianshipInForce } from "@leerplek/domain/learners/guardianship";
import { isMinorOn } from "@leerplek/domain/learners/minor";
import type { Id } from "@leerplek/domain/shared/id";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import type { Database } from "../../platform/database.ts";
import { notFound } from "../../platform/errors.ts";
import { guardianships } from "./guardianships.table.ts";
import { learners } from "./learners.table.ts";

/** Whether the learner is a minor on this day, and whether a guardian's link is in force. */
export async function guardianFacts(
  db: Database,
  learnerId: Id<"learner">,
  today: LocalDate,
): Promise<{ readonly isMinor: boolean; readonly hasGuardian: boolean }> {
  const [learner] = await db.select({ birthDate: learners.birthDate }).from(learners).where(eq(learners.id, learnerId));
  if (!learner) throw notFound();
  const confirmed = await db
    .select({ status: guardianships.status, keepsAfter18: guardianships.keepsAfter18 })
    .from(guardianships)
    .where(and(eq(guardianships.learnerId, learnerId), eq(guardianships.status, "CONFIRMED")));
  return {
    isMinor: isMinorOn(learner.birthDate, today),
    hasGuardian: confirmed.some((link) => isGuardianshipInForce(link, learner.birthDate, today)),
  };
}

export async function insertGuardianships(
  db: Database,
  rows: readonly (typeof guardianships.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await db.insert(guardianships).values([...rows]);
}

/** A link as a use case needs it, with what its rules ask of the learner. */
export type StoredGuardianship = typeof guardianships.$inferSelect & {
  readonly birthDate: LocalDate;
  readonly providerId: Id<"provider">;
};

/** Locks the link. It is there for the learner, the school and the guardian of the link; for others the answer is NOT_FOUND. */
export async function guardianshipForUpdate(
  db: Database,
  viewer: Viewer,
  id: Id<"guardianship">,
): Promise<StoredGuardianship> {
  const [link] = await db.select().from(guardianships).where(eq(guardianships.id, id)).for("update");
  if (!link) throw notFound();
  const [learner] = await db
    .select({ birthDate: learners.birthDate, providerId: learners.providerId })
    .from(learners)
    .where(eq(learners.id, link.learnerId));
  if (!learner) throw notFound();
  const maySee =
    viewer.learnerId === link.learnerId ||
    viewer.userId === link.userId ||
    viewer.providerIds.includes(learner.providerId);
  if (!maySee) throw notFound();
  return { ...link, ...learner };
}

/** The open link of an address, for who follows its mail. */
export async function invitedGuardianship(
  db: Database,
  { learnerId, email }: { readonly learnerId: Id<"learner">; readonly email: string },
): Promise<typeof guardianships.$inferSelect | null> {
  const [link] = await db
    .select()
    .from(guardianships)
    .where(
      and(eq(guardianships.learnerId, learnerId), eq(guardianships.email, email), eq(guardianships.status, "INVITED")),
    )
    .for("update");
  return link ?? null;
}

/** Addresses of the links of a learner that have not ended. */
export async function linkedAddresses(db: Database, learnerId: Id<"learner">): Promise<readonly string[]> {
  const rows = await db
    .select({ email: guardianships.email })
    .from(guardianships)
    .where(and(eq(guardianships.learnerId, learnerId), ne(guardianships.status, "ENDED")));
  return rows.map(({ email }) => email);
}

export async function saveGuardianship(
  db: Database,
  id: Id<"guardianship">,
  change: Partial<typeof guardianships.$inferInsert>,
): Promise<void> {
  await db.update(guardianships).set(change).where(eq(guardianships.id, id));
}

/** Most links that one round of the night ends. */
export const mostLinksAtOnce = 200;

/** Open links of learners who are of age on this day and do not leave them on; who was born on 29 February is so from 1 March. */
export const guardianshipsOfAdults = (
  db: Database,
  today: LocalDate,
): PromiseLike<readonly { readonly id: Id<"guardianship">; readonly providerId: Id<"provider"> }[]> =>
  db
    .select({ id: guardianships.id, providerId: learners.providerId })
    .from(guardianships)
    .innerJoin(learners, eq(learners.id, guardianships.learnerId))
    .where(
      and(
        ne(guardianships.status, "ENDED"),
        eq(guardianships.keepsAfter18, false),
        statement`extract(year from age(${today}::date, ${learners.birthDate})) >= 18`,
      ),
    )
    .limit(mostLinksAtOnce)
    .for("update", { of: guardianships });
