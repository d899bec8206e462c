import { defineConfig } from "vitest/config";
import { BySize } from "./by-size.ts";

export default defineConfig({
  test: {
    include: ["e2e/**/*.test.ts"],
    globalSetup: "e2e/global-setup.ts",
    fileParallelism: false,
    sequence: { sequencer: BySize },
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
