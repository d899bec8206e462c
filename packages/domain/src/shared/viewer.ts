import type { ViewerSession } from "../accounts/session-lifetime.ts";
import type { Id } from "./id.ts";

/** Roles of the permission matrix (domain.md 1.9). A person may hold several, in several organisations. */
export const roles = [
  "LEARNER",
  "GUARDIAN",
  "COMPANY_ADMIN",
  "MENTOR",
  "COUNSELLOR",
  "PROVIDER_ADMIN",
  "RECOGNITION_OFFICER",
  "GOV_ADMIN",
] as const;
export type Role = (typeof roles)[number];

/** What a mandate lets its holder do for the company (domain.md 1.6, 1.9). */
export const mandateScopes = ["FILE_RECOGNITION", "PUBLISH_WORKPLACE", "MANAGE_MENTORS"] as const;
export type MandateScope = (typeof mandateScopes)[number];

/** A mandate that is in force today: accepted, not over, not revoked. */
export interface ViewerMandate {
  readonly companyId: Id<"company">;
  readonly scopes: readonly MandateScope[];
}

/**
 * Who asks. Read once per request; every policy and every row condition starts from here. A person in several organisations acts for one at a time:
 * organisations and roles are those of the active membership, with the personal roles LEARNER and GUARDIAN beside them.
 */
export interface Viewer {
  readonly userId: Id<"user">;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly learnerId: Id<"learner"> | null;
  /** The membership the person acts under; null without one. */
  readonly activeMembershipId: Id<"membership"> | null;
  /** Learners the person is guardian of, with a link that is in force today. */
  readonly wardIds: readonly Id<"learner">[];
  /** What companies let the person do for them. */
  readonly mandates: readonly ViewerMandate[];
  /** Partnerships whose files the person treats. */
  readonly partnershipIds: readonly Id<"partnership">[];
  /** Companies in which the person is administrator or mentor. */
  readonly companyIds: readonly Id<"company">[];
  /** The part of `companyIds` in which the person is administrator. */
  readonly adminCompanyIds: readonly Id<"company">[];
  /** Providers for which the person is counsellor or administrator. */
  readonly providerIds: readonly Id<"provider">[];
  /** The signed-in browser; absent where no browser asks. */
  readonly session?: ViewerSession;
}

export const hasRole = (viewer: Viewer | null, ...wanted: readonly Role[]): boolean =>
  viewer !== null && wanted.some((role) => viewer.roles.includes(role));

/** Whether a mandate in force covers this for the company. */
export const hasMandate = (viewer: Viewer | null, companyId: string, scope: MandateScope): boolean =>
  viewer?.mandates.some((mandate) => mandate.companyId === companyId && mandate.scopes.includes(scope)) ?? false;
