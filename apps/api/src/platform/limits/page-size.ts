import {
  GraphQLInt,
  getNamedType,
  isInputObjectType,
  Kind,
  valueFromASTUntyped,
  type FieldNode,
  type GraphQLField,
  type ValueNode,
  type VariableDefinitionNode,
} from "graphql";
import { badInput } from "../errors.ts";
import { defaultPageSize, limits } from "./limits.ts";

type Variables = Readonly<Record<string, unknown>>;
/** How many items a field gives with these variables. Throws BAD_USER_INPUT when a page size is not 1 to 100. */
export type SizeOf = (variables: Variables) => number;
export type VariableDefaults = ReadonlyMap<string, unknown>;

export const variableDefaults = (definitions: readonly VariableDefinitionNode[]): VariableDefaults =>
  new Map(
    definitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
    ),
  );

/**
 * The page size of a field: its argument `first`, `pageSize` inside an input object, or the number of `ids` asked for. Null when the field has none.
 */
export function pageSizeOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  defaults: VariableDefaults,
): SizeOf | null {
  for (const argument of field.args) {
    const given = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
    const type = getNamedType(argument.type);
    if (argument.name === "ids") return idCount(reader(given, defaults));
    if (argument.name === "first" && type === GraphQLInt)
      return bounded("first", reader(given, defaults), argument.defaultValue);
    if (!isInputObjectType(type)) continue;
    const pageSize = type.getFields()["pageSize"];
    if (pageSize)
      return bounded(`${argument.name}.pageSize`, memberReader(given, "pageSize", defaults), pageSize.defaultValue);
  }
  return null;
}

type Read = (variables: Variables) => unknown;

/** Reads an argument's value without coercing it: what is not a number here is refused by graphql-js later. */
function reader(node: ValueNode | undefined, defaults: VariableDefaults): Read {
  if (!node) return () => undefined;
  if (node.kind !== Kind.VARIABLE) {
    const literal = valueFromASTUntyped(node);
    return () => literal;
  }
  const name = node.name.value;
  const fallback = defaults.get(name);
  return (variables) => (variables[name] === undefined ? fallback : variables[name]);
}

function memberReader(node: ValueNode | undefined, member: string, defaults: VariableDefaults): Read {
  if (node?.kind === Kind.OBJECT) return reader(node.fields.find(({ name }) => name.value === member)?.value, defaults);
  const read = reader(node, defaults);
  return (variables) => {
    const value = read(variables);
    return value !== null && typeof value === "object" ? Reflect.get(value, member) : undefined;
  };
}

function bounded(field: string, read: Read, schemaDefault: unknown): SizeOf {
  const fallback = typeof schemaDefault === "number" ? schemaDefault : defaultPageSize;
  return (variables) => {
    const size = read(variables);
    if (typeof size !== "number") return fallback;
    if (size >= 1 && size <= limits.pageSize) return size;
    throw badInput(field, `A page has 1 to ${limits.pageSize} items.`);
  };
}

const idCount =
  (read: Read): SizeOf =>
  (variables) => {
    const ids = read(variables);
    return Array.isArray(ids) ? ids.length : 1;
  };
