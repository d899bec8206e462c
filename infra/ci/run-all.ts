import { runInLanes } from "./lanes.ts";
import { runStep, type StepResult } from "./run-step.ts";
import { steps, type Step } from "./steps.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

const lanes = 2;
const stillRunningMs = 60_000;

/** `pnpm test`: every step, each with its time and result; ends with a line `N passed, N failed`. */
async function main(): Promise<void> {
  const withoutBrowser = process.argv.includes("--without-browser");
  const wanted = steps.filter(({ needsBrowser }) => !(withoutBrowser && needsBrowser));
  const startedAt = performance.now();
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort());

  const results = new Map<Step, StepResult>();
  await inTemporaryFolder((temporary) =>
    runInLanes(wanted, lanes, async (step) => {
      if (stopping.signal.aborted) return;
      results.set(step, await told(step, () => runStep(step, temporary, stopping.signal)));
    }),
  );
  process.exitCode = summary(wanted, results, performance.now() - startedAt) ? 0 : 1;
}

async function told(step: Step, run: () => Promise<StepResult>): Promise<StepResult> {
  console.log(`  ${step.name} …`);
  const startedAt = performance.now();
  const timer = setInterval(
    () => console.log(`  ${step.name} … ${seconds(performance.now() - startedAt)}`),
    stillRunningMs,
  );
  const result = await run();
  clearInterval(timer);
  const counts = step.kind === "vitest" ? `: ${result.passed} passed, ${result.failed} failed` : "";
  console.log(`${result.failed === 0 ? "✓" : "✗"} ${step.name}${counts} (${seconds(result.milliseconds)})`);
  if (result.failed > 0) console.log(`${indented(result.output)}\n✗ end of ${step.name}`);
  return result;
}

/** The last line is what a machine reads. */
function summary(wanted: Step[], results: Map<Step, StepResult>, milliseconds: number): boolean {
  const all = [...results.values()];
  const missing = wanted.length - all.length;
  const passed = all.reduce((sum, result) => sum + result.passed, 0);
  const failed = all.reduce((sum, result) => sum + result.failed, 0) + missing;
  const broken = wanted.filter((step) => results.get(step)?.failed !== 0).map(({ name }) => name);
  console.log(`\n${wanted.length} steps in ${seconds(milliseconds)}`);
  if (broken.length > 0) console.log(`Not right: ${broken.join(", ")}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

function indented(output: string): string {
  return output.trimEnd().replaceAll(/^/gm, "    ");
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

await main();
