import { defineConfig } from "vitest/config";

export default defineConfig({
  // One copy of graphql: without this Vite takes the ESM build and our dependencies the CommonJS one.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    testTimeout: 120_000,
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // Files share a worker's modules; each has a database of its own.
    isolate: false,
    globalSetup: ["./src/test-support/global-setup.ts"],
  },
});
