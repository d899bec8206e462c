import { createLauncher, type LaunchPlan } from "./launcher.ts";
import { LaunchProblem } from "./launch-problem.ts";
import { readLaunchSettings } from "./launch-settings.ts";
import { createProgress, seconds } from "./progress.ts";
import { assertRequirements, thisMachine } from "./requirements.ts";
import { onWrapperEnd } from "./wrappers.ts";

/** Reads the environment, starts everything, prints the one URL, and stops in order at a signal. */
export async function runLauncher(plan: Pick<LaunchPlan, "sources" | "buildWeb">): Promise<void> {
  // A terminal or pipe that went away must not end us half way a stop.
  process.stdout.on("error", () => {});
  process.stderr.on("error", () => {});
  await run(plan).catch((error: unknown) => {
    console.error(messageOf(error));
    process.exitCode = 1;
  });
}

async function run(plan: Pick<LaunchPlan, "sources" | "buildWeb">): Promise<void> {
  const startedAt = performance.now();
  const settings = readLaunchSettings(process.env);
  assertRequirements(settings, thisMachine());
  console.log("Leerplek starten");
  const progress = createProgress(console.log);
  const launcher = createLauncher({ settings, progress, ...plan });
  let stopping: Promise<void> | null = null;
  const stop = (exitCode: number): Promise<void> => (stopping ??= stopAndExit(launcher.stop, exitCode));

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
  process.on("uncaughtException", (error) => fail(error, stop));
  process.on("unhandledRejection", (error) => fail(error, stop));
  await onWrapperEnd(() => void stop(0));

  try {
    const dataDir = await launcher.start();
    console.log(`\nLeerplek draait op ${settings.baseUrl} (gestart in ${seconds(performance.now() - startedAt)})`);
    if (settings.isDemo) console.log("Dit is de demo op meegeleverde databanken: niet voor productie.");
    console.log(`Stoppen: Ctrl-C. Gegevens en logboeken: ${dataDir}`);
  } catch (error) {
    if (!stopping) fail(error, stop);
  }
}

async function stopAndExit(stopAll: () => Promise<void>, exitCode: number): Promise<void> {
  const isWished = exitCode === 0;
  if (isWished) console.log("\nStoppen: lopende verzoeken afwerken…");
  await stopAll().catch((error: unknown) => console.error(messageOf(error)));
  if (isWished) console.log("Gestopt");
  process.exit(exitCode);
}

function fail(error: unknown, stop: (exitCode: number) => Promise<void>): void {
  console.error(`\n${messageOf(error)}`);
  void stop(1);
}

function messageOf(error: unknown): string {
  if (error instanceof LaunchProblem) return error.message;
  return error instanceof Error ? error.message : String(error);
}
