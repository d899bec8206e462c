import { newId, newPersonId, type Id } from "@leerplek/domain/shared/id";
import type { Role } from "@leerplek/domain/shared/viewer";
import { credentials, memberships, users } from "../../../src/modules/accounts/accounts.table.ts";
import { hashPassword } from "../../../src/modules/accounts/password.ts";
import { companies } from "../../../src/modules/companies/companies.table.ts";
import type { TestDatabase } from "../../../src/test-support/test-database.ts";

export const password = "een heel goed wachtwoord";
const hashed = hashPassword(password);

/** Someone who can sign in. */
export async function addPerson({ db }: TestDatabase, name: string): Promise<{ userId: Id<"user">; email: string }> {
  const userId = newPersonId<"user">();
  const email = `${name.toLowerCase()}-${userId.slice(0, 8)}@example.org`;
  await db.insert(users).values({ id: userId, name, email });
  const credential = { id: crypto.randomUUID(), userId, accountId: userId, providerId: "credential" };
  await db.insert(credentials).values({ ...credential, password: await hashed });
  return { userId, email };
}

export async function addMembership(
  { db }: TestDatabase,
  { userId, role, companyId = null }: { userId: Id<"user">; role: Role; companyId?: Id<"company"> | null },
): Promise<Id<"membership">> {
  const id = newId<"membership">();
  await db.insert(memberships).values({ id, userId, role, companyId, createdAt: new Date() });
  return id;
}

let companiesMade = 0;
export async function addCompany({ db }: TestDatabase): Promise<Id<"company">> {
  const id = newId<"company">();
  const enterpriseNumber = `02000000${String(++companiesMade).padStart(2, "0")}`;
  await db
    .insert(companies)
    .values({ id, enterpriseNumber, name: "Bakkerij Test", size: "SMALL", jointCommittee: "118" });
  return id;
}
