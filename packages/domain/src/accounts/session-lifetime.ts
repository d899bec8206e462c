import { roles, type Role } from "../shared/viewer.ts";

/** How long a session lasts: without use, and at most. */
export interface SessionLifetime {
  readonly idleMinutes: number;
  readonly absoluteMinutes: number;
}

/** Kinds of people by what stands open behind their session. */
export const sessionGroups = ["administration", "work", "home", "sharedDevice"] as const;
export type SessionGroup = (typeof sessionGroups)[number];
export type SessionLifetimes = Readonly<Record<SessionGroup, SessionLifetime>>;

const groupOfRole = {
  RECOGNITION_OFFICER: "administration",
  GOV_ADMIN: "administration",
  PROVIDER_ADMIN: "administration",
  COMPANY_ADMIN: "work",
  MENTOR: "work",
  COUNSELLOR: "work",
  LEARNER: "home",
  GUARDIAN: "home",
} as const satisfies Record<Role, Exclude<SessionGroup, "sharedDevice">>;

/** Roles that see many people's files: mail is not enough of a second proof for them (ASVS 6.3.6). */
export const strongSignInRoles: readonly Role[] = ["COUNSELLOR", "PROVIDER_ADMIN", "RECOGNITION_OFFICER", "GOV_ADMIN"];

/**
 * The lifetime of a session of somebody with these roles: the strictest of what the roles ask. Officers and administrators get
 * the shortest, people at work a working day, learners and guardians a month on a device they had remembered and an evening on any other.
 * Source: reliability.md 3.3, requirement T7.
 * @param isRemembered the person asked to be remembered on this device
 */
export function sessionLifetime(
  lifetimes: SessionLifetimes,
  held: readonly Role[],
  isRemembered: boolean,
): SessionLifetime {
  const groups = roles.filter((role) => held.includes(role)).map((role) => groupOfRole[role]);
  const asked = (groups.length > 0 ? groups : (["home"] as const)).map((group) =>
    group === "home" && !isRemembered ? lifetimes.sharedDevice : lifetimes[group],
  );
  return {
    idleMinutes: Math.min(...asked.map(({ idleMinutes }) => idleMinutes)),
    absoluteMinutes: Math.min(...asked.map(({ absoluteMinutes }) => absoluteMinutes)),
  };
}

/** The moment a session ends unless it is used before: the last use plus the idle time, never later than the absolute end. */
export function sessionEnd(
  { signedInAt, lastUsedAt }: { readonly signedInAt: Date; readonly lastUsedAt: Date },
  { idleMinutes, absoluteMinutes }: SessionLifetime,
): Date {
  const after = (moment: Date, minutes: number): number => moment.getTime() + minutes * 60_000;
  return new Date(Math.min(after(lastUsedAt, idleMinutes), after(signedInAt, absoluteMinutes)));
}

/** How the person of a session proved who they are. */
export const signInMethods = ["PASSWORD", "LINK", "PASSKEY", "IDENTITY_PROVIDER"] as const;
export type SignInMethod = (typeof signInMethods)[number];

/** A passkey cannot be phished, and an identity provider answers for its own second proof. */
export const isStrong = (method: SignInMethod): boolean => method === "PASSKEY" || method === "IDENTITY_PROVIDER";

/** The session of the one who asks. */
export interface ViewerSession {
  readonly id: string;
  readonly signedInAt: Date;
  readonly method: SignInMethod;
  /** This way of signing in is not enough for a role the person holds: only what is their own stands open until they sign in with a stronger one. */
  readonly isTooWeak?: boolean;
}

/** True while the person proved who they are at most `minutes` ago, the last moment included. */
export const isRecentSignIn = (session: ViewerSession | undefined, now: Date, minutes: number): boolean =>
  session !== undefined && now.getTime() - session.signedInAt.getTime() <= minutes * 60_000;
