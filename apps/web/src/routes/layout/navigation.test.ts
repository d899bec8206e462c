import { expect, test } from "vitest";
import { enumValues } from "../../gql/schema-facts.ts";
import { navigationFor } from "./navigation.ts";

test("a visitor can search and read how it works", () => {
  expect(navigationFor([]).map(({ to }) => to)).toEqual(["/werkplekken", "/hoe-werkt-het"]);
});

test("a person with two roles sees the pages of both, each once", () => {
  const addresses = navigationFor(["COMPANY_ADMIN", "MENTOR", "COUNSELLOR"]).map(({ to }) => to);
  expect(addresses).toContain("/werkgever/kandidaten");
  expect(addresses).toContain("/school/leerlingen");
  expect(new Set(addresses).size).toBe(addresses.length);
});

test.each(enumValues.Role)("%s has somewhere to go, at most five places", (role) => {
  const count = navigationFor([role]).length;
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThanOrEqual(5);
});
