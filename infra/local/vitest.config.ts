import { defineConfig } from "vitest/config";

// Real engines are started here: one file after the other on two cores.
export default defineConfig({
  test: { include: ["src/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000, fileParallelism: false },
});
