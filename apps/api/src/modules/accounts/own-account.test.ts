import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { newPersonId } from "@leerplek/domain/shared/id";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { askIn } from "../../test-support/ask.ts";
import { testDatabase, testMoment } from "../../test-support/test-database.ts";
import { accountLinks, credentials, passkeys, sessions, users } from "./accounts.table.ts";
import { changePassword } from "./change-password.ts";
import { endDevices } from "./end-devices.ts";
import { hashPassword } from "./password.ts";
import { removePasskey } from "./remove-passkey.ts";
import { requestEmailChange } from "./request-email-change.ts";
import { updateAccount } from "./update-account.ts";

const database = await testDatabase();
const { db } = database;
const old = "een heel goed wachtwoord";
const hash = await hashPassword(old);
let viewer: Viewer;
let elsewhere: string;

const minutesAgo = (minutes: number): Date => new Date(testMoment.getTime() - minutes * 60_000);
const signedInAgo = (minutes: number): Viewer => ({
  ...viewer,
  session: { id: viewer.session?.id ?? "", signedInAt: minutesAgo(minutes), method: "PASSWORD" },
});
const codesOf = (result: Awaited<ReturnType<typeof changePassword>>): string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);

beforeEach(async () => {
  const userId = newPersonId<"user">();
  const email = `${userId.slice(0, 8)}@example.org`;
  await db.insert(users).values({ id: userId, name: "Katrien Moens", email, emailVerified: true });
  await db
    .insert(credentials)
    .values({ id: crypto.randomUUID(), userId, accountId: userId, providerId: "credential", password: hash });
  const [here, there] = [crypto.randomUUID(), crypto.randomUUID()];
  elsewhere = there;
  for (const id of [here, there])
    await db.insert(sessions).values({ id, userId, token: id, expiresAt: new Date(Date.now() + 3_600_000) });
  viewer = {
    userId,
    name: "Katrien Moens",
    email,
    roles: ["GUARDIAN"],
    learnerId: null,
    activeMembershipId: null,
    wardIds: [],
    mandates: [],
    partnershipIds: [],
    companyIds: [],
    adminCompanyIds: [],
    providerIds: [],
    session: { id: here, signedInAt: minutesAgo(60), method: "PASSWORD" },
  };
});

const openSessions = async (): Promise<string[]> =>
  (await db.select().from(sessions).where(eq(sessions.userId, viewer.userId))).map(({ id }) => id);

describe("one's own password", () => {
  test("changes for who knows the old one, and signs out everywhere else", async () => {
    const input = { currentPassword: old, newPassword: "kroket fiets maan" };
    expect((await database.run(changePassword, viewer, input)).ok).toBe(true);
    expect(await openSessions()).toEqual([viewer.session?.id]);
    expect(codesOf(await database.run(changePassword, viewer, input))).toEqual(["PASSWORD_WRONG"]);
  });

  test("does not change for who does not, nor to one that is easy", async () => {
    const wrong = { currentPassword: "iets anders helemaal", newPassword: "kroket fiets maan" };
    expect(codesOf(await database.run(changePassword, viewer, wrong))).toEqual(["PASSWORD_WRONG"]);
    const easy = { currentPassword: old, newPassword: "KatrienMoens1" };
    expect(codesOf(await database.run(changePassword, viewer, easy))).toEqual(["PASSWORD_TOO_EASY"]);
    expect(await openSessions()).toHaveLength(2);
  });

  test("is guessed five times at most", { timeout: 60_000 }, async () => {
    const wrong = { currentPassword: "iets anders helemaal", newPassword: "kroket fiets maan" };
    for (let guess = 0; guess < 5; guess++) await database.run(changePassword, viewer, wrong);
    await expect(database.run(changePassword, viewer, { ...wrong, currentPassword: old })).rejects.toMatchObject({
      extensions: { code: "RATE_LIMITED" },
    });
  });

  test("is chosen for the first time by who signed in ten minutes ago, and not a minute longer", async () => {
    await db.update(credentials).set({ password: null }).where(eq(credentials.userId, viewer.userId));
    const first = { newPassword: "kroket fiets maan" };
    expect(codesOf(await database.run(changePassword, signedInAgo(11), first))).toEqual(["RECENT_SIGN_IN_NEEDED"]);
    expect((await database.run(changePassword, signedInAgo(10), first)).ok).toBe(true);
  });
});

