import { and, asc, eq, inArray, isNull, ne, or } from "drizzle-orm";
import type { Id } from "@leerplek/domain/shared/id";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import type { Database } from "../../platform/database.ts";
import { notFound } from "../../platform/errors.ts";
import { memberships, users } from "../accounts/accounts.table.ts";
import { programmes } from "../programmes/programmes.table.ts";
import { postcodes } from "../programmes/reference.table.ts";
import { providers } from "../schools/schools.table.ts";
import { learners } from "./learners.table.ts";

export type StoredLearner = typeof learners.$inferSelect;

/** Locks the learner for a change by the school. Unknown and foreign ids answer alike: NOT_FOUND. */
export async function learnerForUpdate(db: Database, viewer: Viewer, id: Id<"learner">): Promise<StoredLearner> {
  const [learner] = await db.select().from(learners).where(eq(learners.id, id)).for("no key update");
  if (!learner || !viewer.providerIds.includes(learner.providerId)) throw notFound();
  return learner;
}

/** Locks a learner to whom a guardian is linked; who may is the caller's question. */
export async function learnerToLink(db: Database, id: Id<"learner">): Promise<StoredLearner | null> {
  const [learner] = await db.select().from(learners).where(eq(learners.id, id)).for("no key update");
  return learner ?? null;
}

/** Who enrols at a school waits for whoever does the same there, so that two lists cannot bring somebody twice. */
export async function lockEnrolments(db: Database, providerId: Id<"provider">): Promise<void> {
  const locked = await db
    .select({ id: providers.id })
    .from(providers)
    .where(eq(providers.id, providerId))
    .for("update");
  if (locked.length === 0) throw notFound();
}

interface Identity {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: LocalDate;
}

/** Running enrolments at this school with one of these addresses or birth dates. Other schools are not looked at. */
export async function enrolledLike(
  db: Database,
  providerId: Id<"provider">,
  { wanted, except = null }: { readonly wanted: readonly Identity[]; readonly except?: Id<"learner"> | null },
): Promise<readonly Identity[]> {
  if (wanted.length === 0) return [];
  const { email, firstName, lastName, birthDate } = learners;
  return db
    .select({ email, firstName, lastName, birthDate })
    .from(learners)
    .where(
      and(
        eq(learners.providerId, providerId),
        isNull(learners.endedOn),
        except ? ne(learners.id, except) : undefined,
        or(
          inArray(
            email,
            wanted.map((each) => each.email),
          ),
          inArray(
            birthDate,
            wanted.map((each) => each.birthDate),
          ),
        ),
      ),
    );
}

/** The municipality of each postal code that exists; of a code with several the first by name. */
export async function municipalitiesOf(db: Database, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .select({ postcode: postcodes.postcode, nis: postcodes.municipalityNis })
    .from(postcodes)
    .where(inArray(postcodes.postcode, [...new Set(codes)]))
    .orderBy(asc(postcodes.municipality), asc(postcodes.place));
  return new Map(rows.toReversed().map(({ postcode, nis }) => [postcode, nis]));
}

export interface KnownProgramme {
  readonly id: Id<"programme">;
  readonly code: string;
  readonly title: string;
}

export const programmesToEnrolIn = (db: Database): PromiseLike<readonly KnownProgramme[]> =>
  db
    .select({ id: programmes.id, code: programmes.code, title: programmes.title })
    .from(programmes)
    .where(eq(programmes.isCurrent, true));

/** Counsellors and administrators of the school: who may have learners. */
export const counsellorsOf = (
  db: Database,
  providerId: Id<"provider">,
): PromiseLike<readonly { readonly id: Id<"user">; readonly email: string }[]> =>
  db
    .selectDistinct({ id: users.id, email: users.email })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.providerId, providerId), isNull(memberships.endedAt)));

export async function insertLearners(db: Database, rows: readonly (typeof learners.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(learners).values([...rows]);
}

export async function saveEnrolment(
  db: Database,
  id: Id<"learner">,
  change: Partial<typeof learners.$inferInsert>,
): Promise<void> {
  await db.update(learners).set(change).where(eq(learners.id, id));
}
