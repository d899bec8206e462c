import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import type { Readiness } from "../../src/platform/http/health.ts";
import { startContractServer } from "./support/contract-server.ts";
import { addPerson, password } from "./support/people.ts";
import { ask, send, type Probed } from "./support/probe.ts";

const webFolder = join(tmpdir(), `leerplek-web-${crypto.randomUUID()}`);
const script = `console.log(${JSON.stringify("leerplek ".repeat(500))});`;
const mail = {
  id: "20261123T091600000Z-000001-1",
  from: "noreply@example.org",
  to: ["noor@example.org"],
  subject: `Gesprek <script>alert(1)</script>`,
  date: new Date("2026-11-23T09:16:00Z"),
  text: 'Kies een moment: http://localhost:4000/sollicitaties/1 of http://evil.example/x "nu" <b>',
  html: '<html lang="nl"><head><title>x</title></head><body><script>alert(1)</script><a href="http://localhost:4000/sollicitaties/1">Kies</a></body></html>',
  attachments: [{ name: "gesprek.ics", contentType: "text/calendar", content: Buffer.from("BEGIN:VCALENDAR") }],
};
let parts: Readiness = { database: true, migrations: true, search: true };

await mkdir(join(webFolder, "assets"), { recursive: true });
await writeFile(join(webFolder, "index.html"), "<!doctype html><title>Leerplek</title>");
await writeFile(join(webFolder, "graphiql.html"), "<!doctype html><title>GraphiQL</title>");
await writeFile(join(webFolder, "assets/main-abc123.js"), script);
await writeFile(join(webFolder, "assets/main-abc123.js.map"), "{}");
await writeFile(join(webFolder, ".inputs"), "hash");
afterAll(() => rm(webFolder, { recursive: true }));
const server = await startContractServer(
  {},
  { webFolder, readiness: async () => parts, readInbox: async () => [mail] },
);

const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Probed> =>
  send(`${server.url}${path}`, { method: "GET", headers });
const html = { accept: "text/html,application/xhtml+xml" };

describe("every answer", () => {
  it.each([
    "/",
    "/werkplekken/1",
    "/assets/main-abc123.js",
    "/health/live",
    "/nothing.png",
    "/.well-known/security.txt",
    "/dev/inbox",
    "/api/auth/get-session",
    "/graphql",
  ])("of %s carries the headers that protect a browser", async (path) => {
    const { headers } = await get(path);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
      "permissions-policy": expect.any(String),
    });
    expect(headers).not.toHaveProperty("strict-transport-security");
    expect(headers).not.toHaveProperty("access-control-allow-origin");
    expect(headers).not.toHaveProperty("x-powered-by");
  });
});

describe("the web client", () => {
  it("is what a browser gets at every page address", async () => {
    for (const path of ["/", "/werkplekken/zoeken?q=bakker", "/mijn/sollicitaties"]) {
      const page = await get(path, html);
      expect(page.text).toContain("<title>Leerplek</title>");
      expect(page.headers).toMatchObject({ "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" });
      expect(page.headers["content-security-policy"]).toMatch(/script-src 'self';.*style-src 'self' 'sha256-/);
    }
  });

  it("keeps files with a hash in their name for a year, and sends them compressed", async () => {
    await expect.poll(() => readdir(join(webFolder, "assets"))).toContain("main-abc123.js.gz");
    const response = await fetch(`${server.url}/assets/main-abc123.js`, { headers: { "accept-encoding": "identity" } });
    expect(await response.text()).toBe(script);
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const answer = await new Promise<Buffer>((resolve, reject) => {
      void import("node:http").then(({ get: httpGet }) =>
        httpGet(`${server.url}/assets/main-abc123.js`, { headers: { "accept-encoding": "br" } }, (incoming) => {
          expect(incoming.headers["content-encoding"]).toBe("br");
          const chunks: Buffer[] = [];
          incoming.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", () => resolve(Buffer.concat(chunks)));
        }).on("error", reject),
      );
    });
    expect(brotliDecompressSync(answer).toString()).toBe(script);
  });

  it.each([
    "/assets/gone.js",
    "/assets/main-abc123.js.map",
    "/.inputs",
    "/graphiql.html",
    "/..%2f..%2fetc%2fpasswd",
    "/api/nothing",
    "/health/nothing",
  ])("does not stand in for %s", async (path) => {
    const answer = await get(path, html);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.text).not.toContain("<title>");
  });
});

