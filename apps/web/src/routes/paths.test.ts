import { describe, expect, test } from "vitest";
import { isOfOrganisation, paths } from "./paths.ts";

const addresses = Object.entries(paths).map(([name, path]): [string, string] => [
  name,
  typeof path === "string" ? path : path("werf", "metselen"),
]);

/** What people open without a role: a new address here is a decision, so it must be named. */
const open = new Set<string>([
  "start",
  "search",
  "workplace",
  "signIn",
  "forgotPassword",
  "newPassword",
  "signInLink",
  "confirmEmail",
  "restoreEmail",
  "myAccount",
  "howItWorks",
  "myApplications",
  "myApplication",
  "myProposals",
  "myProfile",
  "myData",
  "myDataReadable",
  "welcome",
  "myWards",
  "ward",
  "wardData",
  "wardDataReadable",
  "wardApplication",
  "registerCompany",
  "confirmCompany",
  "selfScan",
  "selfScanOf",
  "invitation",
  "chooseOrganisation",
  "chooseOrganisationFor",
  "accessibility",
  "privacy",
  "api",
  "devUi",
]);

describe("pages of an organisation", () => {
  test.each(addresses)("%s (%s)", (name, path) => {
    expect(isOfOrganisation(path)).toBe(!open.has(name));
  });

  test("are whole words of the address", () => {
    expect(isOfOrganisation("/schoolreis")).toBe(false);
    expect(isOfOrganisation("/werkgever/")).toBe(true);
  });
});
