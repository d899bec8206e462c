import { parseArgs } from "node:util";
import { isDeepStrictEqual } from "node:util";
import { fire, medianOf, type Shot } from "./measure.ts";
import { makeStand, type Server } from "./stand.ts";
import { workloadsOn, type Call, type Workload } from "./workloads.ts";

/** `pnpm bench [--size 50000] [--rounds 7] [--seconds 2] [--connections 32] [--only W4]`: the product beside the raw limit, interleaved, as ratios. */
const { values } = parseArgs({
  options: {
    size: { type: "string", default: "50000" },
    rounds: { type: "string", default: "7" },
    seconds: { type: "string", default: "2" },
    connections: { type: "string", default: "32" },
    only: { type: "string" },
  },
});
const say = (line: string): void => console.log(line);
const stand = await makeStand(Number(values.size), say);
const pids = { server: 0, ...stand.engines };

async function ask(server: Server, path: string, { body, cookie }: Call): Promise<unknown> {
  const headers = { "content-type": "application/json", ...(cookie && { cookie }) };
  const answer = await fetch(server.url + path, { method: "POST", headers, body });
  return answer.json();
}

/** Nothing is timed that does not answer the same. */
async function compare(workload: Workload): Promise<void> {
  if (!workload.same) return;
  const ours = workload.same(await ask(stand.product, "", workload.product()));
  const raw = workload.same(await ask(stand.limit, workload.limitPath, workload.limit()));
  if (!isDeepStrictEqual(ours, raw))
    throw new Error(
      `${workload.name} answers differ:\n${JSON.stringify(ours).slice(0, 600)}\n${JSON.stringify(raw).slice(0, 600)}`,
    );
}

try {
  const workloads = (await workloadsOn(stand)).filter(({ name }) => !values.only || values.only === name);
  for (const workload of workloads) await compare(workload);
  const settings = { connections: Number(values.connections), seconds: Number(values.seconds) };
  const shots = new Map(workloads.map(({ name }) => [name, { product: [] as Shot[], limit: [] as Shot[] }]));
  // The first round warms up and is thrown away.
  for (let round = 0; round <= Number(values.rounds); round++) {
    for (const workload of workloads) {
      const amount = workload.supply && Math.floor(workload.supply / (Number(values.rounds) + 1));
      const product = await fire(
        { url: stand.product.url, next: workload.product, amount, ...settings },
        { ...pids, server: stand.product.pid },
      );
      const limit = await fire(
        { url: stand.limit.url + workload.limitPath, next: workload.limit, amount, ...settings },
        { ...pids, server: stand.limit.pid },
      );
      if (round === 0) continue;
      shots.get(workload.name)?.product.push(product);
      shots.get(workload.name)?.limit.push(limit);
    }
    say(`round ${round} of ${values.rounds}`);
  }
  say(
    `\n${values.size} workplaces, ${values.connections} connections, medians of ${values.rounds} interleaved rounds of ${values.seconds} s\n`,
  );
  say(
    "| workload | limit, requests/s | product, requests/s | ratio | p99 ms | CPU s per 1,000: server | PostgreSQL | Meilisearch | errors |",
  );
  say("| --- | --: | --: | --: | --: | --: | --: | --: | --: |");
  for (const { name, what } of workloads) {
    const { product, limit } = shots.get(name) ?? { product: [], limit: [] };
    const ratio = medianOf(product.map((shot, index) => shot.perSecond / (limit[index]?.perSecond ?? 1)));
    const of = (pick: (shot: Shot) => number, digits: number): string => medianOf(product.map(pick)).toFixed(digits);
    const cells = [
      `${name}: ${what}`,
      medianOf(limit.map((shot) => shot.perSecond)).toFixed(0),
      of((shot) => shot.perSecond, 0),
      ratio.toFixed(2),
      of((shot) => shot.p99, 1),
      ...(["server", "postgres", "meilisearch"] as const).map((part) => of((shot) => shot.cpuPerThousand[part], 2)),
      String([...product, ...limit].reduce((sum, shot) => sum + shot.errors, 0)),
    ];
    say(`| ${cells.join(" | ")} |`);
  }
} finally {
  await stand.stop();
}
process.exit(0);
