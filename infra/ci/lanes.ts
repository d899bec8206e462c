import type { Step } from "./steps.ts";

/**
 * Runs steps in `width` lanes: a lane takes the first step whose predecessors have ended. A step that fails holds nobody up;
 * what needs its result will fail for itself and say so.
 */
export async function runInLanes(steps: Step[], width: number, run: (step: Step) => Promise<void>): Promise<void> {
  const known = new Set(steps.map(({ name }) => name));
  const waiting = [...steps];
  const running = new Map<Step, Promise<void>>();
  const ended = new Set<string>();

  const mayStart = (step: Step): boolean => (step.after ?? []).every((name) => ended.has(name) || !known.has(name));

  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < width ? waiting.find(mayStart) : undefined;
    if (next) {
      waiting.splice(waiting.indexOf(next), 1);
      const working = run(next).then(() => {
        running.delete(next);
        ended.add(next.name);
      });
      running.set(next, working);
      continue;
    }
    if (running.size === 0) throw new Error(`Steps wait for each other: ${waiting.map(({ name }) => name).join(", ")}`);
    await Promise.race(running.values());
  }
}
