import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

interface ManifestChunk {
  file: string;
  imports?: string[];
  css?: string[];
}

const web = new URL("..", import.meta.url).pathname;
const outDir = mkdtempSync(join(tmpdir(), "leerplek-web-"));
let manifest: Record<string, ManifestChunk> = {};

beforeAll(() => {
  // A process of its own: the test runner sets NODE_ENV, and a build for "test" holds the slow half of React.
  const vite = join(web, "node_modules/vite/bin/vite.js");
  execFileSync(process.execPath, [vite, "build", "--outDir", outDir, "--logLevel", "error"], {
    cwd: web,
    env: { ...process.env, NODE_ENV: "production" },
    stdio: "pipe",
  });
  manifest = JSON.parse(readFileSync(join(outDir, ".vite/manifest.json"), "utf8"));
}, 120_000);

afterAll(() => rmSync(outDir, { recursive: true }));

/** Everything a first visit fetches: the entry, the page, their texts, and all that these import. */
function firstLoad(page: string, texts: readonly string[]): string[] {
  const found = new Set<string>();
  const follow = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`${key} is not in the build`);
    if (found.has(key)) return;
    found.add(key);
    chunk.imports?.forEach(follow);
  };
  const ours = ["index.html", `src/routes/${page}.tsx`, ...texts.map((name) => `src/text/nl/${name}.ts`)];
  ours.forEach(follow);
  return [...found].map((key) => manifest[key]?.file ?? "");
}

function kilobytes(files: readonly string[]): number {
  const sizes = files.map((file) => gzipSync(readFileSync(join(outDir, file)), { level: 9 }).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

const base = ["ui", "shell"];
const pages = [
  { page: "start-page", texts: [...base, "start", "labels"], most: 210 },
  { page: "search-page", texts: [...base, "search", "labels"], most: 235 },
  { page: "workplace-page", texts: [...base, "workplace", "apply", "labels", "problems"], most: 245 },
];

describe("the first load of JavaScript, gzip", () => {
  test.each(pages)("$page stays within $most kB", ({ page, texts, most }) => {
    const files = firstLoad(page, texts).filter((file) => file.endsWith(".js"));
    const size = kilobytes(files);
    process.stdout.write(`${page}: ${size.toFixed(1)} kB in ${files.length} files\n`);
    expect(size).toBeLessThanOrEqual(most);
    expect(size).toBeGreaterThan(100);
  });

  test("fonts of the first load stay within 90 kB", () => {
    const fonts = Object.values(manifest).filter(({ file }) => file.endsWith(".woff2"));
    const html = readFileSync(join(outDir, "index.html"), "utf8");
    const preloaded = fonts.filter(({ file }) => html.includes(file));
    expect(preloaded).toHaveLength(2);
    const bytes = preloaded.map(({ file }) => readFileSync(join(outDir, file)).length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(90_000);
  });
});

describe("what the content security policy asks of the build", () => {
  test.each(["index.html", "graphiql.html"])("%s has no inline script and no inline style", (page) => {
    const html = readFileSync(join(outDir, page), "utf8");
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/<style|\sstyle=/);
    expect(html).not.toMatch(/https?:\/\//);
  });

  test("no source map leaves the build, no font travels as data:, every stylesheet names the layers first", () => {
    const files = Object.values(manifest).flatMap(({ file, css = [] }) => [file, ...css]);
    expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);
    for (const file of new Set(files.filter((name) => name.endsWith(".css")))) {
      const css = readFileSync(join(outDir, file), "utf8");
      expect(css).toMatch(/^@layer reset,tokens,base,ui,page;/);
      expect(css).not.toContain("data:font");
    }
  });
});
