import { defineConfig } from "vitest/config";

export default defineConfig({
  // One copy of graphql: without this Vite takes the ESM build and our dependencies the CommonJS one.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: ["./src/test-support/global-setup.ts"],
  },
});
