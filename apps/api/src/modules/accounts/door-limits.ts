import { createHmac } from "node:crypto";
import type { Sql } from "postgres";
import { normalEmail } from "@leerplek/domain/accounts/account-link";
import { countAttempt, giveBackAttempts, type AttemptRule } from "./attempts.repository.ts";

interface DoorRule {
  /** For an account at one address. */
  readonly pair?: AttemptRule;
  readonly account?: AttemptRule;
  readonly address?: AttemptRule;
}

const quarter = 15 * 60;
const hour = 60 * 60;

/** Source: reliability.md 3.2. A class shares one address, so what counts by address is generous. */
const rules = {
  "sign-in": { pair: { windowSeconds: quarter, max: 5 }, account: { windowSeconds: hour, max: 20 } },
  "sign-in-link": { account: { windowSeconds: hour, max: 3 }, address: { windowSeconds: hour, max: 100 } },
  "forgot-password": { account: { windowSeconds: hour, max: 3 }, address: { windowSeconds: hour, max: 100 } },
  "change-email": { account: { windowSeconds: hour, max: 3 } },
  "own-password": { account: { windowSeconds: quarter, max: 5 } },
  "register-company": { account: { windowSeconds: hour, max: 3 }, address: { windowSeconds: hour, max: 60 } },
  "give-mandate": { account: { windowSeconds: hour, max: 10 } },
  "open-link": { address: { windowSeconds: hour, max: 300 } },
} as const satisfies Record<string, DoorRule>;
export type Door = keyof typeof rules;

/** Who knocks: an account by address of mail or by id, known or not, and the network address. */
export interface Knock {
  readonly account?: string;
  readonly address?: string;
}

/** Guards the doors of accounts against guessing and against mail floods. Counters are in the database, so that every process counts the same. */
export interface DoorLimits {
  /** Counts a try. @returns whole seconds to wait, 0 when it may go on */
  attempt(door: Door, knock: Knock): Promise<number>;
  /** It was right: this try does not count. */
  succeeded(door: Door, knock: Knock): Promise<void>;
}

export function createDoorLimits({ sql, secret, factor }: { sql: Sql; secret: string; factor: number }): DoorLimits {
  // The table then holds no addresses of people, and unknown accounts are counted like known ones.
  const keyOf = (...parts: readonly string[]): string =>
    createHmac("sha256", secret).update(JSON.stringify(parts)).digest("base64url");
  const scaled = ({ windowSeconds, max }: AttemptRule): AttemptRule => ({
    windowSeconds,
    max: Math.ceil(max * factor),
  });

  function counters(door: Door, { account = "", address = "" }: Knock): { key: string; rule: AttemptRule }[] {
    const who = normalEmail(account);
    const { pair, account: byAccount, address: byAddress }: DoorRule = rules[door];
    return [
      ...(pair ? [{ key: keyOf(door, who, address), rule: scaled(pair) }] : []),
      ...(byAccount ? [{ key: keyOf(door, who), rule: scaled(byAccount) }] : []),
      ...(byAddress ? [{ key: keyOf(door, "", address), rule: scaled(byAddress) }] : []),
    ];
  }

  return {
    async attempt(door, knock) {
      for (const { key, rule } of counters(door, knock)) {
        const waitSeconds = await countAttempt(sql, key, rule);
        if (waitSeconds > 0) return waitSeconds;
      }
      return 0;
    },
    async succeeded(door, knock) {
      await giveBackAttempts(
        sql,
        counters(door, knock).map(({ key }) => key),
      );
    },
  };
}
