import type { FieldNode, GraphQLObjectType } from "graphql";
import type { Json } from "./json-piece.ts";
import { objectTypeOf, PlanBuilder, type Request } from "./plan-builder.ts";

/** Turns a plain value into the JSON a selection asks for, by the names the request gives. */
export type Project = (value: unknown) => Json;

/**
 * Compiles the projection of values that are not read from tables: facets, suggestions. Enums, numbers and texts go out as they are.
 */
export function projectionOf(request: Request, type: GraphQLObjectType, nodes: readonly FieldNode[]): Project {
  const builder = new PlanBuilder(request);
  const parts = [...builder.selection(type, nodes)].map(([key, fieldNodes]): [string, string, Project] => {
    const name = fieldNodes[0]?.name.value ?? "";
    if (name === "__typename") return [key, name, () => type.name];
    const isLeaf = !fieldNodes[0]?.selectionSet;
    return [key, name, isLeaf ? asJson : projectionOf(request, objectTypeOf(type, name), fieldNodes)];
  });
  const project: Project = (value) => {
    if (value === null || value === undefined) return null;
    if (Array.isArray(value)) return value.map(project);
    return Object.fromEntries(parts.map(([key, name, part]) => [key, part(Reflect.get(Object(value), name))]));
  };
  return project;
}

function asJson(value: unknown): Json {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(asJson);
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}
