import { expect, test } from "vitest";
import { isOfOrganisation, paths } from "./paths.ts";

test.each([
  paths.employerHome,
  `${paths.employerHome}/`,
  paths.branches,
  paths.candidates,
  paths.schoolWorkshop,
  paths.learner("leerling"),
  paths.dossier("dossier"),
  paths.deviations,
  paths.rules,
  paths.auditLog,
  paths.activityLists,
  paths.activityListsOf("metselen"),
  paths.members,
  paths.mandates,
])("%s is of an organisation", (address) => {
  expect(isOfOrganisation(address)).toBe(true);
});

test.each([
  paths.start,
  paths.search(),
  paths.workplace("werf"),
  paths.howItWorks,
  paths.selfScan,
  paths.selfScanOf("metselen"),
  paths.api,
  paths.privacy,
  paths.accessibility,
  paths.signIn(),
  paths.signInLink,
  paths.forgotPassword,
  paths.newPassword,
  paths.confirmEmail,
  paths.restoreEmail,
  paths.registerCompany,
  paths.confirmCompany,
  paths.invitation,
  paths.welcome,
  paths.chooseOrganisation,
  paths.myAccount,
  paths.myData,
  paths.ward("kind"),
  "/schoolreis",
])("%s is for everybody or one's own", (address) => {
  expect(isOfOrganisation(address)).toBe(false);
});
