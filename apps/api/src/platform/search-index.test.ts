import { createServer, type RequestListener } from "node:http";
import type { Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { EngineAway, openSearchIndex, type SearchIndex } from "./search-index.ts";

const endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings.splice(0)) end();
});

/** An engine that answers as the test says. */
async function engine(listener: RequestListener): Promise<{ search: SearchIndex; sockets: Set<Socket> }> {
  const sockets = new Set<Socket>();
  const server = createServer(listener).on("connection", (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const { port } = address;
  const search = openSearchIndex({ url: `http://127.0.0.1:${port}`, key: "geheim", timeoutMs: 200 });
  endings.push(() => {
    search.close();
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { search, sockets };
}
const answer = JSON.stringify({ hits: [{ id: "1" }], totalHits: 1 });

test("one query is one plain search, several are one call; answers are asked for uncompressed", async () => {
  const asked: unknown[] = [];
  const { search } = await engine((request, response) => {
    asked.push([request.url, request.headers["accept-encoding"], request.headers.authorization]);
    response.end(request.url === "/multi-search" ? `{"results":[${answer},${answer}]}` : answer);
  });
  expect(await search.search([{ q: "bakker" }])).toEqual([JSON.parse(answer)]);
  expect(await search.search([{ q: "bakker" }, { q: "" }])).toHaveLength(2);
  expect(asked).toEqual([
    ["/indexes/workplaces/search", "identity", "Bearer geheim"],
    ["/multi-search", "identity", "Bearer geheim"],
  ]);
});

test("an engine that does not answer in time is away", async () => {
  const { search } = await engine(() => {});
  const startedAt = performance.now();
  await expect(search.search([{}])).rejects.toThrow(EngineAway);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});

test("an engine that breaks off its answer is away", async () => {
  const { search } = await engine((_, response) => {
    response.writeHead(200, { "content-length": 1_000 });
    response.write("{");
    setTimeout(() => response.destroy(), 20);
  });
  await expect(search.search([{}])).rejects.toThrow(EngineAway);
});

test("a kept connection that was closed meanwhile is opened again", async () => {
  const { search, sockets } = await engine((_, response) => response.end(answer));
  await search.search([{}]);
  for (const socket of sockets) socket.destroy();
  expect(await search.search([{}])).toHaveLength(1);
});

test.each([404, 401, 403, 429, 500, 503])("status %i means that nobody can search now", async (status) => {
  const { search } = await engine((_, response) => response.writeHead(status).end('{"code":"index_not_found"}'));
  await expect(search.search([{}])).rejects.toThrow(EngineAway);
});

test("a query the engine refuses is our mistake, and its text is not repeated", async () => {
  const { search } = await engine((_, response) =>
    response.writeHead(400).end('{"message":"geheime tekst","code":"invalid_search_filter"}'),
  );
  const refused = await search.search([{}]).catch((error: unknown) => error);
  expect(refused).not.toBeInstanceOf(EngineAway);
  expect(String(refused)).toBe("Error: the search engine refused a query: invalid_search_filter");
});

test("after five failures nobody waits for the engine any more", async () => {
  let calls = 0;
  const { search } = await engine((_, response) => {
    calls += 1;
    response.writeHead(503).end();
  });
  for (let call = 0; call < 8; call++) await expect(search.search([{}])).rejects.toThrow(EngineAway);
  expect(calls).toBe(5);
  expect(search.isAway()).toBe(true);
});

test("a search that takes too long is not asked a second time", async () => {
  let calls = 0;
  const { search } = await engine((_, response) => {
    calls += 1;
    if (calls === 1) response.end(answer);
  });
  await search.search([{}]);
  await expect(search.search([{}])).rejects.toThrow("no answer within 200 ms");
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(calls).toBe(2);
});
