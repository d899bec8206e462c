import type { FacetField } from "@leerplek/domain/workplaces/search";
import { weekdays } from "@leerplek/domain/workplaces/workplace";
import type { Filters } from "./search-input.ts";
import type { NamedValue, SearchReference } from "./search-reference.ts";

/** A field that is counted: its name outside, its filter, and its attribute in the document. */
export interface CountedFacet {
  readonly field: FacetField;
  readonly filter: keyof Filters;
  readonly attribute: string;
}

export interface Facet {
  readonly field: FacetField;
  readonly values: readonly FacetValue[];
}
export interface FacetValue {
  /** What the filter takes. */
  readonly value: string;
  /** Text for a person where there is one; the value itself where the screen has its own words for it. */
  readonly label: string;
  readonly count: number;
}

export const countedFacets: readonly CountedFacet[] = [
  { field: "PROGRAMME", filter: "programmes", attribute: "programmeId" },
  { field: "STUDY_DOMAIN", filter: "studyDomains", attribute: "studyDomain" },
  { field: "PROVINCE", filter: "provinces", attribute: "province" },
  { field: "MUNICIPALITY", filter: "municipalities", attribute: "municipality" },
  { field: "DAY", filter: "days", attribute: "days" },
  { field: "PAID", filter: "isPaid", attribute: "isPaid" },
  { field: "FREE_PLACES", filter: "hasFreePlaces", attribute: "hasFreePlaces" },
  { field: "START_MONTH", filter: "startMonths", attribute: "startMonth" },
];

type Counts = Readonly<Record<string, number>>;

/** Counts as a client sees them: most hits first, days and months in their own order; a chosen value stays, also without hits. */
export function facetOf(
  { field, filter }: CountedFacet,
  counts: Counts,
  { filters, reference }: { readonly filters: Filters; readonly reference: SearchReference },
): Facet {
  const names = namesOf(field, reference);
  const chosen = filters[filter].map(String).filter((value) => !(value in counts));
  const counted = [...Object.entries(counts), ...chosen.map((value) => [value, 0] as const)].map(([key, count]) => ({
    ...(names.get(key) ?? { value: key, label: key, rank: names.size }),
    count,
  }));
  const inOwnOrder = field === "DAY" || field === "START_MONTH";
  counted.sort((a, b) => (inOwnOrder ? 0 : b.count - a.count) || a.rank - b.rank || (a.value < b.value ? -1 : 1));
  return { field, values: counted.map(({ value, label, count }) => ({ value, label, count })) };
}

const days: ReadonlyMap<string, NamedValue> = new Map(
  weekdays.map((day, rank) => [day, { value: day, label: day, rank }]),
);
const noNames: ReadonlyMap<string, NamedValue> = new Map();

function namesOf(field: FacetField, reference: SearchReference): ReadonlyMap<string, NamedValue> {
  switch (field) {
    case "PROGRAMME":
      return reference.programmes;
    case "MUNICIPALITY":
      return reference.municipalities;
    case "PROVINCE":
      return reference.provinces;
    case "DAY":
      return days;
    case "STUDY_DOMAIN":
    case "PAID":
    case "FREE_PLACES":
    case "START_MONTH":
      return noNames;
    default:
      return field satisfies never;
  }
}
