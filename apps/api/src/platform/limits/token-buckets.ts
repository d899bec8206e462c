interface Bucket {
  tokens: number;
  at: number;
}

const bucketsKept = 100_000;

/**
 * Token buckets by key. A full bucket allows `burst` at once and refills by `perMinute`. Full buckets are forgotten, so that memory follows the callers
 * of the last minute.
 */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>();
  readonly #perMillisecond: number;
  readonly #burst: number;

  constructor(rate: { readonly perMinute: number; readonly burst: number }) {
    this.#perMillisecond = rate.perMinute / 60_000;
    this.#burst = rate.burst;
  }

  /**
   * Takes tokens, or nothing when there are too few.
   * @param now milliseconds of a clock that only goes forward
   * @returns milliseconds until there are enough; 0 when they were taken
   */
  take(key: string, amount: number, now: number): number {
    const bucket = this.#refilled(key, now);
    if (bucket.tokens < amount) return (amount - bucket.tokens) / this.#perMillisecond;
    bucket.tokens -= amount;
    return 0;
  }

  /** Takes tokens for work that was already done; the bucket may go into debt. */
  charge(key: string, amount: number, now: number): void {
    this.#refilled(key, now).tokens -= amount;
  }

  #refilled(key: string, now: number): Bucket {
    const bucket = this.#buckets.get(key) ?? this.#add(key, now);
    bucket.tokens = Math.min(this.#burst, bucket.tokens + (now - bucket.at) * this.#perMillisecond);
    bucket.at = now;
    return bucket;
  }

  #add(key: string, now: number): Bucket {
    if (this.#buckets.size >= bucketsKept) this.forgetFull(now);
    // All of them busy: the one that came first goes, so that a flood of addresses cannot fill the memory.
    if (this.#buckets.size >= bucketsKept) this.#buckets.delete(this.#buckets.keys().next().value ?? key);
    const bucket = { tokens: this.#burst, at: now };
    this.#buckets.set(key, bucket);
    return bucket;
  }

  /** Forgets the buckets that have refilled. */
  forgetFull(now: number): void {
    for (const [key, { tokens, at }] of this.#buckets)
      if (tokens + (now - at) * this.#perMillisecond >= this.#burst) this.#buckets.delete(key);
  }

  get size(): number {
    return this.#buckets.size;
  }
}
