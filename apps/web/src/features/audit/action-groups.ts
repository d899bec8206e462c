/** What the log is filtered by: the beginning of an action. The last ones are single actions people ask for. */
export const actionGroups = [
  "learner.file-seen",
  "learner.contact-seen",
  "learner.card-seen",
  "learner.data-exported",
  "learner.national-number",
  "learner",
  "application",
  "proposal",
  "interview",
  "slot",
  "workplace",
  "recognition",
  "mentor",
  "mandate",
  "invitation",
  "guardianship",
  "account",
  "erasure",
  "audit",
] as const;
export type ActionGroup = (typeof actionGroups)[number];

export const actionGroupOf = (action: string): ActionGroup | null =>
  actionGroups.find((group) => group === action) ?? null;
