import { readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const compressible = /\.(?:js|css|html|svg|json|webmanifest)$/;
const smallestBytes = 1_024;

const encodings = [
  {
    ending: ".br",
    // One step below the most: nearly as small, and ten times as fast.
    compress: (content: Buffer) =>
      promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  },
  { ending: ".gz", compress: (content: Buffer) => promisify(gzip)(content, { level: 9 }) },
] as const;

/** Puts a compressed twin beside each file of the web client that has none, so that no request pays for it. */
export async function precompress(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((each) => compressible.test(each))) {
    const file = join(folder, name);
    const { size, mtimeMs } = await stat(file);
    if (size < smallestBytes) continue;
    for (const { ending, compress } of encodings) {
      const twin = await stat(`${file}${ending}`).catch(() => null);
      if (twin && twin.mtimeMs >= mtimeMs) continue;
      const draft = `${file}.${process.pid}${ending}.draft`;
      await writeFile(draft, await compress(await readFile(file)));
      await rename(draft, `${file}${ending}`);
    }
  }
}
