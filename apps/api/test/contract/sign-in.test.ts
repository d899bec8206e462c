import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { memberships, sessions } from "../../src/modules/accounts/accounts.table.ts";
import { forgetOldAttempts } from "../../src/modules/accounts/attempts.repository.ts";
import { startContractServer } from "./support/contract-server.ts";
import { addCompany, addMembership, addPerson, password } from "./support/people.ts";
import { ask, send, type Probed } from "./support/probe.ts";

const server = await startContractServer({ RATE_LIMIT_FACTOR: "1" });

const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Probed> =>
  ask(`${server.url}/api/auth/${path}`, body, headers);
const signIn = (email: string, secret = password, headers = {}): Promise<Probed> =>
  post("sign-in/email", { email, password: secret }, headers);
const cookieOf = ({ headers }: Probed): string => String(headers["set-cookie"]?.[0]).split(";")[0] ?? "";
const viewer = async (cookie: string): Promise<unknown> => {
  const { text } = await ask(server.graphql, { query: "{ viewer { name roles } }" }, { cookie });
  return JSON.parse(text).data.viewer;
};
const laterThanMemory = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5_100));

describe("signing in", () => {
  it("gives a cookie that scripts cannot read and no token in the answer", async () => {
    const { email } = await addPerson(server.database, "Noor");
    const answer = await signIn(email);
    expect(answer.status).toBe(200);
    const [cookie] = answer.headers["set-cookie"] ?? [];
    expect(cookie).toMatch(/^leerplek-session=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(JSON.parse(answer.text)).toMatchObject({ user: { email, name: "Noor" } });
    expect(answer.text).not.toMatch(/"(token|ipAddress|userAgent)"/);
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  it("makes the viewer known, with every role that has not ended", async () => {
    const { database } = server;
    const { userId, email } = await addPerson(database, "Mila");
    const companyId = await addCompany(database);
    await addMembership(database, { userId, role: "COMPANY_ADMIN", companyId });
    const mentorship = await addMembership(database, { userId, role: "MENTOR", companyId });
    const cookie = cookieOf(await signIn(email));
    expect(await viewer(cookie)).toEqual({ name: "Mila", roles: ["COMPANY_ADMIN", "MENTOR"] });
    await database.db.update(memberships).set({ endedAt: new Date() }).where(eq(memberships.id, mentorship));
    await laterThanMemory();
    expect(await viewer(cookie), "a change of rights ends what was open").toBeNull();
    expect(await viewer(cookieOf(await signIn(email)))).toEqual({ name: "Mila", roles: ["COMPANY_ADMIN"] });
  }, 30_000);

  it("ends at once with signing out", async () => {
    const { email } = await addPerson(server.database, "Lars");
    const cookie = cookieOf(await signIn(email));
    expect(await viewer(cookie)).not.toBeNull();
    const answer = await post("sign-out", {}, { cookie });
    expect(answer.status).toBe(200);
    expect(answer.headers["set-cookie"]?.[0]).toMatch(/^leerplek-session=; Max-Age=0/);
    expect(answer.headers["clear-site-data"]).toBe('"storage"');
    expect(await viewer(cookie)).toBeNull();
  });

  it("leaves a line in the audit log that outlives the session, as does a wrong password and signing out", async () => {
    const { userId, email } = await addPerson(server.database, "Nora");
    await signIn(email, "een-verkeerd-wachtwoord");
    const cookie = cookieOf(await signIn(email));
    await post("sign-out", {}, { cookie });
    const lines = () =>
      server.database.sql<{ action: string; isOwn: boolean }[]>`
        select action, actor_id is not distinct from ${userId}::uuid as "isOwn" from audit_log where object_id = ${`user_${userId}`}`;
    await expect
      .poll(async () => (await lines()).map(({ action, isOwn }) => `${action} ${isOwn}`).toSorted())
      .toEqual(["account.sign-in-refused false", "account.signed-in-by-password true", "account.signed-out true"]);
  });

  it("does not outlive its session in the database", async () => {
    const { database } = server;
    const { userId, email } = await addPerson(database, "Emre");
    const cookie = cookieOf(await signIn(email));
    await database.db
      .update(sessions)
      .set({ expiresAt: new Date(Date.now() - 1_000) })
      .where(eq(sessions.userId, userId));
    expect(await viewer(cookie)).toBeNull();
  });

  it("is not had by a cookie with another signature, nor by the token as it stands in the database", async () => {
    const { database } = server;
    const { userId, email } = await addPerson(database, "Fien");
    const cookie = cookieOf(await signIn(email));
    const [row] = await database.db.select().from(sessions).where(eq(sessions.userId, userId));
    const forged = [
      `${cookie.slice(0, -6)}AAAAAA`,
      `leerplek-session=${row?.token}`,
      `leerplek-session=${row?.token}.${"A".repeat(43)}=`,
      "leerplek-session=%",
      "leerplek-session=",
    ];
    for (const each of forged) expect(await viewer(each), each).toBeNull();
    expect(await viewer(`other=1; ${cookie}; more=2`)).not.toBeNull();
  });

  it("answers who is signed in without the token", async () => {
    const { email } = await addPerson(server.database, "Yusuf");
    const cookie = cookieOf(await signIn(email));
    const answer = await send(`${server.url}/api/auth/get-session`, { method: "GET", headers: { cookie } });
    expect(JSON.parse(answer.text)).toMatchObject({ user: { email } });
    expect(answer.text).not.toMatch(/"(token|ipAddress|userAgent)"/);
  });
});

describe("guessing", () => {
  it("is stopped after five wrong passwords, and the owner gets in elsewhere", async () => {
    const { email } = await addPerson(server.database, "Sara");
    for (let guess = 0; guess < 5; guess++) expect((await signIn(email, "fout wachtwoord 123")).status).toBe(401);
    const answer = await signIn(email);
    expect(answer).toMatchObject({ status: 429, code: "RATE_LIMITED" });
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(850);
    expect((await signIn(email, password, { "x-forwarded-for": "192.0.2.77" })).status).toBe(429);
  }, 60_000);

  it("counts parallel guesses one by one", async () => {
    const { email } = await addPerson(server.database, "Bram");
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(email, "fout wachtwoord 123")));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  }, 60_000);

  it("does not count the tries of somebody who knows the password", async () => {
    const { email } = await addPerson(server.database, "Luca");
    for (let time = 0; time < 7; time++) expect((await signIn(email)).status).toBe(200);
  }, 60_000);

  it("cannot tell an account that exists from one that does not", { retry: 2, timeout: 60_000 }, async () => {
    const { email } = await addPerson(server.database, "Hana");
    const known: Probed[] = [];
    const unknown: Probed[] = [];
    for (let time = 0; time < 4; time++) {
      known.push(await signIn(email, "fout wachtwoord 123"));
      unknown.push(await signIn(`niemand-${crypto.randomUUID()}@example.org`, "fout wachtwoord 123"));
    }
    expect(known[0]?.text).toBe(unknown[0]?.text);
    const quickest = (answers: readonly Probed[]): number =>
      Math.min(...answers.map(({ milliseconds }) => milliseconds));
    const ratio = quickest(known) / quickest(unknown);
    expect(Math.max(ratio, 1 / ratio)).toBeLessThan(2);
  });

  it("leaves no address of a person in the counters, and yesterday's counters go", async () => {
    const { sql } = server.database;
    const rows = await sql<{ key: string }[]>`select key from rate_limits`;
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ key }) => key.includes("@"))).toEqual([]);
    await sql`update rate_limits set last_request = last_request - 90000000`;
    await forgetOldAttempts(sql);
    expect(await sql`select 1 from rate_limits`).toHaveLength(0);
  });
});

