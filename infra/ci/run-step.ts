import { spawn, type ChildProcess } from "node:child_process";
import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { commandOfScript, pathFor } from "../local/src/package-script.ts";
import { repository } from "../local/src/repository.ts";
import type { Step } from "./steps.ts";
import { stopProcessesOf } from "./stray-processes.ts";
import { vitestCounts, type Counts } from "./vitest-counts.ts";

export type StepResult = Counts & { output: string; milliseconds: number };

const longestStepMs = 20 * 60_000;

/** Runs a step with a temporary folder of its own; whatever still runs in that folder afterwards is stopped. */
export async function runStep(step: Step, temporary: string, signal: AbortSignal): Promise<StepResult> {
  const startedAt = performance.now();
  const folder = join(temporary, step.name.replaceAll(/\W+/g, "-"));
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const report = join(folder, "vitest.json");
  const { code, output } = await execute(step, folder, report, signal).catch(failed);
  await stopProcessesOf(folder);
  const counts = step.kind === "vitest" ? await vitestCounts(report, code) : countOne(code);
  return { ...counts, output, milliseconds: performance.now() - startedAt };
}

type Ending = { code: number | null; output: string };

function failed(error: unknown): Ending {
  return { code: null, output: error instanceof Error ? error.message : String(error) };
}

function countOne(code: number | null): Counts {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function execute(step: Step, temporary: string, report: string, signal: AbortSignal): Promise<Ending> {
  const cwd = join(repository, step.folder);
  if (!(await stat(cwd).catch(() => null))?.isDirectory()) throw new Error(`The folder ${step.folder} does not exist.`);
  const reporting =
    step.kind === "vitest" ? ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`] : [];
  const command = [...(await commandOf(step, cwd)), ...reporting];
  const child = spawn("sh", ["-c", `exec ${command.join(" ")}`], {
    cwd,
    env: { ...process.env, PATH: pathFor(cwd), TMPDIR: temporary, FORCE_COLOR: "0", NO_COLOR: "1", CI: "true" },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return ending(child, signal);
}

async function commandOf(step: Step, cwd: string): Promise<string[]> {
  if ("program" in step.run) return [step.run.program, ...step.run.args];
  return [await commandOfScript(cwd, step.run.script), ...(step.run.args ?? [])];
}

/** Waits for the end; a stop or a step that hangs takes the whole process group with it. */
async function ending(child: ChildProcess, signal: AbortSignal): Promise<Ending> {
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const stop = (): void => void endGroup(child);
  signal.addEventListener("abort", stop);
  const timer = setTimeout(() => {
    output += `\nStopped after ${longestStepMs / 60_000} minutes.\n`;
    stop();
  }, longestStepMs);
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once("close", resolve).once("error", reject),
  );
  clearTimeout(timer);
  signal.removeEventListener("abort", stop);
  return { code, output };
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  process.kill(-child.pid, "SIGKILL");
}
