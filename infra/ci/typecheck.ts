import { runInLanes } from "./lanes.ts";
import { runStep } from "./run-step.ts";
import { typeSteps } from "./steps.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

// `pnpm types`: the types of every package, two at a time.
const never = new AbortController().signal;
await inTemporaryFolder((temporary) =>
  runInLanes(typeSteps, 2, async (step) => {
    const { failed, output } = await runStep(step, temporary, never);
    console.log(failed === 0 ? `✓ ${step.name}` : `✗ ${step.name}\n${output}`);
    if (failed > 0) process.exitCode = 1;
  }),
);
