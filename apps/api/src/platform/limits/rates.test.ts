import { afterEach, describe, expect, it } from "vitest";
import { createRates, type Rates } from "./rates.ts";
import { TokenBuckets } from "./token-buckets.ts";

let now = 0;
let rates: Rates | null = null;
const start = (factor = 1): Rates => {
  now = 0;
  rates = createRates(factor, () => now);
  return rates;
};
afterEach(() => rates?.stop());

const anonymous = { address: "192.0.2.1", userId: null };
const admitted = (tries: number, counted: Parameters<Rates["admit"]>[0]): number =>
  Array.from({ length: tries }).filter(() => {
    try {
      rates?.admit(counted);
      return true;
    } catch {
      return false;
    }
  }).length;

describe("rates", () => {
  it("let an address make 120 anonymous requests at once and 10 a second after that", () => {
    start();
    expect(admitted(200, anonymous)).toBe(120);
    now += 1_000;
    expect(admitted(200, anonymous)).toBe(10);
  });

  it("tell in whole seconds when to come back", () => {
    start();
    admitted(120, anonymous);
    expect(() => rates?.admit(anonymous)).toThrow(
      expect.objectContaining({ extensions: { code: "RATE_LIMITED", retryAfterSeconds: 1 } }),
    );
  });

  it("keep addresses apart", () => {
    start();
    admitted(200, anonymous);
    expect(admitted(1, { address: "192.0.2.2", userId: null })).toBe(1);
  });

  it("count a signed-in person by identity, not by the address a whole school shares", () => {
    start();
    admitted(200, anonymous);
    expect(admitted(200, { address: anonymous.address, userId: "a" })).toBe(100);
    expect(admitted(200, { address: anonymous.address, userId: "b" })).toBe(100);
    expect(admitted(1, { address: "198.51.100.7", userId: "a" })).toBe(0);
  });

  it("stop one address with many identities", () => {
    start();
    const people = Array.from({ length: 100 }, (_, index) =>
      admitted(100, { address: anonymous.address, userId: `${index}` }),
    );
    expect(people.reduce((sum, each) => sum + each, 0)).toBe(6_000);
  });

  it("count points: 30,000 a minute for an address, 10,000 for a person", () => {
    start();
    rates?.spend(anonymous, 29_900);
    expect(() => rates?.spend(anonymous, 101)).toThrow("Too many requests");
    rates?.spend(anonymous, 100);
    const person = { address: anonymous.address, userId: "a" };
    rates?.spend(person, 10_000);
    expect(() => rates?.spend(person, 1)).toThrow("Too many requests");
  });

  it("refuse the next operation when the work of the last ones was more than they paid", () => {
    start();
    rates?.charge(anonymous, 40_000);
    expect(() => rates?.spend(anonymous, 1)).toThrow("Too many requests");
    now += 21_000;
    rates?.spend(anonymous, 1);
  });

  it("are multiplied by the factor", () => {
    start(10);
    expect(admitted(2_000, anonymous)).toBe(1_200);
  });
});

describe("token buckets", () => {
  it("forget the keys that have refilled", () => {
    const buckets = new TokenBuckets({ perMinute: 60, burst: 10 });
    for (let key = 0; key < 1_000; key++) buckets.take(`${key}`, 1, 0);
    buckets.take("busy", 10, 900);
    buckets.forgetFull(1_000);
    expect(buckets.size).toBe(1);
  });

  it("never hold more than 100,000 keys", () => {
    const buckets = new TokenBuckets({ perMinute: 1, burst: 10 });
    for (let key = 0; key < 100_050; key++) buckets.take(`${key}`, 1, 0);
    expect(buckets.size).toBe(100_000);
  });
});
