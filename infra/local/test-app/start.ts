import { join } from "node:path";
import { runLauncher } from "../src/run-launcher.ts";

// The start command around an application of a few lines, for the tests of the launcher.
await runLauncher({
  sources: {
    home: import.meta.dirname,
    prepare: join(import.meta.dirname, "scripts/prepare.ts"),
    server: join(import.meta.dirname, "src/server.ts"),
    worker: join(import.meta.dirname, "src/worker.ts"),
  },
  buildWeb: async () => {},
});
