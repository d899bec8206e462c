import { describe, expect, test } from "vitest";
import { asId } from "../shared/id.ts";
import { day } from "../shared/time.ts";
import type { Viewer } from "../shared/viewer.ts";
import {
  canAnswerMandate,
  canGiveMandate,
  canRevokeMandate,
  mandateState,
  mandateStates,
  mayGiveMandate,
  type MandateFacts,
  type MandateState,
} from "./mandate.ts";

const today = day("2026-11-23");
const proposed: MandateFacts = {
  companyId: asId("company-a"),
  holderId: asId("holder"),
  isAccepted: false,
  isDeclined: false,
  isRevoked: false,
  validFrom: day("2026-11-01"),
  validUntil: day("2027-06-30"),
};
const active = { ...proposed, isAccepted: true };
const inState: Readonly<Record<MandateState, MandateFacts>> = {
  PROPOSED: proposed,
  PLANNED: { ...active, validFrom: day("2026-11-24") },
  ACTIVE: active,
  DECLINED: { ...proposed, isDeclined: true },
  REVOKED: { ...active, isRevoked: true },
  ENDED: { ...active, validUntil: day("2026-11-22") },
};
const person = (userId: string, adminCompanyIds: readonly string[] = []): Viewer => ({
  userId: asId(userId),
  name: "Lies",
  email: "lies@example.org",
  roles: [],
  learnerId: null,
  activeMembershipId: null,
  wardIds: [],
  mandates: [],
  partnershipIds: [],
  companyIds: adminCompanyIds.map((id) => asId(id)),
  adminCompanyIds: adminCompanyIds.map((id) => asId(id)),
  providerIds: [],
});
const holder = person("holder");
const administrator = person("manager", ["company-a"]);
const stranger = person("somebody", ["company-b"]);

describe.each(mandateStates)("%s", (state) => {
  const mandate = inState[state];
  test("is what it is called", () => expect(mandateState(mandate, today)).toBe(state));
  test("is answered by the holder only, and only while it waits", () => {
    expect(canAnswerMandate(holder, mandate, today)).toBe(state === "PROPOSED");
    for (const other of [administrator, stranger, null]) expect(canAnswerMandate(other, mandate, today)).toBe(false);
  });
  test("is ended by the company, and by who accepted it", () => {
    const isOpen = ["PROPOSED", "PLANNED", "ACTIVE"].includes(state);
    expect(canRevokeMandate(administrator, mandate, today)).toBe(isOpen);
    expect(canRevokeMandate(holder, mandate, today)).toBe(isOpen && state !== "PROPOSED");
    for (const other of [stranger, null]) expect(canRevokeMandate(other, mandate, today)).toBe(false);
  });
  test("stands in the way of another one only while it is open", () => {
    const result = mayGiveMandate({ validFrom: today, validUntil: today }, [mandate], today);
    expect(result.ok).toBe(!["PROPOSED", "PLANNED", "ACTIVE"].includes(state));
  });
});

test("the last day and the first day count", () => {
  expect(mandateState({ ...active, validUntil: today }, today)).toBe("ACTIVE");
  expect(mandateState({ ...active, validFrom: today }, today)).toBe("ACTIVE");
  expect(mandateState({ ...active, validUntil: null }, today)).toBe("ACTIVE");
});

test("a mandate starts today at the earliest, and does not end before it starts", () => {
  const codes = (validFrom: string, validUntil: string | null) => {
    const result = mayGiveMandate(
      { validFrom: day(validFrom), validUntil: validUntil ? day(validUntil) : null },
      [],
      today,
    );
    return result.ok ? ["ok"] : result.problems.map(({ code }) => code);
  };
  expect(codes("2026-11-23", "2026-11-23")).toEqual(["ok"]);
  expect(codes("2026-11-23", null)).toEqual(["ok"]);
  expect(codes("2026-11-22", "2026-12-01")).toEqual(["START_IN_PAST"]);
  expect(codes("2026-11-24", "2026-11-23")).toEqual(["PERIOD_ENDS_BEFORE_START"]);
});

test("only an administrator of the company gives one", () => {
  expect(canGiveMandate(administrator, asId("company-a"))).toBe(true);
  for (const other of [holder, stranger, null]) expect(canGiveMandate(other, asId("company-a"))).toBe(false);
});
