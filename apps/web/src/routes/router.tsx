import type { ComponentType } from "react";
import { createBrowserRouter } from "react-router";
import type { RouteObject } from "react-router";
import { loadTexts } from "../lib/text/load-texts.ts";
import type { Namespace } from "../text/catalogue.ts";
import { Layout } from "./layout/layout.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { RouteProblem } from "./route-problem.tsx";
import { paths } from "./paths.ts";

/** A page is a chunk of its own; its texts travel beside it, so that neither waits for the other. */
function page(path: string, texts: readonly Namespace[], load: () => Promise<ComponentType>): RouteObject {
  return {
    path,
    lazy: async () => {
      const [Component] = await Promise.all([load(), loadTexts(texts)]);
      return { Component };
    },
  };
}

const pages: RouteObject[] = [
  page(paths.start, ["start", "labels"], async () => (await import("./start-page.tsx")).StartPage),
  page("/werkplekken", ["search", "labels"], async () => (await import("./search-page.tsx")).SearchPage),
  page(
    "/werkplekken/:id",
    ["workplace", "apply", "labels", "problems"],
    async () => (await import("./workplace-page.tsx")).WorkplacePage,
  ),
  page("/aanmelden", ["sign-in", "labels"], async () => (await import("./sign-in-page.tsx")).SignInPage),
  page(paths.forgotPassword, ["sign-in"], async () => (await import("./forgot-password-page.tsx")).ForgotPasswordPage),
  page(
    paths.newPassword,
    ["sign-in", "problems"],
    async () => (await import("./new-password-page.tsx")).NewPasswordPage,
  ),
  ...[paths.signInLink, paths.confirmEmail, paths.restoreEmail].map((path) =>
    page(path, ["sign-in"], async () => (await import("./account-link-page.tsx")).AccountLinkPage),
  ),
  page(
    paths.myAccount,
    ["account", "sign-in", "problems"],
    async () => (await import("./my-account-page.tsx")).MyAccountPage,
  ),
  page(
    paths.myApplications,
    ["applications", "labels"],
    async () => (await import("./my-applications-page.tsx")).MyApplicationsPage,
  ),
  page(
    "/mijn/sollicitaties/:id",
    ["applications", "labels", "problems"],
    async () => (await import("./my-application-page.tsx")).MyApplicationPage,
  ),
  ...[paths.myData, "/mijn-kind/:id/gegevens"].map((path) =>
    page(path, ["my-data", "labels", "problems"], async () => (await import("./my-data-page.tsx")).MyDataPage),
  ),
  ...[paths.myDataReadable, "/mijn-kind/:id/gegevens/alles"].map((path) =>
    page(
      path,
      ["my-data", "apply", "labels"],
      async () => (await import("./my-data-readable-page.tsx")).MyDataReadablePage,
    ),
  ),
  page(
    paths.welcome,
    ["guardians", "labels", "problems"],
    async () => (await import("./welcome-page.tsx")).WelcomePage,
  ),
  page(paths.myWards, ["ward", "labels"], async () => (await import("./my-wards-page.tsx")).MyWardsPage),
  page("/mijn-kind/:id", ["ward", "labels"], async () => (await import("./ward-page.tsx")).WardPage),
  page(
    "/mijn-kind/:wardId/sollicitaties/:id",
    ["ward", "applications", "labels", "problems"],
    async () => (await import("./ward-application-page.tsx")).WardApplicationPage,
  ),
  page(
    paths.candidates,
    ["candidates", "labels", "problems"],
    async () => (await import("./candidates-page.tsx")).CandidatesPage,
  ),
  page(
    paths.myProposals,
    ["proposals", "labels", "problems"],
    async () => (await import("./proposals-page.tsx")).ProposalsPage,
  ),
  page(
    paths.schoolProposals,
    ["proposals", "labels", "problems"],
    async () => (await import("./proposals-page.tsx")).ProposalsPage,
  ),
  page(paths.learners, ["learners", "labels"], async () => (await import("./learners-page.tsx")).LearnersPage),
  page(
    paths.schoolErasures,
    ["school-erasures", "labels"],
    async () => (await import("./school-erasures-page.tsx")).SchoolErasuresPage,
  ),
  page(
    paths.newLearner,
    ["enrolment", "labels", "problems"],
    async () => (await import("./new-learner-page.tsx")).NewLearnerPage,
  ),
  page(
    paths.importLearners,
    ["enrolment", "labels", "problems"],
    async () => (await import("./import-learners-page.tsx")).ImportLearnersPage,
  ),
  page(
    "/school/leerlingen/:id/bewerken",
    ["enrolment", "labels", "problems"],
    async () => (await import("./edit-learner-page.tsx")).EditLearnerPage,
  ),
  page(
    "/school/leerlingen/:id",
    ["learners", "enrolment", "guardians", "national-number", "school-erasures", "search", "labels", "problems"],
    async () => (await import("./learner-page.tsx")).LearnerPage,
  ),
  page(
    paths.employerWorkplaces,
    ["employer", "labels"],
    async () => (await import("./employer-workplaces-page.tsx")).EmployerWorkplacesPage,
  ),
  page(
    paths.newWorkplace,
    ["employer", "workplace-form", "rule-note", "labels", "problems"],
    async () => (await import("./new-workplace-page.tsx")).NewWorkplacePage,
  ),
  page(
    "/werkgever/werkplekken/:id",
    ["employer", "workplace", "labels", "problems"],
    async () => (await import("./employer-workplace-page.tsx")).EmployerWorkplacePage,
  ),
  page(
    paths.mentors,
    ["mentors", "rule-note", "labels", "problems"],
    async () => (await import("./mentors-page.tsx")).MentorsPage,
  ),
  page(
    paths.newMentor,
    ["mentors", "rule-note", "labels", "problems"],
    async () => (await import("./new-mentor-page.tsx")).NewMentorPage,
  ),
  page(
    "/werkgever/mentoren/:id",
    ["mentors", "rule-note", "labels", "problems"],
    async () => (await import("./mentor-page.tsx")).MentorPage,
  ),
  page(
    paths.deviations,
    ["mentors", "rule-note", "labels", "problems"],
    async () => (await import("./deviations-page.tsx")).DeviationsPage,
  ),
  page(
    paths.rules,
    ["rules", "rule-names", "labels", "problems"],
    async () => (await import("./rules-page.tsx")).RulesPage,
  ),
  page(
    paths.myProfile,
    ["profile", "guardians", "apply", "labels", "problems"],
    async () => (await import("./my-profile-page.tsx")).MyProfilePage,
  ),
  page(
    paths.employerHome,
    ["employer-home", "interviews", "labels", "problems", "recognitions"],
    async () => (await import("./employer-home-page.tsx")).EmployerHomePage,
  ),
  page(
    paths.branches,
    ["companies", "labels", "problems"],
    async () => (await import("./branches-page.tsx")).BranchesPage,
  ),
  page(
    paths.newBranch,
    ["companies", "labels", "problems"],
    async () => (await import("./new-branch-page.tsx")).NewBranchPage,
  ),
  page(
    "/werkgever/vestigingen/:id",
    ["companies", "labels", "problems"],
    async () => (await import("./edit-branch-page.tsx")).EditBranchPage,
  ),
  page(
    paths.employerActivities,
    ["activities", "labels"],
    async () => (await import("./employer-activities-page.tsx")).EmployerActivitiesPage,
  ),
  ...["/werkgever/activiteiten/:ownerId/:programmeId", "/school/atelier/:ownerId/:programmeId"].map((path) =>
    page(
      path,
      ["activities", "labels", "problems"],
      async () => (await import("./activity-offer-page.tsx")).ActivityOfferPage,
    ),
  ),
  page(
    paths.schoolWorkshop,
    ["activities", "labels"],
    async () => (await import("./school-workshop-page.tsx")).SchoolWorkshopPage,
  ),
  page(
    paths.activityLists,
    ["activity-lists", "labels", "problems"],
    async () => (await import("./activity-lists-page.tsx")).ActivityListsPage,
  ),
  page(
    "/activiteitenlijsten/:programmeId",
    ["activity-lists", "labels", "problems"],
    async () => (await import("./activity-list-page.tsx")).ActivityListPage,
  ),
  page(paths.selfScan, ["activities", "labels"], async () => (await import("./self-scan-page.tsx")).SelfScanPage),
  page(
    "/zelfscan/:programmeId",
    ["activities", "labels"],
    async () => (await import("./self-scan-of-page.tsx")).SelfScanOfPage,
  ),
  page(
    paths.interviews,
    ["interviews", "labels", "problems"],
    async () => (await import("./interviews-page.tsx")).InterviewsPage,
  ),
  page(
    "/werkgever/werkplekken/:id/bewerken",
    ["employer", "workplace-form", "rule-note", "labels", "problems"],
    async () => (await import("./edit-workplace-page.tsx")).EditWorkplacePage,
  ),
  page(
    paths.auditLog,
    ["audit", "labels", "problems"],
    async () => (await import("./audit-log-page.tsx")).AuditLogPage,
  ),
  page(
    paths.recognitions,
    ["recognitions", "labels", "problems"],
    async () => (await import("./recognitions-page.tsx")).RecognitionsPage,
  ),
  page(
    "/werkgever/erkenningen/:id",
    ["recognitions", "rule-note", "labels", "problems"],
    async () => (await import("./recognition-page.tsx")).RecognitionPage,
  ),
  page(
    paths.concordances,
    ["concordances", "labels", "problems"],
    async () => (await import("./concordances-page.tsx")).ConcordancesPage,
  ),
  page(
    paths.dossiers,
    ["dossiers", "recognitions", "labels", "problems"],
    async () => (await import("./dossiers-page.tsx")).DossiersPage,
  ),
  page(
    "/dossiers/:id",
    ["dossiers", "recognitions", "rule-note", "labels", "problems"],
    async () => (await import("./dossier-page.tsx")).DossierPage,
  ),
  page(
    paths.dataKeeping,
    ["data-keeping", "labels", "problems"],
    async () => (await import("./data-keeping-page.tsx")).DataKeepingPage,
  ),
  page(
    paths.members,
    ["organisations", "labels", "problems"],
    async () => (await import("./members-page.tsx")).MembersPage,
  ),
  page(
    paths.mandates,
    ["organisations", "labels", "problems"],
    async () => (await import("./mandates-page.tsx")).MandatesPage,
  ),
  page(
    paths.invitation,
    ["organisations", "labels", "problems"],
    async () => (await import("./invitation-page.tsx")).InvitationPage,
  ),
  page(
    paths.chooseOrganisation,
    ["organisations", "labels"],
    async () => (await import("./choose-organisation-page.tsx")).ChooseOrganisationPage,
  ),
  page(
    paths.partnerships,
    ["partnerships", "labels", "problems"],
    async () => (await import("./partnerships-page.tsx")).PartnershipsPage,
  ),
  page(
    paths.registerCompany,
    ["companies", "labels", "problems"],
    async () => (await import("./register-company-page.tsx")).RegisterCompanyPage,
  ),
  page(
    paths.confirmCompany,
    ["companies", "labels", "problems"],
    async () => (await import("./confirm-company-page.tsx")).ConfirmCompanyPage,
  ),
  page(paths.howItWorks, ["how-it-works"], async () => (await import("./how-it-works-page.tsx")).HowItWorksPage),
  page(
    paths.accessibility,
    ["accessibility"],
    async () => (await import("./accessibility-page.tsx")).AccessibilityPage,
  ),
  page(paths.privacy, ["privacy"], async () => (await import("./privacy-page.tsx")).PrivacyPage),
  page(paths.api, ["api"], async () => (await import("./api-page.tsx")).ApiPage),
  page(paths.devUi, ["dev-ui"], async () => (await import("./dev-ui/dev-ui-page.tsx")).DevUiPage),
  { path: "*", Component: NotFoundPage },
];

export function createRouter(): ReturnType<typeof createBrowserRouter> {
  return createBrowserRouter([
    {
      Component: Layout,
      HydrateFallback: () => null,
      // The inner boundary keeps header and footer when a page fails; the outer one is for the layout itself.
      children: [{ errorElement: <RouteProblem />, children: pages }],
      errorElement: (
        <Layout>
          <RouteProblem />
        </Layout>
      ),
    },
  ]);
}
