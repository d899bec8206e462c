import { join, resolve } from "node:path";

/** The root of the checkout. */
export const repository = resolve(import.meta.dirname, "../../..");

/** What the launcher starts as processes of their own; each lies in a folder of its package's root. */
export type EntryPoints = { prepare: string; server: string; worker: string };

export const entryPoints: EntryPoints = {
  prepare: join(repository, "apps/api/scripts/prepare.ts"),
  server: join(repository, "apps/api/src/server.ts"),
  worker: join(repository, "apps/api/src/worker.ts"),
};
