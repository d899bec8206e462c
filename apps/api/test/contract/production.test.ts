import { describe, expect, it } from "vitest";
import { startContractServer } from "./support/contract-server.ts";
import { addPerson, password } from "./support/people.ts";
import { ask, send } from "./support/probe.ts";

const baseUrl = "https://leerplek.example";
const server = await startContractServer(
  {
    NODE_ENV: "production",
    LEERPLEK_DEMO: "1",
    FIELD_KEYS: `test:${Buffer.alloc(32, 1).toString("base64")}`,
    BASE_URL: baseUrl,
    TRUSTED_PROXY: "127.0.0.1",
    RATE_LIMIT_FACTOR: "1",
  },
  { readInbox: async () => [] },
);

describe("in production", () => {
  it("introspection is closed and nothing is suggested", async () => {
    const { text } = await ask(server.graphql, { query: "{ __schema { types { name } } }" });
    expect(JSON.parse(text).errors[0].extensions.code).toBe("BAD_USER_INPUT");
    expect((await ask(server.graphql, { query: '{ workplac(id: "1") { id } }' })).text).not.toContain("Did you mean");
  });

  it("there is no GraphiQL and no inbox", async () => {
    const html = { accept: "text/html" };
    expect((await send(server.graphql, { method: "GET", headers: html })).status).toBe(405);
    expect((await send(`${server.url}/dev/inbox`, { method: "GET", headers: html })).status).toBe(404);
    expect((await send(`${server.url}/dev/inbox/1/html`, { method: "GET", headers: html })).status).toBe(404);
  });

  it("browsers are held to https, on every kind of answer", async () => {
    for (const path of ["/health/live", "/graphql", "/nothing"])
      expect((await send(`${server.url}${path}`, { method: "GET" })).headers["strict-transport-security"]).toMatch(
        /max-age=63072000/,
      );
  });

  it("the Host header does not make a foreign page ours", async () => {
    const query = { query: "{ __typename }" };
    expect((await ask(server.graphql, query, { origin: `http://127.0.0.1:${server.port}` })).status).toBe(403);
    expect((await ask(server.graphql, query, { origin: `https://127.0.0.1:${server.port}` })).status).toBe(403);
    expect((await ask(server.graphql, query, { origin: baseUrl })).status).toBe(200);
  });

  it("the cookie is bound to this host and to https", async () => {
    const { email } = await addPerson(server.database, "Noor");
    const answer = await ask(`${server.url}/api/auth/sign-in/email`, { email, password }, { origin: baseUrl });
    const [value = "", ...attributes] = (answer.headers["set-cookie"]?.[0] ?? "").split("; ");
    expect(value).toMatch(/^__Host-leerplek-session=[^;]+$/);
    // Who did not ask to be remembered has a cookie without an age; no other attribute, no Domain.
    expect(attributes.toSorted()).toEqual(["HttpOnly", "Path=/", "SameSite=Lax", "Secure"]);
  });

  it("rates are counted on the address the proxy saw, and a forged hop before it changes nothing", async () => {
    const statuses = (forwarded: (index: number) => string, count: number): Promise<number[]> =>
      Promise.all(
        Array.from({ length: count }, async (_, index) => {
          const headers = { "x-forwarded-for": forwarded(index) };
          return (await ask(server.graphql, { query: "{ __typename }" }, headers)).status;
        }),
      );
    const limited = await statuses((index) => `203.0.113.${index}, 198.51.100.1`, 150);
    expect(limited.filter((status) => status === 429).length).toBeGreaterThan(10);
    expect(await statuses(() => "198.51.100.2", 5)).toEqual([200, 200, 200, 200, 200]);
  });

  it("429 says when to come back", async () => {
    const headers = { "x-forwarded-for": "198.51.100.3" };
    const answers = await Promise.all(
      Array.from({ length: 140 }, () => ask(server.graphql, { query: "{ __typename }" }, headers)),
    );
    const refused = answers.find(({ status }) => status === 429);
    expect(refused).toMatchObject({ code: "RATE_LIMITED" });
    expect(Number(refused?.headers["retry-after"])).toBeGreaterThanOrEqual(1);
  });
});
