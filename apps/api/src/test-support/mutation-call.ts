import { getNamedType, isLeafType, type GraphQLField, type GraphQLSchema } from "graphql";
import { inputOf } from "./input-of.ts";
import { isRequired } from "./selection-of.ts";

/** A mutation as a client would send it, with ids by the names of their fields, and what is asked of its answer. */
export function mutationCall(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  ids: Readonly<Record<string, string>>,
  selection = "{ __typename ... on UserErrors { problems { code path } } }",
): { readonly text: string; readonly variables: Record<string, unknown> } {
  const given = field.args
    .filter((arg) => isRequired(arg.type))
    .map((arg) => [arg, inputOf(schema, arg.type, arg.name, ids)] as const);
  const declared = given.map(([arg]) => `$${arg.name}: ${String(arg.type)}`).join(", ");
  const passed = given.map(([arg]) => `${arg.name}: $${arg.name}`).join(", ");
  const asked = isLeafType(getNamedType(field.type)) ? "" : selection;
  return {
    text: `mutation${declared && `(${declared})`} { result: ${field.name}${passed && `(${passed})`} ${asked} }`,
    variables: Object.fromEntries(given.map(([arg, value]) => [arg.name, value])),
  };
}
