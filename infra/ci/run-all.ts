import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A check: a command, and where vitest leaves its counts when it is a test run. */
interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly isTestRun?: boolean;
}

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const root = new URL("../..", import.meta.url).pathname;
const reports = mkdtempSync(join(tmpdir(), "leerplek-ci-"));

const pnpm = (...args: string[]): readonly string[] => ["pnpm", ...args];
const vitest = (folder: string): Step => ({
  name: `tests of ${folder}`,
  command: pnpm(
    "--dir",
    folder,
    "exec",
    "vitest",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reportOf(folder)}`,
  ),
  isTestRun: true,
});
const types = (folder: string): Step => ({
  name: `types of ${folder}`,
  command: ["node", "node_modules/typescript7/bin/tsc", "-p", `${folder}/tsconfig.json`],
});

const packages = ["packages/domain", "packages/fixtures", "infra/local", "apps/api", "apps/web"];
const steps: readonly Step[] = [
  { name: "schema.graphql is current", command: pnpm("--filter", "@leerplek/api", "run", "schema", "--check") },
  { name: "web codegen", command: pnpm("--filter", "@leerplek/web", "run", "codegen") },
  ...packages.map(types),
  { name: "web build", command: pnpm("--filter", "@leerplek/web", "run", "build") },
  ...packages.map(vitest),
];

function reportOf(folder: string): string {
  return join(reports, `${folder.replaceAll("/", "-")}.json`);
}

/** Runs one command from the root; its output is shown only when it fails. */
function run(step: Step): Promise<Outcome & { readonly output: string }> {
  return new Promise((resolve) => {
    const [program = "", ...args] = step.command;
    const child = spawn(program, args, { cwd: root, env: { ...process.env, CI: "true" } });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ passed: 0, failed: 1, output: error.message }));
    child.on("close", (code) => resolve({ ...countsOf(step, code ?? 1), output }));
  });
}

/** A check counts as one; a test run counts its tests, and one that collected none has failed. */
function countsOf(step: Step, code: number): Outcome {
  if (!step.isTestRun) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const report: unknown = JSON.parse(readFileSync(step.command.at(-1)?.split("=").at(-1) ?? "", "utf8"));
    const passed = Number(Reflect.get(Object(report), "numPassedTests"));
    const failed = Number(Reflect.get(Object(report), "numFailedTests"));
    const isBroken = passed === 0 || (code !== 0 && failed === 0);
    return { passed, failed: isBroken ? Math.max(1, failed) : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

let passed = 0;
let failed = 0;
for (const step of steps) {
  const started = performance.now();
  const outcome = await run(step);
  passed += outcome.passed;
  failed += outcome.failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${outcome.failed === 0 ? "ok    " : "FAILED"} ${step.name} (${seconds} s)`);
  if (outcome.failed > 0) console.log(outcome.output);
}
rmSync(reports, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
