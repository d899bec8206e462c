import { fromPublicId, type IdTag } from "@leerplek/domain/shared/id";
import { unauthenticated } from "../errors.ts";
import { planOne, planPage, type Reader, type Site } from "./reads.ts";
import type { ConnectionSpec, Run, Shape, SqlFor } from "./shape.ts";

/** Answers a root field with JSON text, "null" when there is nothing the viewer may see. */
export type RootRun<Context extends Reader = Reader> = (
  context: Context,
  variables: Run["variables"],
) => Promise<string>;

/** How a field of Query is read. Roots stand in one table, so that the compiled path and the resolver can never differ. */
export interface PlannedRoot<Context extends Reader = Reader> {
  readonly access: "anyone" | "signed-in";
  readonly plan: (site: Site) => RootRun<Context>;
}
export type Roots<Context extends Reader = Reader> = Readonly<Record<string, PlannedRoot<Context>>>;

/** A root that gives the one row that fits, or null. */
export function oneOf(shape: Shape, where: SqlFor, access: PlannedRoot["access"]): PlannedRoot {
  return {
    access,
    plan(site) {
      const plan = planOne(site, shape, where);
      return async (context, variables) => (await plan.run(context, variables)) ?? "null";
    },
  };
}

/** A root by id: unknown, hidden and malformed ids all give null. */
export const byId = (tag: IdTag, shape: Shape, access: PlannedRoot["access"]): PlannedRoot =>
  oneOf(shape, (row) => `${row}.id = ${row.arg("id", "uuid", (id) => fromPublicId(tag, String(id)))}`, access);

/** A root that pages through what the viewer may see. */
export function pageOf(spec: ConnectionSpec, access: PlannedRoot["access"]): PlannedRoot {
  return {
    access,
    plan(site) {
      const plan = planPage(site, spec);
      return async (context, variables) => (await plan.run(context, variables)) ?? "null";
    },
  };
}

/** Runs a root after its access rule. */
export async function runRoot<Context extends Reader>(
  root: PlannedRoot<Context>,
  run: RootRun<Context>,
  context: Context,
  variables: Run["variables"],
): Promise<string> {
  if (root.access === "signed-in" && !context.viewer) throw unauthenticated();
  return run(context, variables);
}
