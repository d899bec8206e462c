import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { normalEmail } from "@leerplek/domain/accounts/account-link";
import { askLink, giveToken } from "../../src/modules/accounts/account-links.repository.ts";
import { accountLinks, credentials, sessions, users } from "../../src/modules/accounts/accounts.table.ts";
import { startContractServer } from "./support/contract-server.ts";
import { addPerson, password } from "./support/people.ts";
import { ask, send, type Probed } from "./support/probe.ts";

const server = await startContractServer({ RATE_LIMIT_FACTOR: "1" });
const { database } = server;
const { db, sql } = database;

const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Probed> =>
  ask(`${server.url}/api/auth/${path}`, body, headers);
const cookiesOf = ({ headers }: Probed): string[] =>
  [headers["set-cookie"] ?? []].flat().map((each) => each.split(";")[0] ?? "");
const whoIs = async (cookie: string): Promise<string | null> => {
  const { text } = await send(`${server.url}/api/auth/get-session`, { method: "GET", headers: { cookie } });
  return JSON.parse(text).user?.email ?? null;
};

/** Asks for a link as a browser does, and reads its token as the mail's writer does. */
async function askedLink(email: string): Promise<{ browser: string; token: string }> {
  const answer = await post("sign-in/link", { email });
  expect(answer.status).toBe(200);
  const [row] = await db
    .select()
    .from(accountLinks)
    .where(eq(accountLinks.email, normalEmail(email)));
  const link = row && (await giveToken(sql, row.id));
  return { browser: cookiesOf(answer)[0] ?? "", token: link?.token ?? "" };
}

describe("a link to sign in", () => {
  it("opens a session in the browser that asked, and proves the address", async () => {
    const { email, userId } = await addPerson(database, "Noor");
    const { browser, token } = await askedLink(email);
    expect(token).toMatch(/^[\w-]{43}$/);
    const answer = await post("link/sign-in", { token }, { cookie: browser });
    expect(answer.status).toBe(200);
    expect(await whoIs(cookiesOf(answer)[0] ?? "")).toBe(email);
    const [user] = await db.select().from(users).where(eq(users.id, userId));
    expect(user?.emailVerified).toBe(true);
    const [session] = await db.select().from(sessions).where(eq(sessions.userId, userId));
    expect(session).toMatchObject({ method: "LINK", ipAddress: null });
  });

  it("opens nothing in another browser, and stays good for the one that asked", async () => {
    const { email } = await addPerson(database, "Mila");
    const { browser, token } = await askedLink(email);
    expect(await post("link/sign-in", { token })).toMatchObject({ status: 409, code: "CONFLICT" });
    expect((await post("link/sign-in", { token }, { cookie: browser })).status).toBe(200);
  });

  it("works once, also when two click at the same moment", async () => {
    const { email } = await addPerson(database, "Lars");
    const { browser, token } = await askedLink(email);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => post("link/sign-in", { token }, { cookie: browser })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404, 404, 404]);
  });

  it("is over after its ten minutes", async () => {
    const { email } = await addPerson(database, "Emre");
    const { browser, token } = await askedLink(email);
    const [row] = await db.select().from(accountLinks).where(eq(accountLinks.email, email));
    expect(Number(row?.expiresAt) - Number(row?.createdAt)).toBe(600_000);
    await db
      .update(accountLinks)
      .set({ expiresAt: new Date(Date.now() - 1) })
      .where(eq(accountLinks.email, email));
    expect((await post("link/sign-in", { token }, { cookie: browser })).status).toBe(404);
  });

  it("is never opened by a GET, and no token stands in the database", async () => {
    const { email } = await addPerson(database, "Fien");
    const { browser, token } = await askedLink(email);
    const got = await send(`${server.url}/api/auth/link/sign-in?token=${token}`, {
      method: "GET",
      headers: { cookie: browser },
    });
    expect(got.status).toBe(404);
    const [row] = await sql<{ all: string }[]>`select string_agg(l::text, '') as all from account_links l`;
    expect(row?.all).not.toContain(token);
    expect(row?.all).not.toContain(browser.split("=")[1]);
  });

  it("is asked for with the same answer and the same work by who has no account", { retry: 2 }, async () => {
    const times: Record<string, number[]> = { known: [], unknown: [] };
    const texts = new Set<string>();
    // The quickest of many says what the work takes, also on a busy machine.
    for (let time = 0; time < 15; time++) {
      const { email } = await addPerson(database, "Hana");
      for (const [who, address] of [
        ["known", email],
        ["unknown", `niemand-${crypto.randomUUID()}@example.org`],
      ] as const) {
        const answer = await post("sign-in/link", { email: address });
        texts.add(`${answer.status} ${answer.text}`);
        times[who]?.push(answer.milliseconds);
      }
    }
    expect(texts.size).toBe(1);
    const ratio = Math.min(...(times["known"] ?? [])) / Math.min(...(times["unknown"] ?? []));
    expect(Math.max(ratio, 1 / ratio)).toBeLessThan(2);
  });

  it("is sent three times an hour at most, to known and unknown alike", async () => {
    const { email } = await addPerson(database, "Sara");
    for (const address of [email, "niemand-drie@example.org"]) {
      const answers: number[] = [];
      for (let time = 0; time < 4; time++) answers.push((await post("sign-in/link", { email: address })).status);
      expect(answers).toEqual([200, 200, 200, 429]);
    }
  });

  it("is not asked for by another site", async () => {
    for (const path of [
      "sign-in/link",
      "link/sign-in",
      "password/forgot",
      "password/reset",
      "email/confirm",
      "passkey/sign-in",
    ])
      expect((await post(path, {}, { origin: "https://evil.example" })).status, path).toBe(403);
  });
});

