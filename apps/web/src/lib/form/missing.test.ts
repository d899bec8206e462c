import { expect, test } from "vitest";
import { missing } from "./missing.ts";

test("what is empty is named, in the order asked; zero and false are something", () => {
  const values = { title: "  ", days: [], startsOn: "", places: 0, isPaid: false, hours: null };
  const names = ["title", "days", "startsOn", "places", "isPaid", "hours"] as const;
  expect(missing(values, names).map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
    "REQUIRED title",
    "REQUIRED days",
    "REQUIRED startsOn",
    "REQUIRED hours",
  ]);
});
