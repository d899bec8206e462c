import type { FieldNode, GraphQLObjectType } from "graphql";
import type { Json } from "./json-piece.ts";
import { PlanBuilder, type Request } from "./plan-builder.ts";

/** Turns a plain value into the JSON a selection asks for, by the names the request gives. */
export type Project = (value: unknown) => Json;

/** Compiles the projection of values that are not read from tables: facets, suggestions. */
export const projectionOf = (request: Request, type: GraphQLObjectType, nodes: readonly FieldNode[]): Project =>
  new PlanBuilder(request).projection(type, nodes);
