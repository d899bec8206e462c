import { defineConfig } from "vitest/config";

export default defineConfig({
  // One copy of graphql: without this Vite takes the ESM build and our dependencies the CommonJS one.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: { include: ["search/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 120_000 },
});
