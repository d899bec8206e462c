import { expect, test } from "vitest";
import { compoundWords } from "./compound-words.ts";

const { partsOf, isKnown, pieceOf } = compoundWords([
  "Magazijnmedewerker",
  "Keukenmedewerker",
  "keuken, magazijn, honden, vrachtwagens, kok, restaurant",
  "haarverzorging, textielverzorging, haar, textiel",
  "dierenverzorger, paardenverzorger, dieren, paarden",
  "buitenschrijnwerk, binnenschrijnwerk, buiten, binnen",
]);

test.each([
  ["keukenmedewerker", ["keuken", "medewerker"]],
  ["hondenverzorging", ["honden", "verzorging"]],
  ["dierenverzorger", ["dieren", "verzorger"]],
  ["buitenschrijnwerk", ["buiten", "schrijnwerk"]],
  ["vrachtwagenmedewerker", ["vrachtwagen", "medewerker"]],
  ["restaurantkok", ["restaurant", "kok"]],
  ["keukenrestaurantmedewerker", ["keuken", "restaurant", "medewerker"]],
])("%s is taken apart", (word, parts) => {
  expect(partsOf(word)).toEqual(parts);
});

test.each(["keuken", "kokos", "schrijnwerkr", "kippenhok", ""])("'%s' stays whole", (word) => {
  expect(partsOf(word)).toEqual([]);
});

test("only whole words of the texts are known", () => {
  expect(isKnown("keuken")).toBe(true);
  expect(isKnown("medewerker")).toBe(false);
});

test("the known piece of an unknown word is its beginning, or else its end", () => {
  expect(pieceOf("vrachtwagenbestuurder")).toBe("vrachtwagens".slice(0, -1));
  expect(pieceOf("zeerestaurant")).toBe("restaurant");
  expect(pieceOf("xyz")).toBeNull();
});
