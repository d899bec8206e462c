/** Orders of hits. DISTANCE needs a place to measure from. */
export const workplaceSorts = ["RELEVANCE", "DISTANCE", "NEWEST", "START_DATE", "FEWEST_APPLICATIONS"] as const;
export type WorkplaceSort = (typeof workplaceSorts)[number];

/** What hits can be counted and narrowed by. */
export const facetFields = [
  "PROGRAMME",
  "STUDY_DOMAIN",
  "PROVINCE",
  "MUNICIPALITY",
  "DAY",
  "PAID",
  "FREE_PLACES",
  "START_MONTH",
] as const;
export type FacetField = (typeof facetFields)[number];

/** Ways to look wider when nothing is found. */
export const widerChoiceKinds = ["WITHOUT_TEXT", "WITHOUT_FILTERS", "LARGER_RADIUS", "WITHOUT_PLACE"] as const;
export type WiderChoiceKind = (typeof widerChoiceKinds)[number];
