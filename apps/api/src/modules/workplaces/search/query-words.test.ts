import { describe, expect, test } from "vitest";
import { referenceRows } from "@leerplek/fixtures/reference/reference-rows";
import { compoundWords } from "./compound-words.ts";
import { placesOf } from "./places.ts";
import { looserQueries, queryWords } from "./query-words.ts";

const { programmes, postcodes, municipalities } = referenceRows([]);
const compounds = compoundWords(programmes.flatMap(({ title, searchWords }) => [title, ...searchWords]));
const vocabulary = { compounds, places: placesOf(postcodes, municipalities) };
const words = (text: string): string[] => queryWords(text, vocabulary).map(({ word }) => word);
const looser = (text: string): string[] =>
  looserQueries(queryWords(text, vocabulary), vocabulary).map((each) => `${each.words.join(" ")} (${each.matching})`);

describe("what is asked of the engine", () => {
  test.each([
    ["in een magazijn werken", "magazijn"],
    ["ik zoek een werkplek als loodgieter in de buurt", "loodgieter"],
    ["auto's", "auto"],
    ["haar knippen", "haar knippen"],
    ["Crème glace", "creme glace"],
    ["schrijnwerkr", "schrijnwerkr"],
    ["boten", "boot"],
    ["hondenverzorging", "honden verzorging"],
    ['kok -restaurant "bar"', "kok restaurant bar"],
    ["bakker bakker", "bakker"],
    ["ik wil werken", "ik wil werken"],
    ["  ", ""],
  ])("%s: %s", (text, expected) => {
    expect(words(text).join(" ")).toBe(expected);
  });

  test("never more than the ten words the engine reads", () => {
    expect(words(Array.from({ length: 40 }, (_, n) => `woord${n}`).join(" "))).toHaveLength(10);
  });
});

describe("what is tried when no workplace has all the words", () => {
  test("words nobody knows go first, then the postal code, then the place", () => {
    expect(looser("9000 gent schilder blablabla")).toEqual([
      "9000 gent schilder (all)",
      "gent schilder blablabla (all)",
      "gent schilder (all)",
      "schilder blablabla (all)",
      "schilder (all)",
      "9000 gent schilder blablabla (frequency)",
    ]);
  });

  test("a word with a typing error stays while nothing else says what the job is", () => {
    expect(looser("loodgiter gent")[0]).toBe("loodgiter (all)");
  });

  test("one known word has nothing looser", () => {
    expect(looser("kapper")).toEqual([]);
  });

  test("an unknown compound is searched by the piece that is known", () => {
    expect(looser("camionneurtje")).toEqual(["camion (all)"]);
  });
});
