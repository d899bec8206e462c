import { rateLimited } from "../errors.ts";
import { TokenBuckets } from "./token-buckets.ts";

/** Who is counted: everybody by address, and a person by identity as well. */
export interface Counted {
  readonly address: string;
  /** Null for the anonymous. */
  readonly userId: string | null;
}

export interface Rates {
  /** Counts a request. Throws RATE_LIMITED. */
  admit(counted: Counted): void;
  /** Counts the points of an operation. Throws RATE_LIMITED. */
  spend(counted: Counted, points: number): void;
  /** Counts points for work that was done before its cost was known. The next operation is refused if that was too much. */
  charge(counted: Counted, points: number): void;
  stop(): void;
}

const sweepMilliseconds = 10_000;

/**
 * Rates of GraphQL (reliability 3.2), in the memory of this process. A class of 25 shares one address, so the anonymous burst is 120. People who
 * are signed in are counted by identity; their address has room for twenty of them at full rate.
 * @param factor multiplies all rates, for load tests
 */
export function createRates(factor: number, now: () => number = () => performance.now()): Rates {
  const perMinute = (count: number, burst = count): TokenBuckets =>
    new TokenBuckets({ perMinute: count * factor, burst: burst * factor });
  const anonymous = { count: perMinute(600, 120), points: perMinute(30_000) };
  const person = { count: perMinute(300, 100), points: perMinute(10_000) };
  const address = { count: perMinute(6_000), points: perMinute(200_000) };

  const take = (kind: "count" | "points", { address: from, userId }: Counted, amount: number): void => {
    const moment = now();
    const wait =
      userId === null
        ? anonymous[kind].take(from, amount, moment)
        : person[kind].take(userId, amount, moment) || address[kind].take(from, amount, moment);
    if (wait > 0) throw rateLimited(Math.ceil(wait / 1_000));
  };

  const sweep = setInterval(() => {
    for (const { count, points } of [anonymous, person, address]) {
      count.forgetFull(now());
      points.forgetFull(now());
    }
  }, sweepMilliseconds).unref();

  return {
    admit: (counted) => take("count", counted, 1),
    spend: (counted, points) => take("points", counted, points),
    charge: ({ address: from, userId }, points) =>
      userId === null ? anonymous.points.charge(from, points, now()) : person.points.charge(userId, points, now()),
    stop: () => clearInterval(sweep),
  };
}
