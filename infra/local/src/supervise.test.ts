import { expect, test } from "vitest";
import { backoffMs, supervise, type Running } from "./supervise.ts";

/** A part that ends when told to, by us or by a kill. */
function life(pid: number): Running & { kill(): void } {
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { pid, ended, stop: async () => end(), kill: () => end() };
}

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

test("the first restart is at once, then the waits double up to ten seconds", () => {
  expect([0, 1, 2, 3, 6, 7, 8, 50].map(backoffMs)).toEqual([0, 250, 500, 1_000, 8_000, 10_000, 10_000, 10_000]);
});

test("what falls is started again, and told on the terminal", async () => {
  const said: string[] = [];
  const first = life(1);
  const part = supervise({ name: "API", first, restart: async () => life(2), say: (line) => said.push(line) });
  first.kill();
  await tick();
  expect(said).toEqual(["API is weggevallen (proces 1) en wordt opnieuw gestart", "API draait weer (proces 2)"]);
  await part.stop();
});

test("what is stopped stays stopped", async () => {
  let restarts = 0;
  const part = supervise({ name: "API", first: life(1), restart: async () => life(++restarts), say: () => {} });
  await part.stop();
  await tick();
  expect(restarts).toBe(0);
});

test("a restart that is on its way when the stop comes is stopped too", async () => {
  const first = life(1);
  const second = life(2);
  let arrive = (_: Running): void => {};
  const onItsWay = new Promise<Running>((resolve) => (arrive = resolve));
  const part = supervise({ name: "API", first, restart: () => onItsWay, say: () => {} });
  first.kill();
  await tick();
  const stopped = part.stop();
  arrive(second);
  await stopped;
  await expect(second.ended).resolves.toBeUndefined();
});

test("a restart that fails is tried again", async () => {
  const said: string[] = [];
  const first = life(1);
  let attempts = 0;
  const restart = async (): Promise<Running> => {
    if (++attempts === 1) throw new Error("poort bezet");
    return life(3);
  };
  const part = supervise({ name: "API", first, restart, say: (line) => said.push(line) });
  first.kill();
  await new Promise((resolve) => setTimeout(resolve, 350));
  expect(said.slice(1)).toEqual(["API start niet: poort bezet", "API draait weer (proces 3)"]);
  await part.stop();
});
