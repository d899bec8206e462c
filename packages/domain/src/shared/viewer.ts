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

/** Who asks. Read once per request; every policy and every row condition starts from here. */
export interface Viewer {
  readonly userId: Id<"user">;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly learnerId: Id<"learner"> | null;
  /** Companies in which the person is administrator or mentor. */
  readonly companyIds: readonly Id<"company">[];
  /** The part of `companyIds` in which the person is administrator. */
  readonly adminCompanyIds: readonly Id<"company">[];
  /** Providers for which the person is counsellor or administrator. */
  readonly providerIds: readonly Id<"provider">[];
}

export const hasRole = (viewer: Viewer | null, ...wanted: readonly Role[]): boolean =>
  viewer !== null && wanted.some((role) => viewer.roles.includes(role));
