import { viewerShape } from "./modules/accounts/accounts.queries.ts";
import { applicationShape, applicationsPage } from "./modules/applications/applications.queries.ts";
import { auditPage, verificationsPage } from "./modules/audit/audit.queries.ts";
import { isOfRegistrationToken, registrationOfferShape } from "./modules/companies/registrations.queries.ts";
import { interviewsPage } from "./modules/interviews/interviews.queries.ts";
import { learnerShape, myLearnersPage } from "./modules/learners/learners.queries.ts";
import { proposalsPage } from "./modules/matches/matches.queries.ts";
import { retentionReportsPage } from "./modules/privacy/retention.queries.ts";
import { erasuresPage, fileLooksPage } from "./modules/privacy/privacy.queries.ts";
import {
  invitationOfferShape,
  invitationsPage,
  isOfLearnerToken,
  isOfToken,
  membersPage,
  partnershipsPage,
} from "./modules/organisations/organisations.queries.ts";
import { mandatesPage } from "./modules/organisations/mandates.queries.ts";
import { programmePage, programmeShape } from "./modules/programmes/programmes.queries.ts";
import { concordancesPage } from "./modules/recognitions/concordances.queries.ts";
import {
  filingCompaniesPage,
  myRecognitionsPage,
  recognitionFilesPage,
  recognitionOfficersPage,
} from "./modules/recognitions/recognition-pages.queries.ts";
import { recognitionShape } from "./modules/recognitions/recognitions.queries.ts";
import { deviationsPage, mentorShape, myMentorsPage } from "./modules/mentors/mentors.queries.ts";
import { rulesPage } from "./modules/rules/rules.queries.ts";
import { searchRoot } from "./modules/workplaces/search-root.ts";
import { myWorkplacesPage, workplaceCompaniesPage, workplaceShape } from "./modules/workplaces/workplaces.queries.ts";
import type { ApiContext } from "./platform/api-context.ts";
import { byId, oneOf, pageOf, type Roots } from "./platform/read-plan/roots.ts";

/** How each field of Query that is read from the database is read. */
export const roots: Roots<ApiContext> = {
  viewer: oneOf(viewerShape, (user) => `${user}.id = ${user.viewer("userId")}`, "anyone"),
  searchWorkplaces: searchRoot,
  workplace: byId("workplace", workplaceShape, "anyone"),
  myMentors: pageOf(myMentorsPage, "signed-in"),
  mentor: byId("mentor", mentorShape, "signed-in"),
  mentorDeviations: pageOf(deviationsPage, "signed-in"),
  rules: pageOf(rulesPage, "anyone"),
  programmes: pageOf(programmePage, "anyone"),
  programme: byId("programme", programmeShape, "anyone"),
  workplaceCompanies: pageOf(workplaceCompaniesPage, "signed-in"),
  myWorkplaces: pageOf(myWorkplacesPage, "signed-in"),
  applications: pageOf(applicationsPage, "signed-in"),
  application: byId("application", applicationShape, "signed-in"),
  matchProposals: pageOf(proposalsPage, "signed-in"),
  interviews: pageOf(interviewsPage, "signed-in"),
  myLearners: pageOf(myLearnersPage, "signed-in"),
  recognition: byId("recognition", recognitionShape, "signed-in"),
  myRecognitions: pageOf(myRecognitionsPage, "signed-in"),
  recognitionFiles: pageOf(recognitionFilesPage, "signed-in"),
  recognitionCompanies: pageOf(filingCompaniesPage, "signed-in"),
  programmeConcordances: pageOf(concordancesPage, "signed-in"),
  recognitionOfficers: pageOf(recognitionOfficersPage, "signed-in"),
  members: pageOf(membersPage, "signed-in"),
  mandates: pageOf(mandatesPage, "signed-in"),
  invitations: pageOf(invitationsPage, "signed-in"),
  learnerInvitationOffer: oneOf(invitationOfferShape, isOfLearnerToken, "anyone"),
  invitationOffer: oneOf(invitationOfferShape, isOfToken, "anyone"),
  companyRegistrationOffer: oneOf(registrationOfferShape, isOfRegistrationToken, "anyone"),
  partnerships: pageOf(partnershipsPage, "anyone"),
  learner: byId("learner", learnerShape, "signed-in"),
  retentionReports: pageOf(retentionReportsPage, "signed-in"),
  erasures: pageOf(erasuresPage, "signed-in"),
  fileLooks: pageOf(fileLooksPage, "signed-in"),
  auditLines: pageOf(auditPage, "signed-in"),
  auditVerifications: pageOf(verificationsPage, "signed-in"),
};
