import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  isInterfaceType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from "graphql";

/** Chance from a seed, so that what went wrong can be made again (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const texts = [
  "",
  " ",
  "bakker",
  "schrijnwerkr",
  "%",
  "_",
  "\\",
  "'; drop table users; --",
  '" or 1=1',
  "é🏊漢",
  "\u202e",
  "\n\t",
  "2000",
  "9000",
  "x".repeat(3_000),
  "Infinity",
  "null",
  "${x}",
  "{{x}}",
  "../../etc",
  "2026-12-01T10:00",
  "2027-03-28T02:30",
  "07:30",
  "24:00",
  "Oost-Vlaanderen",
  "2026-12",
  "key-1",
];
const days = [
  "2026-02-29",
  "infinity",
  "now",
  "2027-01-11",
  "1899-12-31",
  "0000-00-00",
  "2026-13-01",
  "allballs",
  "2027-06-30",
  "2199-12-31",
  "2027-01-11 ",
  "",
];
const moments = [
  "2026-11-23T09:16:00Z",
  "infinity",
  "2026-02-30T00:00:00Z",
  "2026-11-23T25:00:00Z",
  "now",
  "2026-11-23T09:16:00.123+01:00",
  "2199-12-31T23:59:59Z",
];
const numbers = [0, 1, 2, 20, 45, 60, 99, 100, 101, -1, 10_000, 2_147_483_647, -2_147_483_648];

export interface RandomOperations {
  next(): string;
}

/** Makes operations that are valid for the schema, with values a careless resolver breaks on. */
export function randomOperations(
  schema: GraphQLSchema,
  { seed, ids }: { seed: number; ids: readonly string[] },
): RandomOperations {
  const chance = chanceFrom(seed);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(chance() * items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
  const idTexts = [
    ...ids,
    ...ids,
    "",
    "x",
    "workplace_",
    "workplace_00000000-0000-4000-8000-000000000000",
    "learner_ffffffff-ffff-4fff-bfff-ffffffffffff",
    "1",
    "' or 1=1",
  ];

  const value = (type: GraphQLInputType, name: string): string => {
    if (isNonNullType(type)) return value(type.ofType, name);
    if (isListType(type))
      return `[${Array.from({ length: Math.floor(chance() * 4) }, () => value(type.ofType, name)).join(", ")}]`;
    if (isInputObjectType(type)) return `{${inputs(Object.values(type.getFields()))}}`;
    if (isEnumType(type)) return pick(type.getValues()).name;
    switch (type.name) {
      case "Int":
        return String(pick(numbers));
      case "Float":
        return String(pick([...numbers, 0.5, -1.5e30]));
      case "Boolean":
        return String(chance() < 0.5);
      case "ID":
        return JSON.stringify(pick(idTexts));
      case "LocalDate":
        return JSON.stringify(pick(days));
      case "DateTime":
        return JSON.stringify(pick(moments));
      default:
        return JSON.stringify(
          name === "after"
            ? pick([
                "",
                "x",
                "MQ==",
                Buffer.from("00000000-0000-4000-8000-000000000000 2026-11-23T09:16:00.000Z").toString("base64"),
                Buffer.from("00000000-0000-4000-8000-000000000000 x").toString("base64"),
                "=".repeat(50),
              ])
            : pick(texts),
        );
    }
  };

  const inputs = (fields: readonly (GraphQLArgument | GraphQLInputField)[]): string =>
    fields
      .flatMap(({ name, type }) => {
        if (isNonNullType(type)) return [`${name}: ${value(type, name)}`];
        if (chance() < 0.5) return [];
        return [`${name}: ${chance() < 0.1 ? "null" : value(type, name)}`];
      })
      .join(", ");

  const field = (definition: GraphQLField<unknown, unknown>, depth: number): string => {
    const given = inputs(definition.args);
    const selected = selection(definition.type, depth);
    return `${definition.name}${given ? `(${given})` : ""}${selected}`;
  };

  const selection = (type: GraphQLOutputType, depth: number): string => {
    const target = getNamedType(type);
    if (!isCompositeType(target)) return "";
    if (isUnionType(target) || isInterfaceType(target)) {
      const members = schema.getPossibleTypes(target);
      const some = members.filter(() => chance() < (isUnionType(target) ? 0.9 : 0.3));
      return ` { __typename ${some.map((member) => `... on ${member.name}${selection(member, depth)}`).join(" ")} }`;
    }
    const fields = Object.values(target.getFields()).filter(
      ({ type: inner }) => depth > 1 || !isCompositeType(getNamedType(inner)),
    );
    const some = fields.filter(
      ({ type: inner }) =>
        chance() < (isListType(getNullableType(inner)) || isCompositeType(getNamedType(inner)) ? 0.35 : 0.4),
    );
    return ` { __typename ${some.map((each) => field(each, depth - 1)).join(" ")} }`;
  };

  return {
    next() {
      const isMutation = chance() < 0.25;
      const root = isMutation ? schema.getMutationType() : schema.getQueryType();
      if (!isObjectType(root)) throw new Error("no root type");
      const fields = Object.values(root.getFields());
      const count = isMutation ? 1 : 1 + Math.floor(chance() * 2);
      const roots = Array.from(
        { length: count },
        (_, index) => `r${index}: ${field(pick(fields), 1 + Math.floor(chance() * 4))}`,
      );
      return `${isMutation ? "mutation" : "query"} Random { ${roots.join(" ")} }`;
    },
  };
}
