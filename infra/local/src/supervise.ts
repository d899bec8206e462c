import { setTimeout as sleep } from "node:timers/promises";

export type Running = { pid: number; ended: Promise<void>; stop(): Promise<void> };

/** Who lived this long is not in a crash loop. */
const healthyAfterMs = 30_000;

/** Waiting time before restart number `n`: at once the first time, then doubling to ten seconds. */
export function backoffMs(n: number): number {
  return n === 0 ? 0 : Math.min(10_000, 250 * 2 ** (n - 1));
}

/**
 * Starts a part again whenever it ends, whoever ended it, until it is told to stop.
 * @param part.restart makes a new one that takes the place of the last (same port, same data)
 */
export function supervise(part: {
  name: string;
  first: Running;
  restart: () => Promise<Running>;
  say: (line: string) => void;
}): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  let current = part.first;

  const nextLife = async (restarts: number): Promise<number> => {
    for (let n = restarts; !signal.aborted; n++) {
      await sleep(backoffMs(n), undefined, { signal }).catch(() => {});
      if (signal.aborted) break;
      try {
        current = await part.restart();
        part.say(`${part.name} draait weer (proces ${current.pid})`);
        return n + 1;
      } catch (error) {
        part.say(`${part.name} start niet: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return 0;
  };

  const watch = async (): Promise<void> => {
    for (let restarts = 0; !signal.aborted;) {
      const bornAt = performance.now();
      await current.ended;
      if (signal.aborted) return;
      part.say(`${part.name} is weggevallen (proces ${current.pid}) en wordt opnieuw gestart`);
      restarts = await nextLife(performance.now() - bornAt > healthyAfterMs ? 0 : restarts);
    }
  };

  const watching = watch();
  return {
    stop: async () => {
      stopping.abort();
      await current.stop();
      await watching;
      // A restart may have been on its way when we were told to stop.
      await current.stop();
    },
  };
}
