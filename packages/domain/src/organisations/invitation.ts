export const invitationStates = ["OPEN", "ACCEPTED", "REVOKED", "EXPIRED"] as const;
/** Where an invitation stands; only an open one can be accepted. */
export type InvitationState = (typeof invitationStates)[number];

interface InvitationFacts {
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly expiresAt: Date;
}

/** The moment of its end itself is too late. */
export function invitationState({ acceptedAt, revokedAt, expiresAt }: InvitationFacts, now: Date): InvitationState {
  if (acceptedAt) return "ACCEPTED";
  if (revokedAt) return "REVOKED";
  return now < expiresAt ? "OPEN" : "EXPIRED";
}
