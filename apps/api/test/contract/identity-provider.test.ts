import { createServer } from "node:http";
import { once } from "node:events";
import { eq } from "drizzle-orm";
import Provider from "oidc-provider";
import { afterAll, describe, expect, it } from "vitest";
import { credentials, sessions, users } from "../../src/modules/accounts/accounts.table.ts";
import { startContractServer } from "./support/contract-server.ts";
import { addPerson } from "./support/people.ts";
import { ask, send, type Probed } from "./support/probe.ts";

const ours = "http://localhost:4000";

/** A real provider, whose login page takes the address of mail as the name. "verified-" before it: the provider has seen it proved. */
async function startProvider(): Promise<string> {
  const http = createServer().listen(0, "127.0.0.1");
  await once(http, "listening");
  const address = http.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const issuer = `http://127.0.0.1:${address.port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "leerplek",
        client_secret: "a secret of the test",
        redirect_uris: [`${ours}/api/auth/callback/oidc`],
      },
    ],
    cookies: { keys: ["a key of the test"] },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: true } },
    findAccount: async (_context, id) => ({
      accountId: id,
      claims: async () => ({
        sub: id,
        email: id.replace(/^verified-/, ""),
        email_verified: id.startsWith("verified-"),
        name: "Iemand",
      }),
    }),
  });
  const answer = provider.callback();
  http.on("request", (request, response) => void answer(request, response));
  afterAll(() => http.close());
  return issuer;
}

const issuer = await startProvider();
const server = await startContractServer({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: "leerplek",
  OIDC_CLIENT_SECRET: "a secret of the test",
  OIDC_NAME: "Proefpas",
});
const { db } = server.database;

const pairs = ({ headers }: Probed): string[] =>
  [headers["set-cookie"] ?? []].flat().map((each) => each.split(";")[0] ?? "");

/** A browser at the provider: keeps cookies, follows redirects, fills in the login page and says yes. Gives the address it is sent back to. */
async function signInThere(start: string, login: string): Promise<string> {
  const jar = new Map<string, string>();
  let url = start;
  let body: string | null = null;
  for (let step = 0; step < 12; step++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer: Probed = await send(url, {
      method: body === null ? "GET" : "POST",
      headers: { cookie, ...(body !== null && { "content-type": "application/x-www-form-urlencoded" }) },
      body: body ?? "",
    });
    for (const pair of pairs(answer)) jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    const location = answer.headers["location"];
    if (typeof location === "string") {
      const next = new URL(location, url).href;
      if (next.startsWith(ours)) return next;
      url = next;
      body = null;
    } else {
      url = new URL(/action="([^"]+)"/.exec(answer.text)?.[1] ?? "", url).href;
      const prompt = /name="prompt" value="(\w+)"/.exec(answer.text)?.[1] ?? "";
      body = new URLSearchParams({ prompt, ...(prompt === "login" && { login, password: "x" }) }).toString();
    }
  }
  throw new Error("the provider sent nobody back");
}

async function begin(): Promise<{ url: string; cookie: string }> {
  const answer = await ask(`${server.url}/api/auth/sign-in/identity-provider`, { returnTo: "/mijn/account" });
  expect(answer.status).toBe(200);
  return { url: JSON.parse(answer.text).url, cookie: pairs(answer).join("; ") };
}

const comeBack = (to: string, cookie: string): Promise<Probed> =>
  send(`${server.url}${to.slice(ours.length)}`, { method: "GET", headers: { cookie } });

async function whole(login: string): Promise<Probed> {
  const { url, cookie } = await begin();
  return comeBack(await signInThere(url, login), cookie);
}

describe("an identity provider", { timeout: 60_000 }, () => {
  it("signs in somebody whose address both sides have seen proved, and keeps none of its tokens", async () => {
    const { email, userId } = await addPerson(server.database, "Noor");
    await db.update(users).set({ emailVerified: true }).where(eq(users.id, userId));
    const answer = await whole(`verified-${email}`);
    expect(answer).toMatchObject({ status: 302, headers: { location: "/mijn/account" } });
    const [session] = await db.select().from(sessions).where(eq(sessions.userId, userId));
    expect(session?.method).toBe("IDENTITY_PROVIDER");
    const linked = await db.select().from(credentials).where(eq(credentials.userId, userId));
    expect(linked.find(({ providerId }) => providerId === "oidc")).toMatchObject({
      accessToken: null,
      refreshToken: null,
      idToken: null,
    });
    expect((await whole(`verified-${email}`)).headers["location"]).toBe("/mijn/account");
  });

  it("makes no account for who has none", async () => {
    const answer = await whole("verified-niemand@example.org");
    expect(answer.headers["location"]).toMatch(/^\/aanmelden\?error=signup_disabled/);
    expect(await db.select().from(users).where(eq(users.email, "niemand@example.org"))).toEqual([]);
  });

  it("links nobody by an address that was not proved, there or here", async () => {
    const there = await addPerson(server.database, "Mila");
    await db.update(users).set({ emailVerified: true }).where(eq(users.id, there.userId));
    expect((await whole(there.email)).headers["location"]).toMatch(/error=account_not_linked/);
    const here = await addPerson(server.database, "Lars");
    expect((await whole(`verified-${here.email}`)).headers["location"]).toMatch(/error=account_not_linked/);
    for (const { userId } of [there, here])
      expect(await db.select().from(sessions).where(eq(sessions.userId, userId))).toEqual([]);
  });

  it("is not believed with the state of another browser, a made-up state or a nonce of another try", async () => {
    const { email, userId } = await addPerson(server.database, "Emre");
    await db.update(users).set({ emailVerified: true }).where(eq(users.id, userId));
    const { url, cookie } = await begin();
    const other = await begin();
    const back = await signInThere(url, `verified-${email}`);
    expect((await comeBack(back, other.cookie)).headers["location"]).toMatch(/error=/);
    const forged = new URL(back);
    forged.searchParams.set("state", "a".repeat(32));
    expect((await comeBack(forged.href, cookie)).headers["location"]).toMatch(/error=/);
    const third = await begin();
    const asked = new URL(third.url);
    asked.searchParams.set("nonce", "b".repeat(32));
    const wrongNonce = await signInThere(asked.href, `verified-${email}`);
    expect((await comeBack(wrongNonce, third.cookie)).headers["location"]).toMatch(/error=/);
    expect(await db.select().from(sessions).where(eq(sessions.userId, userId))).toEqual([]);
  });
});
