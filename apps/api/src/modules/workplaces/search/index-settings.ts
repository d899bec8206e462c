import type { Settings } from "meilisearch";
import { stopWords } from "./filler-words.ts";
import { synonyms } from "./synonyms.ts";

/** Attributes that are only ever compared for equality and counted: no ranges, no search among their values. */
const counted = [
  "programmeId",
  "studyDomain",
  "province",
  "municipality",
  "days",
  "isPaid",
  "hasFreePlaces",
  "startMonth",
];

/** Most hits a person can page through, and most that are counted (reliability 3.1). */
export const deepestHit = 10_000;

/** Most points on the map. */
export const mostPoints = 2_000;

/**
 * How the engine reads and ranks workplaces. A chosen sort goes before everything, so that "nearest first" is never broken by a better text match;
 * without one the text decides, and between equals the newest. Unused features are off: they cost CPU at every change.
 */
export const indexSettings: Settings = {
  searchableAttributes: [
    "programme",
    "title",
    "words",
    "parts",
    "municipality",
    "places",
    "postcode",
    "company",
    "activities",
  ],
  displayedAttributes: ["id", "title", "_geo", "version"],
  rankingRules: ["sort", "words", "typo", "proximity", "attribute", "exactness", "publishedAt:desc"],
  filterableAttributes: [
    {
      attributePatterns: counted,
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    },
    // Only its plain name makes a place filterable.
    "_geo",
  ],
  sortableAttributes: ["_geo", "publishedAt", "startsOn", "applicationCount"],
  stopWords: [...stopWords],
  synonyms: Object.fromEntries(Object.entries(synonyms).map(([word, others]) => [word, [...others]])),
  localizedAttributes: [{ attributePatterns: ["*"], locales: ["nld"] }],
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
    disableOnAttributes: ["postcode"],
    disableOnNumbers: true,
  },
  // Fields are short: being in the same one is near enough, and a query with many words costs less.
  proximityPrecision: "byAttribute",
  facetSearch: false,
  // Counted by number, not by alphabet (the default): the alphabet takes four times the CPU between 300 and 3,000 hits.
  faceting: { maxValuesPerFacet: 400, sortFacetValuesBy: { "*": "count" } },
  pagination: { maxTotalHits: deepestHit },
  searchCutoffMs: 1_000,
};
