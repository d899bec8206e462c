import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createFieldCipher, derivedFieldKey, keyIdOf, readFieldKeys, UnreadableField } from "./field-cipher.ts";

const key = (id: string) => ({ id, secret: randomBytes(32) });
const place = { table: "learners", column: "national_number", rowId: "7b0c7d0e-0000-4000-8000-000000000001" };

describe("a sealed value", () => {
  const cipher = createFieldCipher([key("k1")]);

  test("opens where it was sealed, and shows nothing of what it holds", () => {
    const sealed = cipher.seal("85073003328", place);
    expect(cipher.open(sealed, place)).toBe("85073003328");
    expect(sealed).toMatch(/^v1\.k1\.[A-Za-z0-9_-]+$/);
    expect(Buffer.from(sealed.split(".")[2] ?? "", "base64url").toString("latin1")).not.toContain("8507300");
  });

  test("is another one each time", () => {
    expect(cipher.seal("85073003328", place)).not.toBe(cipher.seal("85073003328", place));
  });

  test.each([
    ["row", { ...place, rowId: "7b0c7d0e-0000-4000-8000-000000000002" }],
    ["column", { ...place, column: "note" }],
    ["table", { ...place, table: "mentors" }],
  ])("does not open in another %s", (_what, elsewhere) => {
    const sealed = cipher.seal("85073003328", place);
    expect(() => cipher.open(sealed, elsewhere)).toThrow(UnreadableField);
  });

  test("does not open when a character was changed, and the error holds neither key nor value", () => {
    const sealed = cipher.seal("85073003328", place);
    const touched = sealed.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
    const change = () => cipher.open(cipher.seal("", place).replace(/.*/, touched) as typeof sealed, place);
    expect(change).toThrow(UnreadableField);
    expect(change).not.toThrow(/85073003328/);
  });
});

describe("rotation", () => {
  const [old, fresh] = [key("2025"), key("2026")];
  const before = createFieldCipher([old]);
  const after = createFieldCipher([fresh, old]);

  test("the newest key seals, older ones still open", () => {
    const sealed = before.seal("85073003328", place);
    expect(after.open(sealed, place)).toBe("85073003328");
    expect(keyIdOf(sealed)).toBe("2025");
    expect(keyIdOf(after.seal("85073003328", place))).toBe("2026");
    expect(after.currentKeyId).toBe("2026");
  });

  test("without its key a value stays closed", () => {
    const sealed = before.seal("85073003328", place);
    expect(() => createFieldCipher([fresh]).open(sealed, place)).toThrow("no field key 2025");
  });
});

describe("the keys of the environment", () => {
  const text = (id: string, bytes = 32) => `${id}:${randomBytes(bytes).toString("base64")}`;

  test("are a list, newest first", () => {
    expect(readFieldKeys(`${text("b")},${text("a")}`).map(({ id }) => id)).toEqual(["b", "a"]);
  });

  test.each([
    ["no id", randomBytes(32).toString("base64")],
    ["too short", text("a", 16)],
    ["a strange id", text("A B")],
    ["nothing", ""],
    ["the same id twice", `${text("a")},${text("a")}`],
  ])("are refused: %s, without being repeated", (_what, given) => {
    expect(() => readFieldKeys(given)).toThrow();
    expect(() => readFieldKeys(given)).not.toThrow(given === "" ? "nothing to leak" : given);
  });

  test("outside production one comes from the secret, the same each time", () => {
    expect(derivedFieldKey("secret")).toEqual(derivedFieldKey("secret"));
    expect(derivedFieldKey("secret").secret).toHaveLength(32);
  });
});
