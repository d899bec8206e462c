import { readdir, readFile } from "node:fs/promises";
import autocannon from "autocannon";
import type { Call } from "./workloads.ts";

/** One measurement of one server. */
export interface Shot {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p99: number;
  readonly errors: number;
  /** Processor seconds for 1,000 requests. */
  readonly cpuPerThousand: Readonly<Record<Part, number>>;
}
type Part = "server" | "postgres" | "meilisearch";
type Pids = Readonly<Record<Part, number>>;

interface Target {
  readonly url: string;
  readonly next: () => Call;
  readonly connections: number;
  readonly seconds: number;
  /** Instead of a time: this many requests. */
  readonly amount?: number;
}

/** Loads a server for a while with its next requests, and looks at what the processors did meanwhile. */
export async function fire({ url, next, connections, seconds, amount }: Target, pids: Pids): Promise<Shot> {
  const before = await cpuOf(pids);
  const startedAt = performance.now();
  let wrong = 0;
  const result = await autocannon({
    url,
    connections,
    ...(amount === undefined ? { duration: seconds } : { amount }),
    requests: [
      {
        method: "POST",
        setupRequest: (request) => {
          const { body, cookie } = next();
          return { ...request, body, headers: { "content-type": "application/json", ...(cookie && { cookie }) } };
        },
        onResponse: (status, body) => {
          if (status === 200 && !body.includes('"errors":[') && !body.includes('"problems":[')) return;
          if (wrong++ === 0) console.error(`${url} answered ${status}: ${body.slice(0, 300)}`);
        },
      },
    ],
  });
  const elapsedSeconds = (performance.now() - startedAt) / 1000;
  const after = await cpuOf(pids);
  const done = result["2xx"] - wrong;
  const spent = (part: Part): number => ((after[part] - before[part]) / Math.max(1, done)) * 1000;
  return {
    perSecond: done / elapsedSeconds,
    p99: result.latency.p99,
    errors: result.errors + result.non2xx + wrong,
    cpuPerThousand: { server: spent("server"), postgres: spent("postgres"), meilisearch: spent("meilisearch") },
  };
}

export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const ticksPerSecond = 100;

/** Processor seconds of each process with all its children, living and gone. */
async function cpuOf(pids: Pids): Promise<Record<Part, number>> {
  const all = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(all.map((pid) => readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")));
  const times = stats.flatMap((stat) => {
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [user, system, childUser, childSystem] = fields.slice(11, 15).map(Number);
    if (user === undefined) return [];
    return [
      {
        pid: Number.parseInt(stat),
        parent: Number(fields[1]),
        own: user + (system ?? 0),
        gone: (childUser ?? 0) + (childSystem ?? 0),
      },
    ];
  });
  const of = (pid: number): number =>
    times
      .filter((each) => each.pid === pid || each.parent === pid)
      .reduce((sum, each) => sum + each.own + (each.pid === pid ? each.gone : 0), 0) / ticksPerSecond;
  return { server: of(pids.server), postgres: of(pids.postgres), meilisearch: of(pids.meilisearch) };
}
