import { describe, expect, it } from "vitest";
import { roles } from "../shared/viewer.ts";
import { isRecentSignIn, sessionEnd, sessionLifetime, type SessionLifetimes } from "./session-lifetime.ts";

const day = 24 * 60;
const lifetimes: SessionLifetimes = {
  administration: { idleMinutes: 30, absoluteMinutes: 480 },
  work: { idleMinutes: 480, absoluteMinutes: 7 * day },
  home: { idleMinutes: 30 * day, absoluteMinutes: 90 * day },
  sharedDevice: { idleMinutes: 120, absoluteMinutes: 720 },
};

describe("how long a session lasts", () => {
  const remembered = {
    LEARNER: "home",
    GUARDIAN: "home",
    COMPANY_ADMIN: "work",
    MENTOR: "work",
    COUNSELLOR: "work",
    PROVIDER_ADMIN: "administration",
    RECOGNITION_OFFICER: "administration",
    GOV_ADMIN: "administration",
  } as const;

  it.each(roles)("is decided for %s", (role) => {
    expect(sessionLifetime(lifetimes, [role], true)).toEqual(lifetimes[remembered[role]]);
  });

  it("is an evening for a learner on a device that is not remembered, and the same as ever for people at work", () => {
    expect(sessionLifetime(lifetimes, ["LEARNER"], false)).toEqual(lifetimes.sharedDevice);
    expect(sessionLifetime(lifetimes, ["MENTOR"], false)).toEqual(lifetimes.work);
  });

  it("is the strictest of what several roles ask", () => {
    expect(sessionLifetime(lifetimes, ["GUARDIAN", "COMPANY_ADMIN"], true)).toEqual(lifetimes.work);
    expect(sessionLifetime(lifetimes, ["GUARDIAN", "RECOGNITION_OFFICER"], true)).toEqual(lifetimes.administration);
  });

  it("is that of a learner for somebody who holds no role", () => {
    expect(sessionLifetime(lifetimes, [], false)).toEqual(lifetimes.sharedDevice);
  });
});

describe("when a session ends", () => {
  const signedInAt = new Date("2026-11-23T08:00:00Z");

  it("is the idle time after the last use", () => {
    const lastUsedAt = new Date("2026-11-23T09:00:00Z");
    expect(sessionEnd({ signedInAt, lastUsedAt }, lifetimes.administration)).toEqual(new Date("2026-11-23T09:30:00Z"));
  });

  it("is never later than the absolute end, however busy the person is", () => {
    const lastUsedAt = new Date("2026-11-23T15:59:00Z");
    expect(sessionEnd({ signedInAt, lastUsedAt }, lifetimes.administration)).toEqual(new Date("2026-11-23T16:00:00Z"));
  });
});

describe("a recent sign-in", () => {
  const session = { id: "1", signedInAt: new Date("2026-11-23T08:00:00Z"), method: "PASSWORD" } as const;

  it("counts up to the last moment and not a millisecond longer", () => {
    expect(isRecentSignIn(session, new Date("2026-11-23T08:10:00.000Z"), 10)).toBe(true);
    expect(isRecentSignIn(session, new Date("2026-11-23T08:10:00.001Z"), 10)).toBe(false);
  });

  it("is never had without a session", () => {
    expect(isRecentSignIn(undefined, new Date("2026-11-23T08:00:00Z"), 10)).toBe(false);
  });
});
