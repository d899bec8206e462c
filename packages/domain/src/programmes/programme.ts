/** The eight study domains since the modernisation of secondary education (domain.md 5.1; names there unconfirmed). */
export const studyDomains = [
  "ECONOMY_ORGANISATION",
  "ART_CREATION",
  "AGRICULTURE_HORTICULTURE",
  "SOCIETY_WELFARE",
  "SPORT",
  "STEM",
  "LANGUAGE_CULTURE",
  "FOOD_HOSPITALITY",
] as const;
export type StudyDomain = (typeof studyDomains)[number];

/** How far a branch can offer an activity. ALTERNATIVE: somewhere else, agreed with the school. */
export const coverages = ["FULL", "PARTIAL", "NONE", "ALTERNATIVE"] as const;
export type Coverage = (typeof coverages)[number];

/** A version is written, then published; published ones never change. */
export const listStatuses = ["DRAFT", "PUBLISHED"] as const;
export type ListStatus = (typeof listStatuses)[number];

/** Where a version comes from: the reference files, or a partnership that wrote it here. */
export const listOrigins = ["REFERENCE", "PARTNERSHIP"] as const;
export type ListOrigin = (typeof listOrigins)[number];
