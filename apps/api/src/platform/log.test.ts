import { describe, expect, it } from "vitest";
import { describeFault, pseudonym } from "./log.ts";

describe("what the log says of a fault", () => {
  it("is its kind, state, constraint and place, never its message", () => {
    const secret = "jan.peeters@example.org";
    const cause = Object.assign(new Error(`Key (email)=(${secret})\n already exists`), {
      code: "23505",
      constraint_name: "users_email_unique",
    });
    const described = describeFault(new Error(`Failed query: params: ${secret}`, { cause }));
    expect(described).toMatchObject({ kind: "Error", sqlState: "23505", constraint: "users_email_unique" });
    expect(described.frames.length).toBeGreaterThan(0);
    expect(JSON.stringify(described)).not.toContain(secret);
  });

  it("copes with what is no error", () => {
    expect(describeFault("jan@example.org")).toEqual({ kind: "string", frames: [] });
  });
});

describe("a pseudonym", () => {
  it("is the same for a person, and another under another secret", () => {
    expect(pseudonym("a", "person")).toBe(pseudonym("a", "person"));
    expect(pseudonym("a", "person")).not.toBe(pseudonym("b", "person"));
    expect(pseudonym("a", "person")).toMatch(/^[0-9a-f]{16}$/);
  });
});
