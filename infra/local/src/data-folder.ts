import { createHash } from "node:crypto";
import { access, constants } from "node:fs/promises";
import { dirname, join } from "node:path";
import { canReach, type Account } from "./account.ts";
import { makeOpenFolder } from "./folders.ts";
import { LaunchProblem } from "./launch-problem.ts";

/**
 * The folder for everything that lasts. A default one under a closed folder (a checkout under /root) would shut out the
 * account of the engines, so it moves to /var/tmp, to a name that belongs to this checkout.
 */
export async function chooseDataFolder(
  wished: string | null,
  byDefault: string,
  account: Account | null,
): Promise<string> {
  const folder = wished ?? (await reachableDefault(byDefault, account));
  await makeOpenFolder(folder).catch(() => refuse(folder));
  await access(folder, constants.W_OK).catch(() => refuse(folder));
  return folder;
}

async function reachableDefault(folder: string, account: Account | null): Promise<string> {
  if (!account || (await canReach(dirname(folder), account))) return folder;
  return join("/var/tmp", `leerplek-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`);
}

function refuse(folder: string): never {
  throw new LaunchProblem(`In ${folder} kan niet geschreven worden: zet DATA_DIR op een map van jezelf.`);
}
