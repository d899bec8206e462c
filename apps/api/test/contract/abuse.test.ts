import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { startContractServer } from "./support/contract-server.ts";
import { ask, rawExchange, send, type Probed } from "./support/probe.ts";

const server = await startContractServer();
// The first request of a process compiles what all others use.
await ask(server.graphql, { query: "{ __typename }" });
await ask(server.graphql, { query: "{ nothing }" });

const marker = "jan.peeters@example.org";

/** Every refusal is quick and small, is JSON, and says nothing of what was sent. */
function expectRefusal(probed: Probed, status: number, code: string): void {
  expect({ status: probed.status, code: probed.code }, probed.text).toEqual({ status, code });
  expect(probed.bytes).toBeLessThanOrEqual(2_048);
  expect(probed.cpuMilliseconds).toBeLessThanOrEqual(100);
  expect(probed.text).not.toContain(marker);
  expect(probed.headers["x-content-type-options"]).toBe("nosniff");
  expect(probed.headers["content-security-policy"]).toContain("default-src 'none'");
  expect(probed.headers["cache-control"]).toBe("no-store");
}

const json = { "content-type": "application/json" };
const question = JSON.stringify({ query: "{ __typename }" });
const repeat = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(" ");

describe("the gate turns away", () => {
  const refused: readonly [name: string, probe: Parameters<typeof send>[1], status: number, code: string][] = [
    [
      "a body of 1 MB",
      { headers: json, body: JSON.stringify({ query: "{ __typename }", pad: "x".repeat(1_000_000) }) },
      413,
      "OPERATION_TOO_LARGE",
    ],
    [
      "a body of one byte more than 128 kB",
      { headers: json, body: question.padEnd(128_001) },
      413,
      "OPERATION_TOO_LARGE",
    ],
    [
      "a body that says it is small and is not",
      { headers: { ...json, "transfer-encoding": "chunked" }, body: "x".repeat(300_000) },
      413,
      "OPERATION_TOO_LARGE",
    ],
    ["gzip", { headers: { ...json, "content-encoding": "gzip" }, body: gzipSync(question) }, 415, "BAD_USER_INPUT"],
    [
      "UTF-7",
      { headers: { "content-type": "application/json; charset=utf-7" }, body: question },
      415,
      "BAD_USER_INPUT",
    ],
    [
      "UTF-16",
      { headers: { "content-type": "application/json; charset=utf-16" }, body: question },
      415,
      "BAD_USER_INPUT",
    ],
    [
      "a form",
      { headers: { "content-type": "application/x-www-form-urlencoded" }, body: "query={__typename}" },
      415,
      "BAD_USER_INPUT",
    ],
    ["text", { headers: { "content-type": "text/plain" }, body: question }, 415, "BAD_USER_INPUT"],
    [
      "multipart",
      { headers: { "content-type": "multipart/form-data; boundary=x" }, body: question },
      415,
      "BAD_USER_INPUT",
    ],
    ["no media type", { body: question }, 415, "BAD_USER_INPUT"],
    ["bytes that are not UTF-8", { headers: json, body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]) }, 400, "BAD_USER_INPUT"],
    ["an answer type nobody has", { headers: { ...json, accept: "image/png" }, body: question }, 406, "BAD_USER_INPUT"],
    ["a foreign Origin", { headers: { ...json, origin: "https://evil.example" }, body: question }, 403, "FORBIDDEN"],
    ["the Origin null", { headers: { ...json, origin: "null" }, body: question }, 403, "FORBIDDEN"],
    [
      "a page of another site",
      { headers: { ...json, "sec-fetch-site": "cross-site" }, body: question },
      403,
      "FORBIDDEN",
    ],
    [
      "a page of a sister site",
      { headers: { ...json, "sec-fetch-site": "same-site" }, body: question },
      403,
      "FORBIDDEN",
    ],
    ["PUT", { method: "PUT", headers: json, body: question }, 405, "BAD_USER_INPUT"],
    ["DELETE", { method: "DELETE", headers: json, body: question }, 405, "BAD_USER_INPUT"],
    ["OPTIONS", { method: "OPTIONS" }, 405, "BAD_USER_INPUT"],
    ["no body", { headers: json }, 400, "BAD_USER_INPUT"],
    ["half a JSON", { headers: json, body: '{"query": "{ __type' }, 400, "BAD_USER_INPUT"],
    ["a batch", { headers: json, body: `[${question},${question}]` }, 400, "BAD_USER_INPUT"],
    ["an empty batch", { headers: json, body: "[]" }, 400, "BAD_USER_INPUT"],
    [
      "a persisted query",
      { headers: json, body: JSON.stringify({ extensions: { persistedQuery: { version: 2, sha256Hash: "x" } } }) },
      400,
      "BAD_USER_INPUT",
    ],
    [
      "20,000 braces",
      { headers: json, body: JSON.stringify({ query: "{".repeat(20_000) }) },
      400,
      "OPERATION_TOO_LARGE",
    ],
    [
      "JSON that nests 60,000 deep",
      {
        headers: json,
        body: `{"query":"{ __typename }","variables":{"a":${"[".repeat(60_000)}${"]".repeat(60_000)}}}`,
      },
      200,
      "BAD_USER_INPUT",
    ],
  ];

  it.each(refused)("%s", async (_name, probe, status, code) => {
    expectRefusal(await send(server.graphql, probe), status, code);
  });

  it("an address of 9 kB and headers of 20 kB", async () => {
    expectRefusal(
      await send(`${server.graphql}?x=${"a".repeat(9_000)}`, { headers: json, body: question }),
      414,
      "OPERATION_TOO_LARGE",
    );
    const { text } = await rawExchange(
      server.port,
      [`POST /graphql HTTP/1.1\r\nHost: x\r\nX-Pad: ${"a".repeat(20_000)}\r\n\r\n`],
      1,
    );
    expect(text).toMatch(/^HTTP\/1\.1 431 /);
    expect(text).toContain("x-content-type-options: nosniff");
  });

  it("what is not HTTP", async () => {
    const { text } = await rawExchange(server.port, ["GIMME /graphql\r\n\r\n"], 1);
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
  });

  it("nothing of our own pages", async () => {
    const own = { ...json, origin: `http://127.0.0.1:${server.port}`, "sec-fetch-site": "same-origin" };
    expect((await send(server.graphql, { headers: own, body: question })).status).toBe(200);
    expect(
      (await send(server.graphql, { headers: { ...json, origin: "http://localhost:4000" }, body: question })).status,
    ).toBe(200);
    expect(
      (
        await send(server.graphql, {
          headers: { "content-type": 'application/json; charset="UTF-8"' },
          body: question.padEnd(128_000),
        })
      ).status,
    ).toBe(200);
  });
});

