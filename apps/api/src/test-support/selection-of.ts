import { getNamedType, isInterfaceType, isLeafType, isObjectType, isUnionType, type GraphQLOutputType } from "graphql";

export const isRequired = (type: unknown): boolean => String(type).endsWith("!");

/** Every leaf, so many levels deep: enough for anything that slips through to be read. */
export function selectionOf(type: GraphQLOutputType, levels = 2, depth = 0): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return "";
  if (isUnionType(named)) return "{ __typename }";
  if (!isObjectType(named) && !isInterfaceType(named)) return "";
  const parts = Object.values(named.getFields()).flatMap((field) => {
    if (field.args.some(({ type: given }) => isRequired(given))) return [];
    const below = getNamedType(field.type);
    if (isLeafType(below)) return [field.name];
    const isPath = field.name === "nodes" || depth < levels - 1;
    return isPath && depth < 2 && field.name !== "edges"
      ? [`${field.name} ${selectionOf(field.type, levels, depth + 1)}`]
      : [];
  });
  return `{ ${["__typename", ...parts].join(" ")} }`;
}