describe("a new password by mail", () => {
  const resetToken = async (email: string): Promise<string> => {
    await post("password/forgot", { email });
    const [row] = await db.select().from(accountLinks).where(eq(accountLinks.email, email));
    return (row && (await giveToken(sql, row.id)))?.token ?? "";
  };

  it("ends every session, and the old one is worth nothing", { timeout: 60_000 }, async () => {
    const { email, userId } = await addPerson(database, "Bram");
    expect((await post("sign-in/email", { email, password })).status).toBe(200);
    const token = await resetToken(email);
    const weak = await post("password/reset", { token, password: "wachtwoord123" });
    expect(weak.status).toBe(422);
    expect(JSON.parse(weak.text).problems).toMatchObject([{ code: "PASSWORD_TOO_EASY", path: ["password"] }]);
    expect((await post("password/reset", { token, password: "kroket fiets maan" })).status).toBe(200);
    expect((await post("password/reset", { token, password: "kroket fiets maan" })).status).toBe(404);
    expect(await db.select().from(sessions).where(eq(sessions.userId, userId))).toEqual([]);
    expect((await post("sign-in/email", { email, password })).status).toBe(401);
    expect((await post("sign-in/email", { email, password: "kroket fiets maan" })).status).toBe(200);
  });
});

describe("a change of address", () => {
  it(
    "is confirmed from the new one, and taken back from the old one with everything that came since",
    { timeout: 60_000 },
    async () => {
      const { email, userId } = await addPerson(database, "Yusuf");
      const fresh = `nieuw-${userId.slice(0, 8)}@example.org`;
      const asked = { purpose: "CONFIRM_EMAIL", email: fresh, userId, now: new Date(), minutes: 10 } as const;
      const confirm = await giveToken(sql, await askLink(db, asked));
      expect(confirm?.email).toBe(fresh);
      expect((await post("email/confirm", { token: confirm?.token })).status).toBe(200);
      expect((await post("email/confirm", { token: confirm?.token })).status).toBe(404);
      expect((await post("sign-in/email", { email: fresh, password })).status).toBe(200);
      const [back] = await db.select().from(accountLinks).where(eq(accountLinks.email, email));
      expect(back).toMatchObject({ purpose: "RESTORE_EMAIL", otherEmail: fresh });
      expect(Number(back?.expiresAt) - Number(back?.createdAt)).toBe(7 * 86_400_000);
      const restore = await giveToken(sql, back?.id ?? "");
      expect((await post("email/restore", { token: restore?.token })).status).toBe(200);
      const [user] = await db.select().from(users).where(eq(users.id, userId));
      expect(user?.email).toBe(email);
      expect(await db.select().from(sessions).where(eq(sessions.userId, userId))).toEqual([]);
      const [credential] = await db.select().from(credentials).where(eq(credentials.userId, userId));
      expect(credential?.password).toBeNull();
    },
  );

  it("does not happen to an address somebody else has", async () => {
    const { userId } = await addPerson(database, "Tess");
    const { email: taken } = await addPerson(database, "Luca");
    const asked = { purpose: "CONFIRM_EMAIL", email: taken, userId, now: new Date(), minutes: 10 } as const;
    const link = await giveToken(sql, await askLink(db, asked));
    expect((await post("email/confirm", { token: link?.token })).status).toBe(404);
  });
});

describe("how long a session lasts", () => {
  it(
    "a learner's evening on a shared device ends by itself, a remembered one goes on",
    { timeout: 60_000 },
    async () => {
      const { email, userId } = await addPerson(database, "Ines");
      const shared = cookiesOf(await post("sign-in/email", { email, password }))[0] ?? "";
      const kept = await post("sign-in/email", { email, password, rememberMe: true });
      expect([kept.headers["set-cookie"]].flat()[0]).toMatch(/Max-Age=77760\d\d;/);
      await db
        .update(sessions)
        .set({ lastUsedAt: new Date(Date.now() - 3 * 3_600_000) })
        .where(eq(sessions.userId, userId));
      expect(await whoIs(shared)).toBeNull();
      expect(await whoIs(cookiesOf(kept)[0] ?? "")).toBe(email);
    },
  );

  it(
    "a new sign-in ends the session this browser had, and an account that is deactivated has none",
    { timeout: 60_000 },
    async () => {
      const { email, userId } = await addPerson(database, "Otto");
      const first = cookiesOf(await post("sign-in/email", { email, password }))[0] ?? "";
      await post("sign-in/email", { email, password }, { cookie: first });
      expect(await db.select().from(sessions).where(eq(sessions.userId, userId))).toHaveLength(1);
      await db.update(users).set({ deactivatedAt: new Date() }).where(eq(users.id, userId));
      expect(await db.select().from(sessions).where(eq(sessions.userId, userId))).toEqual([]);
      expect((await post("sign-in/email", { email, password })).status).toBe(401);
    },
  );
});
