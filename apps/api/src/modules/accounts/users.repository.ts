import { and, eq, gte, ne, sql as statement } from "drizzle-orm";
import { normalEmail } from "@leerplek/domain/accounts/account-link";
import type { Id } from "@leerplek/domain/shared/id";
import type { Database } from "../../platform/database.ts";
import { handOverTo } from "../../platform/row-security.ts";
import { credentials, passkeys, users } from "./accounts.table.ts";
import { learners } from "../learners/learners.table.ts";

export type User = typeof users.$inferSelect;

/** better-auth's word for a password. */
const passwordProvider = "credential";

/** Whether the account opens with a passkey. */
export async function hasPasskey(db: Database, userId: Id<"user">): Promise<boolean> {
  const found = await db.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.userId, userId)).limit(1);
  return found.length > 0;
}

export async function userOfEmail(db: Database, email: string): Promise<User | null> {
  const [user] = await db
    .select()
    .from(users)
    .where(eq(users.email, normalEmail(email)));
  return user ?? null;
}

export async function userForUpdate(db: Database, id: Id<"user">): Promise<User | null> {
  const [user] = await db.select().from(users).where(eq(users.id, id)).for("update");
  return user ?? null;
}

/** Somebody opened a link that was sent to this address. */
export async function markEmailProved(db: Database, userId: Id<"user">, email: string): Promise<void> {
  await db
    .update(users)
    .set({ emailVerified: true })
    .where(and(eq(users.id, userId), eq(users.email, email)));
}

/** Changes the address of the account, and of the learner behind it: mails about the learner follow the person. Breaks users_email_unique when it is taken. */
export async function saveEmail(
  db: Database,
  { userId, email, now }: { readonly userId: Id<"user">; readonly email: string; readonly now: Date },
): Promise<void> {
  await db.update(users).set({ email, emailVerified: true, updatedAt: now }).where(eq(users.id, userId));
  await handOverTo(db, userId);
  await db.update(learners).set({ email }).where(eq(learners.userId, userId));
}

/** The hash of the person's password; null when they have none. */
export async function passwordHashOf(db: Database, userId: Id<"user">): Promise<string | null> {
  const [row] = await db
    .select({ password: credentials.password })
    .from(credentials)
    .where(and(eq(credentials.userId, userId), eq(credentials.providerId, passwordProvider)));
  return row?.password ?? null;
}

export async function savePassword(
  db: Database,
  { userId, hash, now }: { readonly userId: Id<"user">; readonly hash: string | null; readonly now: Date },
): Promise<void> {
  const own = and(eq(credentials.userId, userId), eq(credentials.providerId, passwordProvider));
  const changed = await db
    .update(credentials)
    .set({ password: hash, updatedAt: now })
    .where(own)
    .returning({ id: credentials.id });
  if (changed.length > 0 || hash === null) return;
  await db.insert(credentials).values({
    id: crypto.randomUUID(),
    userId,
    accountId: userId,
    providerId: passwordProvider,
    password: hash,
    createdAt: now,
    updatedAt: now,
  });
}

/** Removes every way in that was added since: what somebody else may have left behind. */
export async function removeWaysInSince(db: Database, userId: Id<"user">, since: Date): Promise<void> {
  await db.delete(passkeys).where(and(eq(passkeys.userId, userId), gte(passkeys.createdAt, since)));
  await db
    .delete(credentials)
    .where(
      and(
        eq(credentials.userId, userId),
        ne(credentials.providerId, passwordProvider),
        gte(credentials.createdAt, since),
      ),
    );
  await db.execute(statement`/* accounts: password of before is no longer good */
    update credentials set password = null where user_id = ${userId} and provider_id = ${passwordProvider}`);
}

/** What a person may change of their own account besides the ways in. */
export async function saveAccount(
  db: Database,
  {
    userId,
    ...changed
  }: { readonly userId: Id<"user">; readonly name?: string; readonly language: string; readonly updatedAt: Date },
): Promise<void> {
  await db.update(users).set(changed).where(eq(users.id, userId));
}

/** @returns false when the person has no such passkey */
export async function removePasskeyOf(db: Database, userId: Id<"user">, passkeyId: Id<"passkey">): Promise<boolean> {
  const gone = await db
    .delete(passkeys)
    .where(and(eq(passkeys.userId, userId), eq(passkeys.id, passkeyId)))
    .returning({ id: passkeys.id });
  return gone.length > 0;
}
