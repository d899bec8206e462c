import { describe, expect, it } from "vitest";
import { createAddressOf } from "./client-address.ts";

const addressOf = (trusted: readonly string[], peer: string, forwarded?: string): string => {
  const request = {
    headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
    socket: { remoteAddress: peer },
  };
  return createAddressOf(trusted)(request as Parameters<ReturnType<typeof createAddressOf>>[0]);
};

describe("the address a request is counted on", () => {
  it("is the connection's own, whatever a client forwards", () => {
    expect(addressOf([], "192.0.2.1", "203.0.113.9")).toBe("192.0.2.1");
    expect(addressOf(["10.0.0.0/8"], "192.0.2.1", "203.0.113.9")).toBe("192.0.2.1");
  });

  it("is the last hop before our proxies", () => {
    expect(addressOf(["10.0.0.0/8"], "10.1.2.3", "203.0.113.9")).toBe("203.0.113.9");
    expect(addressOf(["10.0.0.0/8"], "10.1.2.3", "6.6.6.6, 203.0.113.9, 10.9.9.9")).toBe("203.0.113.9");
    expect(addressOf(["127.0.0.1"], "::ffff:127.0.0.1", "203.0.113.9")).toBe("203.0.113.9");
  });

  it("is the proxy's when what it forwards is no address", () => {
    expect(addressOf(["10.0.0.0/8"], "10.1.2.3", "6.6.6.6, unknown")).toBe("10.1.2.3");
    expect(addressOf(["10.0.0.0/8"], "10.1.2.3", "")).toBe("10.1.2.3");
  });

  it("is a household's, not a device's, with IPv6", () => {
    expect(addressOf([], "2001:db8:1:2:a:b:c:d")).toBe("2001:db8:1:2::");
    expect(addressOf([], "2001:db8:1:2::7")).toBe("2001:db8:1:2::");
    expect(addressOf([], "2001:db8::7")).toBe("2001:db8:0:0::");
    expect(addressOf([], "::1")).toBe("0:0:0:0::");
  });

  it("does not start with a proxy that is no address", () => {
    expect(() => createAddressOf(["proxy.example"])).toThrow(/TRUSTED_PROXY/);
  });
});
