import { applicationSources } from "./repository.ts";
import { runLauncher } from "./run-launcher.ts";
import { buildWeb } from "./web-build.ts";

// The README's start command.
await runLauncher({ sources: applicationSources, buildWeb });
