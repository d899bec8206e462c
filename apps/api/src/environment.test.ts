import { describe, expect, it } from "vitest";
import { readEnvironment } from "./environment.ts";

const enough = {
  DATABASE_URL: "postgres://leerplek@127.0.0.1:5432/leerplek",
  MEILI_URL: "http://127.0.0.1:7700",
  MEILI_KEY: "key",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
};

const fieldKey = Buffer.alloc(32, 7).toString("base64");
const ready = { ...enough, NODE_ENV: "production", FIELD_KEYS: `2026:${fieldKey}` };

describe("the environment", () => {
  it("has a default for everything a laptop needs", () => {
    expect(readEnvironment(enough)).toMatchObject({
      host: "127.0.0.1",
      port: 4000,
      isDemo: false,
      rateLimitFactor: 1,
      trustedProxies: [],
    });
    expect(readEnvironment(enough).baseUrl.origin).toBe("http://localhost:4000");
  });

  it("names what is missing and never repeats what was given", () => {
    const secret = "too-short-secret";
    expect(() => readEnvironment({ ...enough, MEILI_KEY: undefined, AUTH_SECRET: secret })).toThrow(/MEILI_KEY/);
    expect(() => readEnvironment({ ...enough, AUTH_SECRET: secret })).toThrow(/AUTH_SECRET/);
    expect(() => readEnvironment({ ...enough, AUTH_SECRET: secret })).not.toThrow(new RegExp(secret));
  });

  it("takes an empty variable for an absent one", () => {
    expect(readEnvironment({ ...enough, PORT: "", TRUSTED_PROXY: "" }).port).toBe(4000);
  });

  it("is never a demo in production", () => {
    const production = { ...ready, LEERPLEK_DEMO: "1", BASE_URL: "https://leerplek.example" };
    expect(readEnvironment(production).isDemo).toBe(false);
    expect(readEnvironment({ ...production, NODE_ENV: "development" }).isDemo).toBe(true);
  });

  it("refuses plain http in production, except on the machine itself", () => {
    const production = { ...ready };
    expect(() => readEnvironment({ ...production, BASE_URL: "http://leerplek.example" })).toThrow(/https/);
    expect(readEnvironment({ ...production, BASE_URL: "http://localhost:4000" }).isProduction).toBe(true);
  });

  it("refuses production without keys for the encrypted columns, and keys that are none without repeating them", () => {
    expect(readEnvironment({ ...ready, BASE_URL: "https://leerplek.example" }).fieldKeys).toHaveLength(1);
    expect(() => readEnvironment({ ...ready, FIELD_KEYS: undefined })).toThrow(/FIELD_KEYS/);
    expect(() => readEnvironment({ ...enough, FIELD_KEYS: "geheim:kort" })).toThrow(/FIELD_KEYS/);
    expect(() => readEnvironment({ ...enough, FIELD_KEYS: "geheim:kort" })).not.toThrow(/geheim/);
    expect(readEnvironment(enough).fieldKeys.map(({ id }) => id)).toEqual(["derived"]);
  });

  it("reads a list of proxies", () => {
    const { trustedProxies } = readEnvironment({ ...enough, TRUSTED_PROXY: "10.0.0.0/8, 192.0.2.1" });
    expect(trustedProxies).toEqual(["10.0.0.0/8", "192.0.2.1"]);
  });
});
