import { createHmac } from "node:crypto";
import type { Sql } from "postgres";
import { countAttempt, giveBackAttempts, type AttemptRule } from "./attempts.repository.ts";

/** Guards the sign-in against guessing. */
export interface SignInLimits {
  /** Counts a try. @returns whole seconds to wait, 0 when it may go on */
  attempt(email: string, address: string): Promise<number>;
  /** The password was right: this try does not count. */
  succeeded(email: string, address: string): Promise<void>;
}

/** 5 in a quarter for a person at one address, 20 an hour for a person (reliability 3.2). The 1,000 an hour of one address are better-auth's own rule. */
const pairRule = { windowSeconds: 15 * 60, max: 5 };
const accountRule = { windowSeconds: 60 * 60, max: 20 };

export function createSignInLimits({
  sql,
  secret,
  factor,
}: {
  sql: Sql;
  secret: string;
  factor: number;
}): SignInLimits {
  // The table then holds no addresses of people, and unknown accounts are counted like known ones.
  const keyOf = (...parts: readonly string[]): string =>
    createHmac("sha256", secret)
      .update(JSON.stringify(["sign-in", ...parts]))
      .digest("base64url");
  const keysOf = (email: string, address: string) => {
    const account = email.trim().toLowerCase();
    return { pair: keyOf(account, address), account: keyOf(account) };
  };
  const scaled = ({ windowSeconds, max }: AttemptRule): AttemptRule => ({
    windowSeconds,
    max: Math.ceil(max * factor),
  });

  return {
    async attempt(email, address) {
      const keys = keysOf(email, address);
      return (
        (await countAttempt(sql, keys.pair, scaled(pairRule))) ||
        (await countAttempt(sql, keys.account, scaled(accountRule)))
      );
    },
    async succeeded(email, address) {
      const { pair, account } = keysOf(email, address);
      await giveBackAttempts(sql, [pair, account]);
    },
  };
}
