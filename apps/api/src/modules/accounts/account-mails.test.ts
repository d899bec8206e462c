import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newPersonId, type Id } from "@leerplek/domain/shared/id";
import { accountMailNames } from "../../events.ts";
import { mailWorld } from "../../test-support/mail-world.ts";
import { testDatabase } from "../../test-support/test-database.ts";
import { askLink } from "./account-links.repository.ts";
import { credentials, passkeys, users } from "./accounts.table.ts";

const database = await testDatabase();
const { db, sql } = database;
const mails = await mailWorld(database);

interface Owner {
  readonly userId: Id<"user">;
  readonly email: string;
  readonly newEmail: string;
}
type AccountMail = (typeof accountMailNames)[number];

async function owner(language: string): Promise<Owner> {
  const tag = crypto.randomUUID().slice(0, 8);
  const email = `oud-${tag}@example.org`;
  const userId = await mails.addUser(email, language);
  await db
    .insert(credentials)
    .values({ id: crypto.randomUUID(), userId, accountId: userId, providerId: "credential", password: "x" });
  return { userId, email, newEmail: `nieuw-${tag}@example.org` };
}
const link = ({ userId, email }: Pick<Owner, "userId" | "email">, more: object) =>
  askLink(db, { purpose: "SIGN_IN", email, userId, now: new Date(), minutes: 60, ...more });

/** What each needs, and to whom it goes: the present address of the account, the other one, or both. */
const scenarios: Readonly<
  Record<
    AccountMail,
    { make(who: Owner): Promise<string>; to(who: Owner): readonly string[]; subjects: { nl: string[]; en: string[] } }
  >
> = {
  "sign-in-link": {
    make: (who) => link(who, {}),
    to: ({ email }) => [email],
    subjects: { nl: ["Je link om je aan te melden"], en: ["Your link to sign in"] },
  },
  "password-reset-link": {
    make: (who) => link(who, { purpose: "RESET_PASSWORD" }),
    to: ({ email }) => [email],
    subjects: { nl: ["Kies een nieuw wachtwoord"], en: ["Choose a new password"] },
  },
  "password-changed": {
    make: async ({ userId }) => userId,
    to: ({ email }) => [email],
    subjects: { nl: ["Je wachtwoord is veranderd"], en: ["Your password was changed"] },
  },
  "email-change-asked": {
    make: async ({ userId, email, newEmail }) => {
      await link({ userId, email: newEmail }, { purpose: "CONFIRM_EMAIL", otherEmail: email });
      return userId;
    },
    to: ({ email, newEmail }) => [newEmail, email],
    subjects: {
      nl: ["Bevestig je nieuwe e-mailadres", "Er is een ander e-mailadres gevraagd"],
      en: ["Confirm your new e-mail address", "Another e-mail address was asked for"],
    },
  },
  "email-changed": {
    make: async ({ userId, email, newEmail }) => {
      await db.update(users).set({ email: newEmail }).where(eq(users.id, userId));
      await link({ userId, email }, { purpose: "RESTORE_EMAIL", otherEmail: newEmail });
      return userId;
    },
    to: ({ email, newEmail }) => [newEmail, email],
    subjects: {
      nl: ["Dit is nu je e-mailadres op Leerplek", "Je e-mailadres is veranderd"],
      en: ["This is your e-mail address on Leerplek now", "Your e-mail address was changed"],
    },
  },
  "passkey-added": {
    make: async ({ userId }) => {
      await db.insert(passkeys).values({
        ...{ id: newPersonId<"passkey">(), userId, name: "Laptop", credentialID: crypto.randomUUID(), publicKey: "x" },
        ...{ counter: 0, deviceType: "singleDevice", backedUp: false },
      });
      return userId;
    },
    to: ({ email }) => [email],
    subjects: {
      nl: ["Er is een toegangssleutel bij je account gekomen"],
      en: ["A passkey was added to your account"],
    },
  },
  "passkey-removed": {
    make: async ({ userId }) => userId,
    to: ({ email }) => [email],
    subjects: {
      nl: ["Er is een toegangssleutel van je account verwijderd"],
      en: ["A passkey was removed from your account"],
    },
  },
  "account-inactive": {
    make: async ({ userId }) => {
      await sql`update users set goes_on = '2027-01-15' where id = ${userId}`;
      return userId;
    },
    to: ({ email }) => [email],
    subjects: { nl: ["Je account verdwijnt binnenkort"], en: ["Your account goes soon"] },
  },
};

describe.each(accountMailNames)("%s", (mail) => {
  const { make, to, subjects } = scenarios[mail];

  test.each(["nl", "en"] as const)("goes to the owner, in the language of the owner: %s", async (language) => {
    const who = await owner(language);
    const sent = await mails.mailsOf({ mail, id: await make(who), actorId: who.userId });
    expect(sent.map((each) => each.to.join())).toEqual([...to(who)]);
    expect(sent.map(({ subject }) => subject)).toEqual(subjects[language]);
    for (const { html, text } of sent) {
      expect(html).toContain(`lang="${language}"`);
      expect(text).toMatch(language === "nl" ? /je account|Leerplek/i : /your|you/i);
      expect(text, "no word of the other language").not.toMatch(language === "nl" ? /\byour\b/i : /\bje\b/i);
    }
  });

  test("is not written for an account that is closed", async () => {
    const who = await owner("nl");
    const id = await make(who);
    await sql`update users set deactivated_at = now() where id = ${who.userId}`;
    expect(await mails.mailsOf({ mail, id, actorId: null })).toEqual([]);
  });
});

test("a link in a mail is a secret of that mail: asked again it is another, and the earlier one is worth nothing", async () => {
  const who = await owner("nl");
  const id = await link(who, {});
  const tokens: string[] = [];
  for (let time = 0; time < 2; time++) {
    const [sent] = await mails.mailsOf({ mail: "sign-in-link", id, actorId: null });
    tokens.push(/#([\w-]{43})/.exec(sent?.text ?? "")?.[1] ?? "");
  }
  expect(new Set(tokens).size).toBe(2);
  const rows = await sql<{ text: string }[]>`select l::text as text from account_links l where id = ${id}`;
  for (const token of tokens) expect(rows[0]?.text).not.toContain(token);
});
