import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const colours = new Map(
  [...css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name ?? "", { light: light ?? "", dark: dark ?? "" }] as const,
  ),
);

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["paper", "surface", "sunken"];
const textPairs = [
  ...grounds.flatMap((ground) => ["ink", "ink-soft", "brand", "bad"].map((text) => [text, ground] as const)),
  ["on-brand", "brand"],
  ["on-brand", "brand-strong"],
  ["brand", "brand-tint"],
  ["ink", "brand-tint"],
  ["on-board", "board"],
  ["on-board-soft", "board"],
  ["on-board", "board-deep"],
  ["on-board-soft", "board-deep"],
  ["on-signal", "signal"],
  ["on-signal", "signal-strong"],
  ["ink", "signal-tint"],
  ["on-bad", "bad"],
  ["on-bad", "bad-strong"],
  ...["good", "warn", "bad", "info", "neutral"].flatMap(
    (tone) =>
      [
        [tone, `${tone}-tint`],
        [tone, "surface"],
        ["ink", `${tone}-tint`],
      ] as const,
  ),
] as const;

const graphicPairs = [
  ["line-strong", "paper"],
  ["line-strong", "surface"],
  ["focus", "paper"],
  ["focus", "surface"],
  ["signal", "board"],
  ["signal", "board-deep"],
] as const;

describe.each(["light", "dark"] as const)("in the %s scheme", (scheme) => {
  const hex = (name: string): string => {
    const colour = colours.get(name);
    if (!colour) throw new Error(`no token --color-${name}`);
    return colour[scheme];
  };

  test.each(textPairs)("text in %s on %s has a contrast of at least 4.5", (text, ground) => {
    expect(contrast(hex(text), hex(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(graphicPairs)("%s on %s is seen: a contrast of at least 3", (mark, ground) => {
    expect(contrast(hex(mark), hex(ground))).toBeGreaterThanOrEqual(3);
  });
});
