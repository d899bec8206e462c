import { expect, test } from "vitest";
import { LaunchProblem } from "./launch-problem.ts";
import { readLaunchSettings } from "./launch-settings.ts";
import { assertRequirements, type Machine } from "./requirements.ts";

const linux: Machine = {
  nodeVersion: "24.21.0",
  platform: "linux-x64",
  hasPostgres: true,
  hasMeilisearch: true,
  ownMeilisearch: false,
};
const bare = { ...linux, platform: "darwin-arm64", hasPostgres: false, hasMeilisearch: false };
const external = { DATABASE_URL: "postgres://db/leerplek", MEILI_URL: "http://search", MEILI_KEY: "k" };

test("without anything set it is the demo on port 4000 with everything embedded", () => {
  expect(readLaunchSettings({})).toEqual({
    port: 4000,
    baseUrl: "http://localhost:4000",
    dataDir: null,
    databaseUrl: null,
    serverDatabaseUrl: null,
    workerDatabaseUrl: null,
    search: null,
    smtpUrl: null,
    isDemo: true,
    authSecret: null,
    fieldKeys: null,
  });
});

test.each(["0", "65536", "4000.5", "http", "-1"])("PORT %s is refused by name", (PORT) => {
  expect(() => readLaunchSettings({ PORT })).toThrow(`PORT is “${PORT}”`);
});

test.each(["1", "65535"])("PORT %s is a port", (PORT) => {
  expect(readLaunchSettings({ PORT }).port).toBe(Number(PORT));
});

test("MEILI_URL without its key is refused", () => {
  expect(() => readLaunchSettings({ MEILI_URL: "http://search" })).toThrow("MEILI_KEY");
});

test("production on embedded parts needs a deliberate word, and is never the demo", () => {
  expect(() => readLaunchSettings({ NODE_ENV: "production" })).toThrow(LaunchProblem);
  const half = { ...external, MEILI_URL: undefined };
  expect(() => readLaunchSettings({ NODE_ENV: "production", ...half })).toThrow(LaunchProblem);
  const allowed = { NODE_ENV: "production", LEERPLEK_ALLOW_EMBEDDED: "1", LEERPLEK_DEMO: "1" };
  expect(readLaunchSettings(allowed).isDemo).toBe(false);
  expect(readLaunchSettings({ NODE_ENV: "production", ...external }).isDemo).toBe(false);
});

test("engines of your own are not the demo unless you say so", () => {
  expect(readLaunchSettings(external).isDemo).toBe(false);
  expect(readLaunchSettings({ ...external, LEERPLEK_DEMO: "1" }).isDemo).toBe(true);
});

test("a platform without binaries is told which variables to set, or which file to use", () => {
  const start = (): void => assertRequirements(readLaunchSettings({}), bare);
  expect(start).toThrow("darwin-arm64");
  expect(start).toThrow("zet DATABASE_URL en MEILI_URL en MEILI_KEY (of MEILI_BIN)");
  expect(start).toThrow("infra/compose.yaml");
});

test("only what is missing is asked for", () => {
  const settings = readLaunchSettings({ DATABASE_URL: "postgres://db/leerplek" });
  expect(() => assertRequirements(settings, bare)).toThrow("zet MEILI_URL en MEILI_KEY (of MEILI_BIN), of");
  expect(() => assertRequirements(settings, { ...bare, ownMeilisearch: true })).not.toThrow();
  expect(() => assertRequirements(readLaunchSettings(external), bare)).not.toThrow();
  expect(() => assertRequirements(readLaunchSettings({}), linux)).not.toThrow();
});

test.each(["20.20.2", "23.9.0"])(
  "Node %s is too old, and the sentence says how to get the right one",
  (nodeVersion) => {
    expect(() => assertRequirements(readLaunchSettings({}), { ...linux, nodeVersion })).toThrow(
      /Node 24 nodig.*npx -y pnpm@12.21.0 install/,
    );
  },
);
