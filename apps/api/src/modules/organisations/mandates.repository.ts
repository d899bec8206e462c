import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Sql } from "postgres";
import type { MandateFacts } from "@leerplek/domain/companies/mandate";
import type { Id } from "@leerplek/domain/shared/id";
import type { Role } from "@leerplek/domain/shared/viewer";
import type { Database } from "../../platform/database.ts";
import { notFound } from "../../platform/errors.ts";
import { memberships, users } from "../accounts/accounts.table.ts";
import { companies } from "../companies/companies.table.ts";
import { mandates } from "../companies/mandates.table.ts";

type StoredMandate = typeof mandates.$inferSelect;

/** Who may hold a mandate: pathway counsellors, and those who treat files at a partnership (domain.md 1.6, 1.7). */
const holderRoles: readonly Role[] = ["COUNSELLOR", "RECOGNITION_OFFICER"];

export const factsOfMandate = (row: StoredMandate): MandateFacts => ({
  ...row,
  isAccepted: row.acceptedAt !== null,
  isDeclined: row.declinedAt !== null,
  isRevoked: row.revokedAt !== null,
});

/** Locks the company, so that two administrators cannot give the same person two mandates. */
export async function lockCompany(db: Database, id: Id<"company">): Promise<void> {
  await db.select({ id: companies.id }).from(companies).where(eq(companies.id, id)).for("no key update");
}

/** The running membership under which the person of this address can hold a mandate: the oldest one. */
export async function holderOf(
  db: Database,
  email: string,
): Promise<{ userId: Id<"user">; membershipId: Id<"membership"> } | null> {
  const [holder] = await db
    .select({ userId: users.id, membershipId: memberships.id })
    .from(users)
    .innerJoin(memberships, eq(memberships.userId, users.id))
    .where(and(eq(users.email, email), isNull(memberships.endedAt), inArray(memberships.role, [...holderRoles])))
    .orderBy(asc(memberships.createdAt), asc(memberships.id))
    .limit(1);
  return holder ?? null;
}

export async function earlierMandates(
  db: Database,
  { companyId, holderId }: { companyId: Id<"company">; holderId: Id<"user"> },
): Promise<readonly MandateFacts[]> {
  const rows = await db
    .select()
    .from(mandates)
    .where(and(eq(mandates.companyId, companyId), eq(mandates.holderId, holderId)));
  return rows.map(factsOfMandate);
}

export async function insertMandate(db: Database, row: typeof mandates.$inferInsert): Promise<void> {
  await db.insert(mandates).values(row);
}

/** Locks a mandate for a change; NOT_FOUND for one that is unknown, or neither the viewer's nor the viewer's company's. */
export async function mandateForUpdate(
  db: Database,
  viewer: { readonly userId: Id<"user">; readonly adminCompanyIds: readonly Id<"company">[] },
  id: Id<"mandate">,
): Promise<StoredMandate> {
  const [mandate] = await db.select().from(mandates).where(eq(mandates.id, id)).for("update");
  if (!mandate) throw notFound();
  if (mandate.holderId !== viewer.userId && !viewer.adminCompanyIds.includes(mandate.companyId)) throw notFound();
  return mandate;
}

export async function saveMandate(
  db: Database,
  id: Id<"mandate">,
  change: Partial<typeof mandates.$inferInsert>,
): Promise<void> {
  await db.update(mandates).set(change).where(eq(mandates.id, id));
}

export interface MandateInMail {
  readonly company: string;
  readonly companyId: string;
  readonly holderId: string;
  readonly holderName: string;
  readonly holderEmail: string;
  readonly holderLanguage: string;
  /** The school or partnership for which the holder acts, as an outside id. */
  readonly holderOrganisationId: string;
  readonly isAccepted: boolean;
  readonly isDeclined: boolean;
  readonly isRevoked: boolean;
  /** The account of the holder is closed: there is nobody to write to. */
  readonly isHolderGone: boolean;
}

export async function mandateInMail(sql: Sql, id: string): Promise<MandateInMail | null> {
  const [row] = await sql<MandateInMail[]>`/* mail: a mandate */
    select c.name as company, c.id as "companyId", u.id as "holderId", u.name as "holderName", u.email as "holderEmail", u.language as "holderLanguage",
      (select coalesce('provider_' || held.provider_id, 'partnership_' || held.partnership_id) from memberships held where held.id = m.holder_membership_id) as "holderOrganisationId",
      m.accepted_at is not null as "isAccepted", m.declined_at is not null as "isDeclined", m.revoked_at is not null as "isRevoked", u.deactivated_at is not null as "isHolderGone"
    from mandates m join companies c on c.id = m.company_id join users u on u.id = m.holder_id where m.id = ${id}`;
  return row ?? null;
}