describe("a document is refused", () => {
  const deep = (depth: number): string =>
    `{ workplace(id: "${marker}") { ${"neighbours { ".repeat(depth - 2)} id ${"} ".repeat(depth)}`;
  const tooLarge: readonly [string, string][] = [
    ["with 2,000 aliases", `{ ${repeat(2_000, (index) => `a${index}: __typename`)} }`.slice(0, 9_990)],
    ["with 101 aliases of __typename", `{ ${repeat(101, (index) => `a${index}: __typename`)} }`],
    ["25 levels deep", deep(25)],
    ["11 levels deep", deep(11)],
    ["of 9,000 braces", "{".repeat(9_000)],
    ["of 1,001 tokens", `{ ${"__typename ".repeat(800)}${"id ".repeat(199)} }`.slice(0, 10_000)],
    ["with 500 directives", `{ __typename ${"@skip(if: false) ".repeat(100)} }`],
    [
      "of 21 fragments",
      `{ ...f0 } ${repeat(21, (index) => `fragment f${index} on Query { ${index < 20 ? `...f${index + 1}` : "__typename"} }`)}`,
    ],
    [
      "that asks for a million objects",
      "{ workplaces(first: 100) { neighbours { neighbours { neighbours { neighbours { id } } } } } }",
    ],
  ];

  it.each(tooLarge)("%s", async (_name, query) => {
    for (const accept of ["application/json", "application/graphql-response+json"])
      expectRefusal(await ask(server.graphql, { query }, { accept }), 400, "OPERATION_TOO_LARGE");
  });

  it("tells what an operation costs and may cost, also when all is well", async () => {
    const { text } = await ask(server.graphql, { query: "{ workplaces(first: 100) { neighbours { id } } }" });
    expect(JSON.parse(text).errors[0].extensions.cost).toEqual({ requested: 1102, limit: 250 });
    const fine = await ask(server.graphql, { query: "{ workplaces(first: 50) { id } }" });
    expect(JSON.parse(fine.text).extensions.cost).toEqual({ requested: 52, limit: 250 });
  });

  it("when a page is not 1 to 100", async () => {
    for (const first of [0, -1, 101, 2_147_483_647])
      expectRefusal(
        await ask(server.graphql, {
          query: "query($n: Int) { workplaces(first: $n) { id } }",
          variables: { n: first },
        }),
        200,
        "BAD_USER_INPUT",
      );
  });

  it("when fragments go round in circles", async () => {
    const query =
      '{ workplace(id: "1") { ...a } } fragment a on Workplace { neighbours { ...b } } fragment b on Workplace { neighbours { ...a } }';
    expectRefusal(await ask(server.graphql, { query }), 200, "BAD_USER_INPUT");
  });

  it("when it is a subscription, or names an operation it does not have", async () => {
    expectRefusal(await ask(server.graphql, { query: "subscription { __typename }" }), 200, "BAD_USER_INPUT");
    expectRefusal(
      await ask(server.graphql, { query: "query A { __typename }", operationName: marker }),
      200,
      "BAD_USER_INPUT",
    );
    expectRefusal(
      await ask(server.graphql, { query: "query A { __typename } query B { __typename }" }),
      200,
      "BAD_USER_INPUT",
    );
  });
});

