import { join } from "node:path";

export type Step = {
  name: string;
  /** Where it runs, from the root of the checkout. A folder that is not there is a failure. */
  folder: string;
  /** A program of node_modules/.bin with its arguments, or a script of the folder's package.json. */
  run: { program: string; args: string[] } | { script: string; args?: string[] };
  /** A vitest run counts its tests, anything else counts as one check. */
  kind: "check" | "vitest";
  /** Names of steps that must have ended before. */
  after?: string[];
  /** Left out by `--without-browser`. */
  needsBrowser?: true;
};

const typedFolders = [
  "packages/domain",
  "packages/fixtures",
  "apps/api",
  "apps/web",
  "infra/local",
  "infra/ci",
  "infra/docker",
  "test",
];

const codegen = "web codegen";
const build = "web build";

export const typeSteps: Step[] = typedFolders.map((folder) => ({
  name: `types ${folder}`,
  folder: ".",
  run: { program: "node", args: ["node_modules/typescript7/bin/tsc", "-p", join(folder, "tsconfig.json")] },
  kind: "check",
  after: [codegen],
}));

const check = (name: string, program: string, ...args: string[]): Step => ({
  name,
  folder: ".",
  run: { program, args },
  kind: "check",
  after: [codegen],
});

const tests = (folder: string, script = "test"): Step => ({
  name: script === "test" ? `tests ${folder}` : `tests ${folder} ${script}`,
  folder,
  run: { script },
  kind: "vitest",
  after: [codegen],
});

/**
 * The journeys of the browser in parts, each on a product of its own: one browser keeps no two cores busy, and of three the last is short enough for
 * both lanes to end together.
 */
const parts = [1, 2, 3];
const journeys: Step[] = parts.map((part) => ({
  name: `tests test e2e ${part}/${parts.length}`,
  folder: "test",
  run: { script: "e2e", args: ["--shard", `${part}/${parts.length}`] },
  kind: "vitest",
  needsBrowser: true,
  after: [build],
}));

/** Every step of `pnpm test`. Long ones first, so that the two lanes end together. */
export const steps: Step[] = [
  { name: codegen, folder: "apps/web", run: { script: "codegen" }, kind: "check" },
  tests("apps/api"),
  tests("infra/local"),
  check("eslint", "eslint", "."),
  ...typeSteps,
  check("prettier", "prettier", "--check", "."),
  check("import rules", "depcruise", "--config", ".dependency-cruiser.cjs", "packages", "apps", "infra", "test"),
  check("unused code", "knip"),
  { name: "schema diff", folder: "apps/api", run: { script: "schema", args: ["--check"] }, kind: "check" },
  { name: "access diff", folder: "apps/api", run: { script: "access", args: ["--check"] }, kind: "check" },
  { name: build, folder: "apps/web", run: { script: "build" }, kind: "check", after: [codegen] },
  tests("packages/domain"),
  tests("packages/fixtures"),
  tests("apps/web"),
  tests("test", "architecture"),
  { ...tests("test", "relevance"), needsBrowser: true },
  ...journeys,
];
