import { expect, test } from "vitest";
import { circuitBreaker, EngineAway } from "./circuit-breaker.ts";

const away = () => Promise.reject(new EngineAway("no answer"));
const answer = () => Promise.resolve("answer");

function breakerAt() {
  const time = { now: 0 };
  const changes: boolean[] = [];
  const breaker = circuitBreaker({
    failures: 5,
    openMs: 10_000,
    clock: () => time.now,
    onChange: (isOpen) => changes.push(isOpen),
  });
  const failTimes = async (times: number) => {
    for (let i = 0; i < times; i++) await expect(breaker.run(away)).rejects.toThrow("no answer");
  };
  return { breaker, time, changes, failTimes };
}

test("four failures in a row still let the fifth call through", async () => {
  const { breaker, failTimes } = breakerAt();
  await failTimes(4);
  expect(await breaker.run(answer)).toBe("answer");
});

test("after five failures in a row nobody calls for ten seconds", async () => {
  const { breaker, time, failTimes } = breakerAt();
  await failTimes(5);
  time.now = 9_999;
  await expect(breaker.run(answer)).rejects.toThrow("the circuit is open");
});

test("after ten seconds one call tries, and its answer closes the circuit", async () => {
  const { breaker, time, changes, failTimes } = breakerAt();
  await failTimes(5);
  time.now = 10_000;
  expect(await breaker.run(answer)).toBe("answer");
  expect(await breaker.run(answer)).toBe("answer");
  expect(changes).toEqual([true, false]);
});

test("while one call tries, the others do not wait for it", async () => {
  const { breaker, time, failTimes } = breakerAt();
  await failTimes(5);
  time.now = 10_000;
  let finish = (_: string) => {};
  const trial = breaker.run(() => new Promise<string>((resolve) => (finish = resolve)));
  await expect(breaker.run(answer)).rejects.toThrow("the circuit is open");
  finish("late");
  expect(await trial).toBe("late");
});

test("a trial that fails opens it for another ten seconds", async () => {
  const { breaker, time, failTimes } = breakerAt();
  await failTimes(5);
  time.now = 10_000;
  await failTimes(1);
  time.now = 19_999;
  await expect(breaker.run(answer)).rejects.toThrow("the circuit is open");
  time.now = 20_000;
  expect(await breaker.run(answer)).toBe("answer");
});

test("an answer in between starts the count again", async () => {
  const { breaker, failTimes } = breakerAt();
  await failTimes(4);
  await breaker.run(answer);
  await failTimes(4);
  expect(breaker.isOpen()).toBe(false);
});

test("a refusal by the engine is an answer, not an absence", async () => {
  const { breaker } = breakerAt();
  for (let i = 0; i < 6; i++)
    await expect(breaker.run(() => Promise.reject(new Error("bad filter")))).rejects.toThrow("bad filter");
  expect(breaker.isOpen()).toBe(false);
});
