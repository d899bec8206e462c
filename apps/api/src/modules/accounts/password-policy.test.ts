import { describe, expect, it } from "vitest";
import { passwordProblem } from "./password-policy.ts";

const about = ["Katrien Moens", "werkgever@example.org"];
const codeOf = async (password: string): Promise<string | undefined> => (await passwordProblem(password, about))?.code;

describe("a password", () => {
  it("has 12 to 128 characters, whatever they are", async () => {
    expect(await codeOf("kroketfiets")).toBe("TOO_SHORT");
    expect(await codeOf("kroket-fiets")).toBeUndefined();
    expect(await codeOf("🚲".repeat(11))).toBe("TOO_SHORT");
    expect(await codeOf(`${"kroket fiets maan ".repeat(7)}en`)).toBeUndefined();
    expect(await codeOf(`${"kroket fiets maan ".repeat(7)}en 5`)).toBe("TOO_LONG");
  });

  it.each([
    "wachtwoord123",
    "qwertyuiop123",
    "azertyuiop1234",
    "123456789012",
    "Password12345!",
    "iloveyouiloveyou",
    "aaaaaaaaaaaaaaaa",
    "Zomer2026Zomer2026",
  ])("is refused when everybody thinks of it: %s", async (password) => {
    expect(await codeOf(password)).toBe("PASSWORD_TOO_EASY");
  });

  it.each(["leerplek2026!!", "duaalleren2026", "KatrienMoens1", "moenskatrien99", "werkgever@example.org"])(
    "is refused when it is this site or this person: %s",
    async (password) => {
      expect(await codeOf(password)).toBe("PASSWORD_TOO_EASY");
    },
  );

  it.each(["samen-leren-werken", "een heel goed wachtwoord", "correct paard batterij nietje", "xK4#pQ9!vL2m"])(
    "is taken when nobody thinks of it: %s",
    async (password) => {
      expect(await codeOf(password)).toBeUndefined();
    },
  );
});
