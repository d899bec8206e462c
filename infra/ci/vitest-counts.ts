import { readFile } from "node:fs/promises";

export type Counts = { passed: number; failed: number };

/**
 * What a vitest run counted. A run that broke down, left a file out because it could not be read, or found no test at all is
 * at least one failure: silence is not success.
 */
export async function vitestCounts(reportFile: string, exitCode: number | null): Promise<Counts> {
  const report = parseReport(await readFile(reportFile, "utf8").catch(() => "{}"));
  if (report === null) return { passed: 0, failed: 1 };
  const brokeDown = exitCode !== 0 && report.failed === 0;
  const foundNothing = report.passed + report.failed === 0;
  return { passed: report.passed, failed: brokeDown || foundNothing ? report.failed + 1 : report.failed };
}

function parseReport(text: string): Counts | null {
  const report: unknown = JSON.parse(text);
  if (typeof report !== "object" || report === null) return null;
  if (!("numPassedTests" in report) || !("numFailedTests" in report)) return null;
  return { passed: Number(report.numPassedTests), failed: Number(report.numFailedTests) };
}
