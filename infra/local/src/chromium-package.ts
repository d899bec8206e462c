import { createReadStream, createWriteStream } from "node:fs";
import { access, constants, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { extract } from "tar-stream";
import { exists, makePrivateFolder } from "./folders.ts";
import { installedFile } from "./native-package.ts";

export type Browser = { executablePath: string; args: string[]; env: Record<string, string> };

const archives = ["al2023", "fonts", "swiftshader"];

/**
 * The real headless Chromium that lies compressed in an npm package, or null where there is none. We unpack it ourselves:
 * the package would put it in /tmp for everybody, with a font configuration that names folders of another machine.
 */
export async function packagedChromium(): Promise<Browser | null> {
  const entry = installedFile("@sparticuz/chromium");
  if (!entry || process.platform !== "linux" || process.arch !== "x64") return null;
  const packageRoot = dirname(dirname(entry));
  const { version } = parseManifest(await readFile(join(packageRoot, "package.json"), "utf8"));
  const folder = join(await cacheFolder(), `chromium-${version}`);
  if (!(await exists(folder))) await unpack(join(packageRoot, "bin"), folder);
  return {
    executablePath: join(folder, "chromium"),
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--font-render-hinting=none"],
    env: {
      PATH: "/usr/bin:/bin",
      HOME: folder,
      LD_LIBRARY_PATH: join(folder, "lib"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    },
  };
}

function parseManifest(text: string): { version: string } {
  const manifest: unknown = JSON.parse(text);
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) {
    return { version: String(manifest.version) };
  }
  throw new Error("@sparticuz/chromium has no version in its package.json.");
}

/** One cache for each user: a shared one could be filled by somebody else. */
async function cacheFolder(): Promise<string> {
  const wished = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "leerplek");
  const usable = await makePrivateFolder(wished, null)
    .then(() => access(wished, constants.W_OK))
    .then(
      () => true,
      () => false,
    );
  if (usable) return wished;
  const fallback = join(tmpdir(), `leerplek-cache-${process.getuid?.() ?? 0}`);
  await makePrivateFolder(fallback, null);
  return fallback;
}

/** Unpacks beside the goal and renames, so that two test runs never see half a browser. */
async function unpack(from: string, folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  for (const name of archives) await unpackArchive(join(from, `${name}.tar.br`), draft);
  const program = createWriteStream(join(draft, "chromium"), { mode: 0o755 });
  await pipeline(createReadStream(join(from, "chromium.br")), createBrotliDecompress(), program);
  await writeFile(join(draft, "fonts.conf"), fontConfiguration(join(folder, "fonts"), join(folder, "fonts-cache")));
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true });
    if (!(await exists(folder))) throw error;
  });
}

async function unpackArchive(archive: string, folder: string): Promise<void> {
  const entries = extract();
  const reading = pipeline(createReadStream(archive), createBrotliDecompress(), entries);
  for await (const entry of entries) {
    const path = join(folder, entry.header.name);
    if (entry.header.type === "file") {
      await mkdir(dirname(path), { recursive: true });
      await pipeline(entry, createWriteStream(path, { mode: 0o644 }));
    }
    entry.resume();
  }
  await reading;
}

/** Without a font configuration Chromium launches and then dies at its first paint. */
function fontConfiguration(fonts: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`;
}
