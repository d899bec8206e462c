import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Texts } from "../lib/text/translate.ts";

const sources = import.meta.glob<Texts>("./{nl,en}/*.ts", { import: "texts", eager: true });
const namespaces = readdirSync(new URL("./nl", import.meta.url)).map((file) => file.replace(/\.ts$/, ""));
const textsOf = (language: string, namespace: string): Texts => sources[`./${language}/${namespace}.ts`] ?? {};
const parametersIn = (text: string | undefined): string[] =>
  [...(text ?? "").matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "").sort();

test("both languages have the same namespaces, and the catalogue names each of them", () => {
  expect(readdirSync(new URL("./en", import.meta.url)).map((file) => file.replace(/\.ts$/, ""))).toEqual(namespaces);
  const catalogue = readFileSync(new URL("./catalogue.ts", import.meta.url), "utf8");
  for (const namespace of namespaces) expect(catalogue).toContain(`"./nl/${namespace}.ts"`);
});

describe.each(namespaces)("%s", (namespace) => {
  const nl = textsOf("nl", namespace);
  const en = textsOf("en", namespace);

  test("has the same keys in English as in Dutch", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort());
    expect(Object.keys(nl).length).toBeGreaterThan(0);
  });

  test("has the same parameters in both languages, and no empty text", () => {
    for (const key of Object.keys(nl)) {
      expect([key, parametersIn(en[key])]).toEqual([key, parametersIn(nl[key])]);
      expect([key, nl[key]?.trim(), en[key]?.trim()]).not.toContain("");
    }
  });

  test("has both forms of every plural", () => {
    const stems = Object.keys(nl)
      .filter((key) => /_(one|other)$/.test(key))
      .map((key) => key.replace(/_\w+$/, ""));
    for (const stem of stems) expect(Object.keys(nl)).toEqual(expect.arrayContaining([`${stem}_one`, `${stem}_other`]));
  });
});
