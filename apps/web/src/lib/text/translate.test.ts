import { describe, expect, expectTypeOf, test } from "vitest";
import { languageFromCookie } from "./language.ts";
import { translate } from "./translate.ts";
import type { ParamNames, TextKey } from "./translate.ts";

const texts = {
  title: "Werkplekken",
  places_one: "{{count}} plaats in {{municipality}}",
  places_other: "{{count}} plaatsen in {{municipality}}",
} as const;

describe("translate", () => {
  test("a plural follows the count and writes the number the way of the language", () => {
    expect(translate(texts, "places", { count: 1, municipality: "Gent" }, "nl")).toBe("1 plaats in Gent");
    expect(translate(texts, "places", { count: 0, municipality: "Gent" }, "nl")).toBe("0 plaatsen in Gent");
    expect(translate(texts, "places", { count: 1200, municipality: "Gent" }, "nl")).toBe("1.200 plaatsen in Gent");
    expect(translate(texts, "places", { count: 1200, municipality: "Gent" }, "en")).toBe("1,200 plaatsen in Gent");
  });

  test("braces in a value are not looked at again", () => {
    expect(translate(texts, "places", { count: 2, municipality: "{{count}}" }, "nl")).toBe("2 plaatsen in {{count}}");
  });

  test("the types know the keys and the parameters of a text", () => {
    expectTypeOf<TextKey<typeof texts>>().toEqualTypeOf<"title" | "places">();
    expectTypeOf<ParamNames<typeof texts, "places">>().toEqualTypeOf<"count" | "municipality">();
    expectTypeOf<ParamNames<typeof texts, "title">>().toEqualTypeOf<never>();
  });
});

describe("languageFromCookie", () => {
  test.each([
    ["", "nl"],
    ["leerplek_taal=en", "en"],
    ["a=b; leerplek_taal=en; c=d", "en"],
    ["leerplek_taal=fr", "nl"],
    ["xleerplek_taal=en", "nl"],
  ])("%j reads as %s", (cookies, language) => {
    expect(languageFromCookie(cookies)).toBe(language);
  });
});