describe("the doors of sign-in", () => {
  it("are shut for other sites", async () => {
    const { email } = await addPerson(server.database, "Tess");
    expect(await signIn(email, password, { origin: "https://evil.example" })).toMatchObject({
      status: 403,
      code: "FORBIDDEN",
    });
    expect(await signIn(email, password, { "sec-fetch-site": "cross-site" })).toMatchObject({ status: 403 });
    expect((await signIn(email, password, { origin: server.url, "sec-fetch-site": "same-origin" })).status).toBe(200);
  });

  it("take JSON alone, of a sensible size", async () => {
    const form = { headers: { "content-type": "application/x-www-form-urlencoded" }, body: "email=a&password=b" };
    expect(await send(`${server.url}/api/auth/sign-in/email`, form)).toMatchObject({ status: 415 });
    expect(await post("sign-in/email", "{")).toMatchObject({ status: 400, code: "BAD_USER_INPUT" });
    expect(await post("sign-in/email", { email: "a@example.org" })).toMatchObject({ status: 400 });
    expect(await post("sign-in/email", { email: "a@example.org", password: "x".repeat(129) })).toMatchObject({
      status: 400,
    });
    expect(await post("sign-in/email", { email: "a@example.org", password, pad: "x".repeat(20_000) })).toMatchObject({
      status: 413,
    });
  });

  it("are no others than those we opened", async () => {
    for (const path of [
      "sign-up/email",
      "update-user",
      "delete-user",
      "change-email",
      "request-password-reset",
      "error",
      "list-sessions",
    ])
      expect((await post(path, {})).status, path).toBe(404);
  });
});
