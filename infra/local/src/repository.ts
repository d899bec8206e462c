import { join, resolve } from "node:path";

/** The root of the checkout. */
export const repository = resolve(import.meta.dirname, "../../..");

/** What the launcher starts as processes of their own, and the folder of the package they belong to. */
export type EntryPoints = { prepare: string; server: string; worker: string; home: string };

const api = join(repository, "apps/api");

export const applicationSources: EntryPoints = {
  home: api,
  prepare: join(api, "scripts/prepare.ts"),
  server: join(api, "src/server.ts"),
  worker: join(api, "src/worker.ts"),
};
