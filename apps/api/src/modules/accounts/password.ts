import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { availableParallelism } from "node:os";
import { serviceUnavailable } from "../../platform/errors.ts";

/** Characters; no rules about kinds of characters (reliability 3.4). */
export const passwordLength = { minimum: 12, maximum: 128 } as const;

/** 128 MiB and about a third of a second for each guess. */
const cost = { N: 2 ** 17, r: 8, p: 1 } as const;
const keyBytes = 32;
const saltBytes = 16;

/** Hashes at once: never all four threads Node has for files and names, and never more than processors. */
const hashesAtOnce = Math.min(3, availableParallelism());
const longestQueue = 50;

/** Hashes a password as `scrypt$17$8$1$salt$hash`. The parameters stand inside, so that they can rise without a migration. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const key = await derive(password, salt, cost);
  return ["scrypt", Math.log2(cost.N), cost.r, cost.p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/** Takes as long for a wrong password as for the right one. A hash that is not ours fits nothing. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [kind, logN, r, p, salt = "", expected = ""] = hash.split("$");
  if (kind !== "scrypt") return false;
  const key = await derive(password, Buffer.from(salt, "base64url"), {
    N: 2 ** Number(logN),
    r: Number(r),
    p: Number(p),
  });
  const wanted = Buffer.from(expected, "base64url");
  return wanted.length === key.length && timingSafeEqual(wanted, key);
}

let running = 0;
const waiting: (() => void)[] = [];

async function derive(
  password: string,
  salt: Buffer,
  { N, r, p }: { N: number; r: number; p: number },
): Promise<Buffer> {
  if (running >= hashesAtOnce) {
    if (waiting.length >= longestQueue) throw serviceUnavailable();
    // Whoever ends hands its place on, so the count stays as it is.
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return await new Promise((resolve, reject) => {
      const options = { N, r, p, maxmem: 256 * N * r };
      scrypt(password.normalize("NFKC"), salt, keyBytes, options, (error, key) =>
        error ? reject(error) : resolve(key),
      );
    });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
