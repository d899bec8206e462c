import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

export const repository = resolve(import.meta.dirname, "../..");

const folders = ["packages", "apps", "infra", "test", "docs"];
const generated = new Set([
  "node_modules",
  "dist",
  "gql",
  "drizzle",
  "screenshots",
  "out",
  "coverage",
  ".cache",
  ".data",
]);

export type SourceFile = { path: string; text: string };

/** Every file that people write, with its path from the root. Data with a source (`reference`) is not written by people. */
export function sourceFiles(extensions: RegExp): SourceFile[] {
  return folders
    .flatMap((folder) => pathsUnder(join(repository, folder)))
    .filter((path) => extensions.test(path) && !path.includes("/reference/"))
    .map((path) => ({ path: relative(repository, path), text: readFileSync(path, "utf8") }));
}

function pathsUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !generated.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? pathsUnder(path) : entry.isFile() ? [path] : [];
    });
}