describe("an error never repeats what was sent", () => {
  const search = "query($input: Search!) { search(input: $input) { id } }";
  const wrong: readonly [string, object][] = [
    [
      "3,000 wrong keys",
      {
        query: search,
        variables: {
          input: Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`${marker}${index}`, 1])),
        },
      },
    ],
    ["a value of the wrong type", { query: search, variables: { input: marker } }],
    ["a wrong value inside", { query: search, variables: { input: { tags: [{ text: marker }] } } }],
    [
      "a hundred wrong values",
      { query: search, variables: { input: { tags: Array.from({ length: 100 }, () => ({ text: marker })) } } },
    ],
    ["a variable that is missing", { query: search }],
    ["a wrong literal", { query: `{ workplaces(first: "${marker}") { id } }` }],
    ["a literal where a name should stand", { query: `{ "${marker}" }` }],
    ["a text that does not end", { query: `{ workplace(id: "${marker}) { id } }` }],
    ["an undefined field with arguments", { query: `{ nothing(of: "${marker}") }` }],
    ["NUL in a variable", { query: "query($id: ID!) { workplace(id: $id) { id } }", variables: { id: `${marker}\0` } }],
    [
      "half a surrogate pair in a variable",
      { query: "query($id: ID!) { workplace(id: $id) { id } }", variables: { id: `${marker}\ud800` } },
    ],
    ["NUL in a literal", { query: `{ workplace(id: "${marker}\\u0000") { id } }` }],
    ["a list of 101", { query: search, variables: { input: { tags: Array.from({ length: 101 }, () => marker) } } }],
  ];

  it.each(wrong)("%s", async (_name, body) => {
    const probed = await ask(server.graphql, body);
    expectRefusal(probed, 200, "BAD_USER_INPUT");
    const { errors } = JSON.parse(probed.text);
    expect(errors.length).toBeLessThanOrEqual(5);
    for (const { message } of errors) expect(message.length).toBeLessThanOrEqual(300);
    expect((await ask(server.graphql, body, { accept: "application/graphql-response+json" })).status).toBe(400);
  });

  it("nor what a resolver broke on: that is INTERNAL_SERVER_ERROR with the number of the request", async () => {
    const probed = await ask(server.graphql, { query: "{ broken }" });
    const { errors } = JSON.parse(probed.text);
    expect(errors[0]).toMatchObject({
      message: "Something went wrong.",
      extensions: { code: "INTERNAL_SERVER_ERROR", requestId: probed.headers["x-request-id"] },
    });
    expect(probed.text).not.toContain(marker);
  });
});

describe.concurrent("slow clients", () => {
  it("are cut off when their headers take longer than five seconds", async () => {
    const { text, milliseconds } = await rawExchange(
      server.port,
      ["POST /graphql HTTP/1.1\r\n", ...Array.from({ length: 30 }, (_, index) => `X-Slow-${index}: 1\r\n`)],
      500,
    );
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
    expect(milliseconds).toBeLessThan(7_000);
  }, 15_000);

  it("are cut off when their body takes longer than ten", async () => {
    const head = "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n";
    const { milliseconds } = await rawExchange(server.port, [head, ...Array.from({ length: 60 }, () => " ")], 400);
    expect(milliseconds).toBeLessThan(12_500);
  }, 20_000);
});
