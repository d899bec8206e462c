import { Agent, request } from "node:http";
import { buildSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { startContractServer } from "./support/contract-server.ts";
import { send } from "./support/probe.ts";

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const schema = buildSchema("type Query { slow: String }");
const execute = async (): Promise<{ data: { slow: string } }> => {
  await sleep(100);
  return { data: { slow: "done" } };
};
const server = await startContractServer({}, { schema, execute });

describe("stopping", () => {
  it("finishes what is in hand, says not ready meanwhile, and loses no request", async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 20 });
    const outcomes: (number | string)[] = [];
    let isRunning = true;
    const client = async (): Promise<void> => {
      while (isRunning) {
        const outcome = await ask(server.graphql, agent);
        outcomes.push(outcome);
        if (outcome === "ECONNREFUSED") return;
      }
    };
    const clients = Array.from({ length: 20 }, client);
    await sleep(300);
    const stopped = server.drain();
    await sleep(50);
    expect((await send(`${server.url}/health/ready`, { method: "GET" })).status).toBe(503);
    await stopped;
    isRunning = false;
    await Promise.all(clients);
    agent.destroy();
    // New connections are refused once the door is shut; nothing that was taken in is lost.
    expect(new Set(outcomes.filter((outcome) => outcome !== "ECONNREFUSED"))).toEqual(new Set([200]));
    expect(outcomes.filter((outcome) => outcome === 200).length).toBeGreaterThan(40);
  }, 60_000);
});

function ask(url: string, agent: Agent): Promise<number | string> {
  return new Promise((resolve) => {
    const outgoing = request(
      url,
      { method: "POST", agent, headers: { "content-type": "application/json" } },
      (response) => {
        response.resume().on("end", () => resolve(response.statusCode ?? 0));
      },
    );
    outgoing.on("error", (error) => resolve(String(Reflect.get(error, "code"))));
    outgoing.end(JSON.stringify({ query: "{ slow }" }));
  });
}
