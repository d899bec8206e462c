import { describe, expect, test } from "vitest";
import { urlChoice, urlChoices, urlFlag, urlList, urlNumber, urlText } from "./url-fields.ts";
import { defineUrlState } from "./url-state.ts";

const state = defineUrlState({
  q: urlText(20),
  gemeente: urlList(),
  dag: urlChoices(["MONDAY", "TUESDAY"]),
  sorteer: urlChoice(["RELEVANCE", "NEWEST"], "RELEVANCE"),
  betaald: urlChoice(["ja", "nee"], null),
  straal: urlNumber({ minimum: 1, maximum: 100, fallback: 25 }),
  pagina: urlNumber({ minimum: 1, maximum: 1000, fallback: 1 }),
  vrij: urlFlag(),
});
const read = (query: string): typeof state.defaults => state.read(new URLSearchParams(query));

describe("reading an address", () => {
  test("an empty one is the defaults", () => {
    expect(read("")).toEqual({
      q: "",
      gemeente: [],
      dag: [],
      sorteer: "RELEVANCE",
      betaald: null,
      straal: 25,
      pagina: 1,
      vrij: false,
    });
  });

  test("nonsense counts as absent, numbers stay within their bounds, lists keep each value once", () => {
    const values = read(
      "sorteer=DROP&dag=MAANDAG&dag=MONDAY&straal=9999&pagina=0&vrij=yes&gemeente=Gent&gemeente=Gent&gemeente=",
    );
    expect(values).toMatchObject({ sorteer: "RELEVANCE", dag: ["MONDAY"], straal: 100, pagina: 1, vrij: false });
    expect(values.gemeente).toEqual(["Gent"]);
    expect(read("straal=12abc").straal).toBe(25);
    expect(read("straal=1e5").straal).toBe(25);
    expect(read("pagina=-3").pagina).toBe(1);
  });

  test("a text is trimmed and cut", () => {
    expect(read(`q=${encodeURIComponent("  kok  ")}`).q).toBe("kok");
    expect(read(`q=${"a".repeat(50)}`).q).toHaveLength(20);
  });
});

describe("writing an address", () => {
  test("what equals the default is left out", () => {
    expect(state.write(state.defaults).toString()).toBe("");
    expect(state.write({ ...state.defaults, straal: 25, pagina: 2 }).toString()).toBe("pagina=2");
  });

  test("what is written reads back the same", () => {
    const values = {
      q: "hout & metaal",
      gemeente: ["Sint-Niklaas", "'s-Gravenvoeren"],
      dag: ["MONDAY" as const],
      sorteer: "NEWEST" as const,
      betaald: "nee" as const,
      straal: 10,
      pagina: 7,
      vrij: true,
    };
    expect(state.read(state.write(values))).toEqual(values);
  });
});

describe("changing an address", () => {
  const change = (query: string, part: Parameters<typeof state.change>[1]): string =>
    state.change(new URLSearchParams(query), part).toString();

  test("keeps the other values, and what is not of this state", () => {
    expect(change("dossier=recognition_1&q=kok&pagina=3", { pagina: 1 })).toBe("dossier=recognition_1&q=kok");
    expect(change("dossier=recognition_1", { q: "kok" })).toBe("dossier=recognition_1&q=kok");
  });

  test("replaces a list, and never says a value twice", () => {
    expect(change("gemeente=Gent&gemeente=Aalst&x=1", { gemeente: ["Gent"] })).toBe("x=1&gemeente=Gent");
    expect(change("gemeente=Gent&x=1", { gemeente: [] })).toBe("x=1");
  });
});