describe("another address", () => {
  test("is asked for after a recent sign-in, and changes nothing yet", async () => {
    const input = { email: " Nieuw@Example.org " };
    expect(codesOf(await database.run(requestEmailChange, viewer, input))).toEqual(["RECENT_SIGN_IN_NEEDED"]);
    expect((await database.run(requestEmailChange, signedInAgo(1), input)).ok).toBe(true);
    const [link] = await db.select().from(accountLinks).where(eq(accountLinks.userId, viewer.userId));
    expect(link).toMatchObject({
      purpose: "CONFIRM_EMAIL",
      email: "nieuw@example.org",
      otherEmail: viewer.email,
      tokenHash: null,
    });
    const [user] = await db.select().from(users).where(eq(users.id, viewer.userId));
    expect(user?.email).toBe(viewer.email);
  });
});

test.each([undefined, false, true])("a session that is too weak for a role (%s) is told so", async (isTooWeak) => {
  const asking: Viewer = {
    ...viewer,
    session: { ...signedInAgo(1).session!, ...(isTooWeak !== undefined && { isTooWeak }) },
  };
  const { data } = await askIn(database)(asking, "{ viewer { needsStrongSignIn } }");
  expect(data).toEqual({ viewer: { needsStrongSignIn: isTooWeak === true } });
});

describe("devices and passkeys", () => {
  test("one other device ends, or all others; a stranger's looks like none", async () => {
    await expect(
      database.run(endDevices, { ...viewer, userId: newPersonId<"user">() }, { deviceId: `device_${elsewhere}` }),
    ).rejects.toMatchObject({ extensions: { code: "NOT_FOUND" } });
    expect(await openSessions()).toHaveLength(2);
    await database.run(endDevices, viewer, { deviceId: `device_${elsewhere}` });
    expect(await openSessions()).toEqual([viewer.session?.id]);
  });

  test("all sessions end at once, this one too", async () => {
    expect((await database.run(endDevices, viewer, { includesThis: true })).ok).toBe(true);
    expect(await openSessions()).toEqual([]);
  });

  test("a passkey goes after a recent sign-in, and only one's own", async () => {
    const id = newPersonId<"passkey">();
    await db.insert(passkeys).values({
      id,
      userId: viewer.userId,
      credentialID: id,
      publicKey: "x",
      counter: 0,
      deviceType: "singleDevice",
      backedUp: false,
    });
    const input = { passkeyId: `passkey_${id}` };
    expect(codesOf(await database.run(removePasskey, viewer, input))).toEqual(["RECENT_SIGN_IN_NEEDED"]);
    const stranger = { ...signedInAgo(1), userId: newPersonId<"user">() };
    await expect(database.run(removePasskey, stranger, input)).rejects.toMatchObject({
      extensions: { code: "NOT_FOUND" },
    });
    const { session, ...weak } = signedInAgo(1);
    const tooWeak: Viewer = { ...weak, ...(session && { session: { ...session, isTooWeak: true } }) };
    await expect(database.run(removePasskey, tooWeak, input)).rejects.toMatchObject({
      extensions: { code: "FORBIDDEN" },
    });
    expect((await database.run(removePasskey, signedInAgo(1), input)).ok).toBe(true);
    const mails = await database.sql<{ mail: string }[]>`
      select data ->> 'mail' as mail from pgboss.job where name = 'mail' and data ->> 'id' = ${viewer.userId}`;
    expect(mails).toEqual([{ mail: "passkey-removed" }]);
  });
});

test("a learner's name stays what the school says; the language of mails changes", async () => {
  await database.run(updateAccount, viewer, { name: "Katrien Maes", language: "en" });
  const [user] = await db.select().from(users).where(eq(users.id, viewer.userId));
  expect(user).toMatchObject({ name: "Katrien Maes", language: "en" });
  const learnerId = newPersonId<"learner">();
  await database.run(updateAccount, { ...viewer, learnerId }, { name: "Iemand Anders", language: "nl" });
  const [after] = await db.select().from(users).where(eq(users.id, viewer.userId));
  expect(after).toMatchObject({ name: "Katrien Maes", language: "nl" });
});
