import { chmod, chown, mkdir, realpath, stat } from "node:fs/promises";
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

/** Makes the folder of an engine and gives its real path, or one clear sentence instead of an engine's "permission denied". */
export async function prepareEngineFolder(path: string, account: Account | null): Promise<string> {
  await makeOpenFolder(path);
  const folder = await realpath(path);
  if (!account || (await canReach(folder, account))) return folder;
  throw new Error(
    `Het account “${account.name}” kan niet bij ${folder}: zet DATA_DIR op een map buiten een gesloten map.`,
  );
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
