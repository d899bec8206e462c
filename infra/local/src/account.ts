import { readFile, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/** An operating system account that runs the engines in place of root. */
export type Account = { name: string; uid: number; gid: number };

/**
 * The account to run the engines under, or null when they can run as ourselves.
 * PostgreSQL refuses to run as root and Meilisearch has no need of it. We use an account that exists; we never create one.
 */
export async function engineAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const accounts = parseAccounts(await readFile("/etc/passwd", "utf8"));
  const account = accounts.find(({ name }) => name === "postgres") ?? accounts.find(({ name }) => name === "nobody");
  if (!account)
    throw new Error("Gestart als root, en er is geen account “postgres” of “nobody” om de databank onder te draaien.");
  return account;
}

function parseAccounts(passwd: string): Account[] {
  return passwd
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid }) => name !== "" && uid > 0);
}

/** Whether the account may walk through every folder above and including `path` (a checkout under /root is closed to it). */
export async function canReach(path: string, account: Account): Promise<boolean> {
  const folder = resolve(path);
  const { mode, uid, gid } = await stat(folder);
  const execute = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  if ((mode & execute) === 0) return false;
  return folder === "/" || canReach(dirname(folder), account);
}
