/** Kinds of training provider (domain.md 1.5). */
export const providerKinds = ["SECONDARY_SCHOOL", "CDO", "SYNTRA", "BUSO", "CVO"] as const;
export type ProviderKind = (typeof providerKinds)[number];

/**
 * Kinds that are training centres: a learner practises there what a workplace does not offer. Syntra campuses are; centres of sectors and of VDAB are no
 * providers here, so nothing is known of what they offer. Source: domain.md step 8 (TRAINING_CENTRE) and 1.5.
 */
export const trainingCentreKinds: readonly ProviderKind[] = ["SYNTRA"];
