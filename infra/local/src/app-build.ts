import { readFile, rm } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import type { EntryPoints } from "./repository.ts";

/**
 * Writes the entry points as plain JavaScript into `folder`, with everything of ours inside and every package where it lies.
 * A process that is started from it needs half the time: after a crash of the API people wait for exactly that.
 */
export async function buildApplication(sources: EntryPoints, folder: string): Promise<EntryPoints> {
  await rm(folder, { recursive: true, force: true });
  const { prepare, server, worker, home } = sources;
  await build({
    entryPoints: { prepare, server, worker },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node24",
    // The name of a class is the name of its GraphQL type.
    keepNames: true,
    // As Node resolves: an empty list keeps esbuild's own condition "module" out.
    conditions: [],
    tsconfig: join(home, "tsconfig.json"),
    logLevel: "silent",
    plugins: [packagesStayOutside, filesKnowTheirPlace],
  });
  const built = (name: string): string => join(folder, `${name}.mjs`);
  return { prepare: built("prepare"), server: built("server"), worker: built("worker"), home };
}

/** A package is named by its file: from the folder of the build Node could not find those of another package of ours. */
const packagesStayOutside: Plugin = {
  name: "packages stay outside",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, resolveDir, kind, pluginData }) => {
      if (path.startsWith("node:") || pluginData === "asked by us") return null;
      const found = await resolve(path, { resolveDir, kind, pluginData: "asked by us" });
      const isPackage = found.path.includes("/node_modules/");
      return isPackage ? { path: pathToFileURL(found.path).href, external: true } : found;
    });
  },
};

/** `import.meta` of a file that was moved into the build still names the place where its data lies. */
const filesKnowTheirPlace: Plugin = {
  name: "files know their place",
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const contents = (await readFile(path, "utf8"))
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))
        .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)));
      return { contents, loader: extname(path) === ".tsx" ? "tsx" : "ts" };
    });
  },
};
