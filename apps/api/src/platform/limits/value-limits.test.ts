import { describe, expect, it } from "vitest";
import { valueProblem } from "./value-limits.ts";

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

describe("the values of variables", () => {
  it("may be lists of 100 items and not 101", () => {
    expect(valueProblem({ ids: Array.from({ length: 100 }, () => "x") })).toBeNull();
    expect(valueProblem({ ids: Array.from({ length: 101 }, () => "x") })).toBe("A list has at most 100 items.");
  });

  it("may nest 20 deep and not 21, and a nesting of 60,000 breaks nothing", () => {
    expect(valueProblem({ a: nested(20) })).toBeNull();
    expect(valueProblem({ a: nested(21) })).toBe("Values nest at most 20 deep.");
    const hostile: unknown = JSON.parse(`${"[".repeat(60_000)}${"]".repeat(60_000)}`);
    expect(valueProblem({ a: hostile })).toBe("Values nest at most 20 deep.");
  });

  it("may be objects of 100 fields and not 101", () => {
    const fields = (count: number): object =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, index]));
    expect(valueProblem({ a: fields(100) })).toBeNull();
    expect(valueProblem({ a: fields(101) })).toBe("An object has at most 100 fields.");
  });

  it("may be 5,000 in all and not 5,001", () => {
    const lists = (last: number): number[][] => [
      ...Array.from({ length: 49 }, () => Array.from({ length: 100 }, () => 1)),
      Array.from({ length: last }, () => 1),
    ];
    // The variable itself, its 50 lists, and what is in them.
    expect(valueProblem({ a: lists(49) })).toBeNull();
    expect(valueProblem({ a: lists(50) })).toBe("At most 5000 values in the variables.");
  });

  it("hold no NUL and no half of a surrogate pair, wherever they stand", () => {
    const problem = "A text holds a character that is not text.";
    expect(valueProblem({ a: { b: ["fine", "a\0b"] } })).toBe(problem);
    expect(valueProblem({ a: "\ud800" })).toBe(problem);
    expect(valueProblem({ a: "x\udc00y" })).toBe(problem);
    expect(valueProblem({ a: "🏃 é ñ 漢 \u202e" })).toBeNull();
  });
});
