import { describe, expect, test } from "vitest";
import { asId } from "../shared/id.ts";
import { roles } from "../shared/viewer.ts";
import { actingOrganisation, actingRole, auditPurposes, purposeOf } from "./acting.ts";

describe("in which role somebody acts", () => {
  test.each(roles)("%s alone is itself, with a purpose", (role) => {
    expect(actingRole({ roles: [role] })).toBe(role);
    expect(auditPurposes).toContain(purposeOf(role));
  });

  test("of several the one that sees most", () => {
    expect(actingRole({ roles: ["GUARDIAN", "COUNSELLOR"] })).toBe("COUNSELLOR");
    expect(actingRole({ roles: ["MENTOR", "COMPANY_ADMIN"] })).toBe("COMPANY_ADMIN");
  });

  test("nobody: the system", () => {
    expect(actingRole({ roles: [] })).toBeNull();
    expect(purposeOf(null)).toBe("SYSTEM");
  });
});

describe("in whose name", () => {
  const [one, two] = ["a", "b"].map((name) => asId<"company">(`${name}0000000-0000-4000-8000-000000000000`));
  if (!one || !two) throw new Error("no ids");

  const nobody = { companyIds: [], providerIds: [], partnershipIds: [] };

  test("the one organisation", () => {
    expect(actingOrganisation({ ...nobody, companyIds: [one] })).toBe(`company_${one}`);
    expect(actingOrganisation({ ...nobody, providerIds: [asId(one)] })).toBe(`provider_${one}`);
    expect(actingOrganisation({ ...nobody, partnershipIds: [asId(one)] })).toBe(`partnership_${one}`);
  });

  test("nobody's, or not to be told", () => {
    expect(actingOrganisation(nobody)).toBeNull();
    expect(actingOrganisation({ ...nobody, companyIds: [one, two] })).toBeNull();
  });
});
