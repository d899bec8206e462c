import { getArgumentValues, type FieldNode } from "graphql";
import type { ApiContext } from "../../platform/api-context.ts";
import { objectTypeOf, PlanBuilder } from "../../platform/read-plan/plan-builder.ts";
import { projectionOf } from "../../platform/read-plan/project.ts";
import { planMany } from "../../platform/read-plan/reads.ts";
import type { PlannedRoot } from "../../platform/read-plan/roots.ts";
import { arrayLiteral } from "../../platform/read-plan/plan-builder.ts";
import { workplaceHitShape } from "./workplaces.queries.ts";

/**
 * `searchWorkplaces`: ids from the engine, rows from PostgreSQL in one statement, through the same visibility as everything else. A workplace that the
 * engine still knows but that is no longer published drops out here.
 */
export const searchRoot: PlannedRoot<ApiContext> = {
  access: "anyone",
  plan({ request, parent, nodes }) {
    const node = nodes[0];
    const field = parent.getFields().searchWorkplaces;
    if (!node || !field) throw new Error("searchWorkplaces is not in the schema");
    const resultType = objectTypeOf(parent, "searchWorkplaces");
    const parts = [...new PlanBuilder(request).selection(resultType, nodes)];
    const wanted = new Set(parts.map(([, fieldNodes]) => fieldNodes[0]?.name.value ?? ""));
    const hits = parts
      .filter(([, fieldNodes]) => fieldNodes[0]?.name.value === "hits")
      .map(([key, fieldNodes]) => ({
        key,
        plan: planMany({ request, parent: resultType, nodes: fieldNodes }, workplaceHitShape, () => "true"),
      }));
    const others = parts.filter(([, fieldNodes]) => fieldNodes[0]?.name.value !== "hits");
    const projections = others.map(([key, fieldNodes]) => ({ key, of: partOf(fieldNodes) }));

    /** One field of the result, from the plain result of the search. */
    function partOf(fieldNodes: readonly FieldNode[]): (result: object) => string {
      const name = fieldNodes[0]?.name.value ?? "";
      if (name === "__typename") return () => JSON.stringify(resultType.name);
      if (!fieldNodes[0]?.selectionSet) return (result) => JSON.stringify(Reflect.get(result, name) ?? null);
      const project = projectionOf(request, objectTypeOf(resultType, name), fieldNodes);
      return (result) => JSON.stringify(project(Reflect.get(result, name)));
    }

    return async (context, variables) => {
      const { input } = getArgumentValues(field, node, { ...variables });
      const result = await context.search(input, {
        hits: wanted.has("hits"),
        facets: wanted.has("facets"),
        widerChoices: wanted.has("widerChoices"),
        points: wanted.has("points"),
      });
      const given = {
        ids: arrayLiteral(result.ids),
        latitude: result.near?.latitude ?? null,
        longitude: result.near?.longitude ?? null,
      };
      const rows = await Promise.all(hits.map(({ plan }) => plan.run(context, variables, given)));
      return `{${[
        ...hits.map(({ key }, index) => `"${key}":${rows[index] ?? "[]"}`),
        ...projections.map(({ key, of }) => `"${key}":${of(result)}`),
      ].join(",")}}`;
    };
  },
};
