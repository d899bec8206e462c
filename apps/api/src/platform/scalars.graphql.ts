import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { parseLocalDate } from "@leerplek/domain/shared/time";

/** The border: what is not a real day or moment never reaches a resolver. The message never repeats the value. */
const refuse = (expected: string): never => {
  throw new GraphQLError(`Expected ${expected}.`, { extensions: { code: "BAD_USER_INPUT" } });
};

const parseDay = (given: unknown) =>
  (typeof given === "string" ? parseLocalDate(given) : null) ?? refuse("a day as 2026-11-23");

const instantPattern = /^(19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;
function parseInstant(given: unknown): string {
  if (typeof given !== "string" || !instantPattern.test(given) || !parseLocalDate(given.slice(0, 10)))
    return refuse("a moment as 2026-11-23T09:16:00Z");
  const milliseconds = Date.parse(given);
  return Number.isNaN(milliseconds) ? refuse("a moment as 2026-11-23T09:16:00Z") : new Date(milliseconds).toISOString();
}

export const LocalDateScalar = new GraphQLScalarType({
  name: "LocalDate",
  description: "A calendar day between 1900 and 2199, as 2026-11-23. It has no time zone.",
  serialize: String,
  parseValue: parseDay,
  parseLiteral: (node) => (node.kind === Kind.STRING ? parseDay(node.value) : refuse("a day as 2026-11-23")),
});

export const DateTimeScalar = new GraphQLScalarType({
  name: "DateTime",
  description: "A moment in ISO 8601, answered in UTC with milliseconds: 2026-11-23T09:16:00.000Z.",
  serialize: String,
  parseValue: parseInstant,
  parseLiteral: (node) =>
    node.kind === Kind.STRING ? parseInstant(node.value) : refuse("a moment as 2026-11-23T09:16:00Z"),
});
