import { chmod, chown, mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { canReach, type Account } from "./account.ts";

/**
 * Makes a folder that only its owner can open. The parents made on the way stay open to walk through, else the engine's
 * account could not reach its own folder (a recursive `mkdir` with mode 0700 closes the parents too).
 */
export async function makePrivateFolder(path: string, account: Account | null): Promise<void> {
  await makeOpenFolder(dirname(resolve(path)));
  await mkdir(path, { recursive: true });
  await chmod(path, 0o700);
  if (account) await chown(path, account.uid, account.gid);
}

/** Makes a folder that anybody can walk through; folders that were there keep their mode. */
export async function makeOpenFolder(path: string): Promise<void> {
  if (await exists(path)) return;
  await makeOpenFolder(dirname(resolve(path)));
  await mkdir(path, { recursive: true });
  await chmod(path, 0o755);
}

/** One clear sentence instead of an engine's "permission denied". */
export async function assertReachable(path: string, account: Account | null): Promise<void> {
  if (!account || (await canReach(path, account))) return;
  throw new Error(
    `The account “${account.name}” cannot reach ${path}: set DATA_DIR to a folder outside a closed home.`,
  );
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
