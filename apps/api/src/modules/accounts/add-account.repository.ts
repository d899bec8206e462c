import { newPersonId, type Id } from "@leerplek/domain/shared/id";
import { z } from "zod";
import type { Database } from "../../platform/database.ts";
import { credentials, users } from "./accounts.table.ts";
import type { Problem } from "@leerplek/domain/shared/problem";
import { hashPassword, passwordLength } from "./password.ts";
import { passwordProblem } from "./password-policy.ts";

/** A password somebody chooses for a new account. */
export const newPasswordInput = z.string().min(passwordLength.minimum).max(passwordLength.maximum);

/** What keeps a password from being good for a person with these words: too short, or guessed too easily. */
export const problemOfNewPassword = (password: string, about: readonly string[]): Promise<Problem | null> =>
  passwordProblem(password, about);

/** What is kept of a password. */
export const hashOfNewPassword = (password: string): Promise<string> => hashPassword(password);

interface NewAccount {
  /** Lower case, and proved: the person opened a link that was sent to it. */
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  /** "nl" when left out. */
  readonly language?: string;
  readonly now: Date;
}

/** Makes an account with a password. Breaks users_email_unique when somebody has the address already. */
export async function addAccount(
  db: Database,
  { email, name, passwordHash, language, now }: NewAccount,
): Promise<Id<"user">> {
  const id = newPersonId<"user">();
  const times = { createdAt: now, updatedAt: now };
  await db.insert(users).values({ id, email, name, emailVerified: true, ...(language && { language }), ...times });
  await db.insert(credentials).values({
    id: crypto.randomUUID(),
    userId: id,
    accountId: id,
    providerId: "credential",
    password: passwordHash,
    ...times,
  });
  return id;
}
