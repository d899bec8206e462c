/**
 * A look at a learner by somebody else, in steps of what is seen: the card a company has of a candidate, the contact data from the interview on, the
 * whole file. Recorded once for each viewer, learner, kind and quarter of an hour (reliability 3.10: reads of full learner profiles).
 */
export const lookKinds = ["CARD", "CONTACT", "FILE", "EXPORT", "NATIONAL_NUMBER"] as const;
export type LookKind = (typeof lookKinds)[number];

export interface Look {
  readonly learnerId: string;
  readonly kind: LookKind;
  /** What the learner wrote was read: it counts as opening a profile. */
  readonly opens?: true;
}

/** The word of a kind of look in the audit log. */
export const lookActions: Readonly<Record<LookKind, string>> = {
  CARD: "learner.card-seen",
  CONTACT: "learner.contact-seen",
  FILE: "learner.file-seen",
  EXPORT: "learner.data-exported",
  NATIONAL_NUMBER: "learner.national-number-seen",
};

const windowMilliseconds = 15 * 60_000;

/** The quarter of an hour a moment falls in; looks within it count once. */
export const lookWindow = (at: Date): Date =>
  new Date(Math.floor(at.getTime() / windowMilliseconds) * windowMilliseconds);
