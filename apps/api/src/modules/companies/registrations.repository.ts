import { and, eq, gt, isNull, sql as statement } from "drizzle-orm";
import type { Sql } from "postgres";
import { digitsOf } from "@leerplek/domain/companies/register";
import type { Database } from "../../platform/database.ts";
import { hashOfLinkToken, newLinkToken } from "../../platform/secret-link.ts";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { Id } from "@leerplek/domain/shared/id";
import { companyRegistrations } from "./company-registrations.table.ts";
import { companies } from "./companies.table.ts";

export type StoredRegistration = typeof companyRegistrations.$inferSelect;

/** Writes a registration down. Its token is made by the one who writes the mail, so no queue ever holds it; until then no token fits. */
export async function insertRegistration(
  db: Database,
  row: Omit<typeof companyRegistrations.$inferInsert, "tokenHash">,
): Promise<void> {
  await db.insert(companyRegistrations).values({ ...row, tokenHash: hashOfLinkToken(newLinkToken()) });
}

export async function isRegistered(db: Database, enterpriseNumber: string): Promise<boolean> {
  const found = await db
    .select({ id: companies.id })
    .from(companies)
    .where(eq(companies.enterpriseNumber, digitsOf(enterpriseNumber)));
  return found.length > 0;
}

/** How often somebody asked for this company since a moment. */
export async function registrationsSince(db: Database, enterpriseNumber: string, since: Date): Promise<number> {
  const rows = await db
    .select({ id: companyRegistrations.id })
    .from(companyRegistrations)
    .where(
      and(
        eq(statement`${companyRegistrations.company} ->> 'enterpriseNumber'`, digitsOf(enterpriseNumber)),
        gt(companyRegistrations.createdAt, since),
      ),
    );
  return rows.length;
}

/** Locks the open registration of a token: of two who come at the same moment the second finds none. Unknown, used and old tokens answer alike. */
export async function openRegistration(db: Database, token: string, now: Date): Promise<StoredRegistration | null> {
  const [found] = await db
    .select()
    .from(companyRegistrations)
    .where(
      and(
        eq(companyRegistrations.tokenHash, hashOfLinkToken(token)),
        isNull(companyRegistrations.confirmedAt),
        gt(companyRegistrations.expiresAt, now),
      ),
    )
    .for("update");
  return found ?? null;
}

export async function confirmRegistration(db: Database, id: Id<"registration">, now: Date): Promise<void> {
  await db.update(companyRegistrations).set({ confirmedAt: now }).where(eq(companyRegistrations.id, id));
}

/** Breaks companies_enterprise_number_unique when somebody was first. */
export async function insertCompany(db: Database, row: typeof companies.$inferInsert): Promise<void> {
  await db.insert(companies).values(row);
}

export interface RegistrationInMail {
  /** Null when the company is there already: then its administrators are written to, and no link is made. */
  readonly token: string | null;
  readonly companyId: string | null;
  readonly email: string;
  readonly language: string;
  readonly userId: string | null;
  readonly company: string;
  readonly legalRepresentative: string;
  readonly expiresAt: Date;
}

/** Gives an open registration its token, for the one who writes the mail. A job that runs twice gives it a new one; the last mail is the one that works. */
export async function giveRegistrationToken(
  sql: Sql,
  id: string,
  today: LocalDate,
): Promise<RegistrationInMail | null> {
  const token = newLinkToken();
  const [row] = await sql<(Omit<RegistrationInMail, "token" | "expiresAt"> & { expiresAt: string })[]>`
    /* companies: token of a registration */
    update company_registrations r set token_hash = ${hashOfLinkToken(token)}
    where r.id = ${id} and r.confirmed_at is null and (r.expires_at at time zone 'Europe/Brussels')::date >= ${today}
    returning r.email, r.language, r.company ->> 'name' as company, r.company ->> 'legalRepresentative' as "legalRepresentative",
      r.expires_at::text as "expiresAt", (select u.id from users u where u.email = r.email) as "userId",
      (select c.id from companies c where c.enterprise_number = r.company ->> 'enterpriseNumber') as "companyId"`;
  return row ? { ...row, token: row.companyId === null ? token : null, expiresAt: new Date(row.expiresAt) } : null;
}

/** What nobody confirmed, or what became a company, is not kept: it holds a name and an address. */
export async function forgetOldRegistrations(sql: Sql): Promise<void> {
  await sql`/* companies: forget old registrations */
    delete from company_registrations where expires_at < now() - interval '7 days'`;
}
