import { isAbstractType, isEnumType } from "graphql";

/**
 * Two facts of the schema that the client needs while it runs: which types a union or interface can be (so that the
 * cache can match fragments) and the values of each enum (for lists to choose from, and to prove that each has a label).
 */
export const plugin = (schema) => {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith("__"));
  const possibleTypes = types
    .filter(isAbstractType)
    .map((type) => [type.name, schema.getPossibleTypes(type).map((possible) => possible.name)]);
  const enums = types.filter(isEnumType).map((type) => [type.name, type.getValues().map((value) => value.name)]);
  return [
    `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(possibleTypes))};`,
    `export const enumValues = ${JSON.stringify(Object.fromEntries(enums))} as const;`,
    "export type EnumName = keyof typeof enumValues;",
    "export type EnumValue<Name extends EnumName> = (typeof enumValues)[Name][number];",
    "",
  ].join("\n");
};
