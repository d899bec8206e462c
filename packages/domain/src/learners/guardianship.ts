/** A guardian sees a minor only while the link is CONFIRMED. Source: domain.md 1.2; reliability T5. */
export const guardianshipStatuses = ["INVITED", "CONFIRMED", "ENDED"] as const;
export type GuardianshipStatus = (typeof guardianshipStatuses)[number];

/** Who made the link. What a learner links, the school confirms as well. */
export const guardianLinkers = ["PROVIDER", "LEARNER"] as const;
export type GuardianLinker = (typeof guardianLinkers)[number];
