import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from "graphql";
import { isRequired } from "./selection-of.ts";

/**
 * Everything a client could ask of a type, so many objects deep, without coming back to a type that was passed on the way: what cannot be found here
 * cannot be found by a cleverer query, because each type reads its rows and parts the same wherever it stands.
 */
export function wholeSelectionOf(schema: GraphQLSchema, type: GraphQLOutputType, levels: number): string {
  const ofObject = (object: GraphQLObjectType, left: number, passed: readonly string[]): string[] =>
    Object.values(object.getFields()).flatMap((field) => {
      if (field.args.some((arg) => isRequired(arg.type) && arg.defaultValue === undefined)) return [];
      const args = field.args.some(({ name }) => name === "first") ? "(first: 100)" : "";
      return below(field.name + args, getNamedType(field.type), left, [...passed, object.name]);
    });

  function below(text: string, type_: unknown, left: number, passed: readonly string[]): string[] {
    if (isLeafType(type_)) return [text];
    if (!isObjectType(type_) || passed.includes(type_.name)) return [];
    // Pages and edges are no step of their own.
    const isPage = /(Connection|Edge|PageInfo)$/.test(type_.name);
    if (left === 0 && !isPage) return [];
    if (type_.name.endsWith("Edge")) return [];
    const parts = ofObject(type_, isPage ? left : left - 1, passed);
    return parts.length > 0 ? [`${text} { __typename ${parts.join(" ")} }`] : [];
  }

  const named = getNamedType(type);
  if (isLeafType(named)) return "";
  if (isAbstractType(named))
    return `{ __typename ${schema
      .getPossibleTypes(named)
      .map((each) => `... on ${each.name} { ${ofObject(each, levels, []).join(" ")} }`)
      .join(" ")} }`;
  return isObjectType(named) ? `{ __typename ${ofObject(named, levels, []).join(" ")} }` : "";
}
