import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { repository } from "./source-files.ts";

/** One import in a tree of its own: the file that imports, and the file or package it names. */
export type PlantedImport = { from: string; to: string };

/** A finding as "rule: from → to", with packages by their name. */
export type Finding = string;

/** Plants files with these imports in an empty tree and lets the real rules judge them. */
export async function judge(imports: PlantedImport[], packages: string[]): Promise<Finding[]> {
  const tree = await mkdtemp(join(tmpdir(), "leerplek-planted-"));
  try {
    await plant(tree, imports, packages);
    return await findingsIn(tree);
  } finally {
    await rm(tree, { recursive: true });
  }
}

async function plant(tree: string, imports: PlantedImport[], packages: string[]): Promise<void> {
  const dependencies = Object.fromEntries(packages.map((name) => [name, "1.0.0"]));
  await write(tree, "package.json", JSON.stringify({ name: "planted", type: "module", dependencies }));
  await cp(join(repository, "tsconfig.base.json"), join(tree, "tsconfig.base.json"));
  for (const name of [...packages, "undeclared"]) {
    await write(tree, `node_modules/${name}/package.json`, JSON.stringify({ name, main: "index.js" }));
    await write(tree, `node_modules/${name}/index.js`, "");
  }
  const targets = imports.map(({ to }) => to).filter(isFile);
  for (const file of new Set([...targets, ...imports.map(({ from }) => from)])) {
    const mine = imports.filter(({ from }) => from === file).map(({ to }) => `import "${specifier(file, to)}";`);
    await write(tree, file, [...mine, "export const planted = 1;"].join("\n"));
  }
}

const isFile = (target: string): boolean => target.includes("/src/") || target.startsWith("test/");

function specifier(from: string, to: string): string {
  if (!isFile(to)) return to;
  const path = relative(dirname(from), to);
  return path.startsWith(".") ? path : `./${path}`;
}

async function write(tree: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(tree, path)), { recursive: true });
  await writeFile(join(tree, path), text);
}

type Report = { summary: { violations: { from: string; to: string; rule: { name: string } }[] } };

async function findingsIn(tree: string): Promise<Finding[]> {
  const program = join(repository, "node_modules/.bin/depcruise");
  const options = ["--config", join(repository, ".dependency-cruiser.cjs"), "--output-type", "json", "."];
  const output = await new Promise<string>((resolve, reject) => {
    // The exit code is the number of findings; only silence is a failure.
    execFile(program, options, { cwd: tree }, (error, stdout) => (stdout ? resolve(stdout) : reject(error)));
  });
  const report = JSON.parse(output) as Report;
  return report.summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${packageName(to)}`).sort();
}

function packageName(path: string): string {
  return path.replace(/^node_modules\/((@[^/]+\/)?[^/]+)\/.*$/, "$1");
}
