import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from "graphql";

const texts: Readonly<Record<string, string>> = {
  birthDate: "2009-05-10",
  csv: "voornaam;achternaam",
  dayEndsAt: "17:00",
  dayStartsAt: "09:00",
  email: "iemand@example.org",
  endsOn: "2027-06-30",
  establishmentNumber: "2000000339",
  key: "search.trainingDays",
  postcode: "2000",
  startsAtLocal: "2026-12-01T10:00",
  startsOn: "2027-01-11",
  trainedOn: "2026-11-02",
  validFrom: "2027-09-01",
};

const enums: Readonly<Record<string, string>> = { DeviationStatus: "GRANTED", Role: "MENTOR" };

/** A value the schema takes for an argument, with ids by the names of their fields. Optional fields stay out. */
export function inputOf(
  schema: GraphQLSchema,
  type: GraphQLInputType,
  name: string,
  ids: Readonly<Record<string, string>>,
): unknown {
  if (isNonNullType(type)) return inputOf(schema, type.ofType, name, ids);
  if (isListType(type)) return [inputOf(schema, type.ofType, name.replace(/s$/, ""), ids)];
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(
          (field) => isRequiredInputField(field) || ["branchId", "coverage", "nationalNumber"].includes(field.name),
        )
        .map((field) => [
          field.name,
          field.name === "nationalNumber" ? null : inputOf(schema, field.type, field.name, ids),
        ]),
    );
  if (isEnumType(type)) return enums[type.name] ?? type.getValues()[0]?.name;
  switch (type.name) {
    case "ID": {
      const id = ids[name];
      if (!id) throw new Error(`access-world.ts has no id for an input field called ${name}: add one`);
      return id;
    }
    case "Boolean":
      return true;
    case "Int":
    case "Float":
      return { minutesPerWeek: 1200, answerWithinDays: 10, durationMinutes: 45, travelKilometres: 10 }[name] ?? 1;
    case "LocalDate":
      return texts[name] ?? "2026-11-20";
    default:
      return texts[name] ?? (name === "idempotencyKey" ? crypto.randomUUID() : "Een tekst die lang genoeg is.");
  }
}
