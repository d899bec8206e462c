import { auditServer } from "graphql-http";
import { describe, expect, it } from "vitest";
import { startContractServer } from "./support/contract-server.ts";

const server = await startContractServer();

/** GET is for programs that show they are none of a foreign page: with the header Apollo asks for. */
const fetchFn = (input: string, init: RequestInit = {}): Promise<Response> =>
  fetch(
    input,
    init.method === "POST" ? init : { ...init, headers: { ...init.headers, "apollo-require-preflight": "true" } },
  );

describe("GraphQL over HTTP", () => {
  it.each(["seen for the first time", "known by now"])("passes all 61 audits with documents %s", async () => {
    const results = await auditServer({ url: server.graphql, fetchFn });
    expect(results.filter(({ status }) => status !== "ok").map(({ id, name }) => `${id} ${name}`)).toEqual([]);
    expect(results).toHaveLength(61);
  });

  it("does not answer a GET that a link or an image could make", async () => {
    const response = await fetch(`${server.graphql}?query={__typename}`, { headers: { accept: "application/json" } });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
  });

  it("never runs a mutation by GET", async () => {
    const response = await fetchFn(
      `${server.graphql}?query=${encodeURIComponent('mutation { touch(id: "1") { id } }')}`,
    );
    expect(response.status).toBe(405);
    expect(await response.json()).not.toHaveProperty("data.touch");
  });
});