describe("health", () => {
  it("is ready while search is away, and not without the database or its migrations", async () => {
    expect(await get("/health/live")).toMatchObject({ status: 200 });
    const ready = async (next: Readiness): Promise<[number, string]> => {
      parts = next;
      const { status, text } = await get("/health/ready");
      return [status, JSON.parse(text).status];
    };
    expect(await ready({ database: true, migrations: true, search: false })).toEqual([200, "degraded"]);
    expect(await ready({ database: false, migrations: true, search: true })).toEqual([503, "unavailable"]);
    expect(await ready({ database: true, migrations: false, search: true })).toEqual([503, "unavailable"]);
    expect(await ready({ database: true, migrations: true, search: true })).toEqual([200, "ready"]);
  });
});

describe("security.txt", () => {
  it("tells where to write, and is good for less than a year", async () => {
    const { text } = await get("/.well-known/security.txt");
    expect(text).toMatch(/^Contact: mailto:/);
    const expires = Date.parse(/Expires: (.*)/.exec(text)?.[1] ?? "");
    expect(expires).toBeGreaterThan(Date.now());
    expect(expires).toBeLessThan(Date.now() + 365 * 86_400_000);
  });
});

describe("GraphiQL", () => {
  it("opens for people who are signed in; others are sent to sign in; programs get 405", async () => {
    expect(await get("/graphql", html)).toMatchObject({
      status: 302,
      headers: { location: "/aanmelden?terug=%2Fgraphql" },
    });
    const { email } = await addPerson(server.database, "Noor");
    const signedIn = await ask(`${server.url}/api/auth/sign-in/email`, { email, password });
    const cookie = String(signedIn.headers["set-cookie"]?.[0]).split(";")[0] ?? "";
    expect((await get("/graphql", { ...html, cookie })).text).toContain("<title>GraphiQL</title>");
    expect(await get("/graphql", { accept: "application/json" })).toMatchObject({
      status: 405,
      headers: { allow: "POST" },
    });
  });
});

describe("the inbox of the demo", () => {
  it("shows the text of a mail, with links to our own site alone, and its attachments", async () => {
    const list = await get("/dev/inbox");
    expect(list.text).toContain("Gesprek &lt;script&gt;alert(1)&lt;/script&gt;");
    const page = await get(`/dev/inbox/${mail.id}`);
    expect(page.text).toContain('<a href="http://localhost:4000/sollicitaties/1">');
    expect(page.text).not.toContain('<a href="http://evil.example');
    expect(page.text).toContain("&quot;nu&quot; &lt;b&gt;");
    expect(page.text).not.toContain("<script>");
    expect((await get(`/dev/inbox/${mail.id}/0`)).text).toBe("BEGIN:VCALENDAR");
    expect(page.text).toContain("gesprek.ics</a> (text/calendar, 15 bytes)");
    expect((await get("/dev/inbox/unknown")).status).toBe(404);
  });

  it("shows the HTML of a mail as it was sent, in a frame that can do nothing", async () => {
    const page = await get(`/dev/inbox/${mail.id}`);
    expect(page.text).toMatch(/<iframe [^>]*sandbox="allow-popups allow-popups-to-escape-sandbox" src="[^"]+html">/);
    expect(page.headers["content-security-policy"]).toContain("frame-src 'self'");
    const framed = await get(`/dev/inbox/${mail.id}/html`);
    expect(framed.text.replace('<base target="_blank">', "")).toBe(mail.html);
    expect(framed.headers["content-security-policy"]).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    );
    expect((await get("/dev/inbox/unknown/html")).status).toBe(404);
  });
});
