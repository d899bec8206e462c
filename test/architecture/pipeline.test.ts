import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { runInLanes } from "../../infra/ci/lanes.ts";
import { runStep } from "../../infra/ci/run-step.ts";
import type { Step } from "../../infra/ci/steps.ts";
import { vitestCounts } from "../../infra/ci/vitest-counts.ts";

const step = (name: string, more: Partial<Step> = {}): Step => ({
  name,
  folder: ".",
  run: { program: "true", args: [] },
  kind: "check",
  ...more,
});

/** Runs steps that take a moment, and writes down when each began and ended. */
async function story(steps: Step[], width: number): Promise<string[]> {
  const lines: string[] = [];
  await runInLanes(steps, width, async ({ name }) => {
    lines.push(`${name} begins`);
    await sleep(20);
    lines.push(`${name} ends`);
  });
  return lines;
}

test("two lanes run two steps at once, never three", async () => {
  const lines = await story([step("a"), step("b"), step("c")], 2);
  expect(lines.slice(0, 2)).toEqual(["a begins", "b begins"]);
  expect(lines.indexOf("c begins")).toBeGreaterThan(lines.indexOf("a ends"));
});

test("a step waits for what it needs, and the lane takes another meanwhile", async () => {
  const lines = await story([step("a"), step("b", { after: ["a"] }), step("c")], 2);
  expect(lines.slice(0, 2)).toEqual(["a begins", "c begins"]);
  expect(lines.indexOf("b begins")).toBeGreaterThan(lines.indexOf("a ends"));
});

test("what was left out of the run is not waited for", async () => {
  expect(await story([step("a", { after: ["left out"] })], 2)).toEqual(["a begins", "a ends"]);
});

test("steps that wait for each other are an error, not a standstill", async () => {
  const circle = [step("a", { after: ["b"] }), step("b", { after: ["a"] })];
  await expect(story(circle, 2)).rejects.toThrow("a, b");
});

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "leerplek-pipeline-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function counted(report: string | null, exitCode: number | null): Promise<{ passed: number; failed: number }> {
  const file = join(await temporaryFolder(), "report.json");
  if (report !== null) await writeFile(file, report);
  return vitestCounts(file, exitCode);
}

test.each([
  ["all is well", '{"numPassedTests":3,"numFailedTests":0}', 0, { passed: 3, failed: 0 }],
  ["tests fail", '{"numPassedTests":3,"numFailedTests":2}', 1, { passed: 3, failed: 2 }],
  ["no test is found", '{"numPassedTests":0,"numFailedTests":0}', 0, { passed: 0, failed: 1 }],
  ["a file cannot be read", '{"numPassedTests":3,"numFailedTests":0}', 1, { passed: 3, failed: 1 }],
  ["it breaks down before a report", null, 1, { passed: 0, failed: 1 }],
  ["it is killed", '{"numPassedTests":3,"numFailedTests":0}', null, { passed: 3, failed: 1 }],
])("when %s the counts say so", async (_, report, exitCode, counts) => {
  expect(await counted(report, exitCode)).toEqual(counts);
});

test("a check counts as one, with what it said", async () => {
  const run = { program: "sh", args: ["-c", "'echo dit ging mis; exit 3'"] };
  const result = await runStep(step("planted", { run }), await temporaryFolder(), new AbortController().signal);
  expect(result).toMatchObject({ passed: 0, failed: 1, output: "dit ging mis\n" });
});

test("a step in a folder that does not exist fails, and says which", async () => {
  const planted = step("planted", { folder: "nowhere", kind: "vitest" });
  const result = await runStep(planted, await temporaryFolder(), new AbortController().signal);
  expect(result).toMatchObject({ passed: 0, failed: 1, output: "The folder nowhere does not exist." });
});

test("a stop ends the step that runs", async () => {
  const stopping = new AbortController();
  const slow = step("slow", { run: { program: "sleep", args: ["60"] } });
  const running = runStep(slow, await temporaryFolder(), stopping.signal);
  setTimeout(() => stopping.abort(), 200);
  const { failed, milliseconds } = await running;
  expect(failed).toBe(1);
  expect(milliseconds).toBeLessThan(5_000);
});
