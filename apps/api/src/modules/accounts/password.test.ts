import { describe, expect, it } from "vitest";
import { hashPassword, verifyPassword } from "./password.ts";

describe("a password", { timeout: 30_000 }, () => {
  it("fits its own hash and no other, however it is typed on another keyboard", async () => {
    const hash = await hashPassword("wachtwoord mét é");
    expect(hash).toMatch(/^scrypt\$17\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
    const decomposed = "wachtwoord mét é".normalize("NFD");
    expect(await verifyPassword({ hash, password: decomposed })).toBe(true);
    expect(await verifyPassword({ hash, password: "wachtwoord met e" })).toBe(false);
  });

  it("never fits a hash that is not ours", async () => {
    for (const hash of ["", "bcrypt$2b$10$abc", "wachtwoord", "scrypt$17$8$1$$"])
      expect(await verifyPassword({ hash, password: "wachtwoord" }), hash).toBe(false);
  });

  it("leaves the process free for others while it is hashed", async () => {
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 10);
    await Promise.all(Array.from({ length: 3 }, () => hashPassword("wachtwoord")));
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
  });
});
