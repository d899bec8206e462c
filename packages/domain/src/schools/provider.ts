/** Kinds of training provider (domain.md 1.5). */
export const providerKinds = ["SECONDARY_SCHOOL", "CDO", "SYNTRA", "BUSO", "CVO"] as const;
export type ProviderKind = (typeof providerKinds)[number];
