import { toPublicId } from "@leerplek/domain/shared/id";
import type { FacetField } from "@leerplek/domain/workplaces/search";
import { weekdays } from "@leerplek/domain/workplaces/workplace";
import type { Filters } from "./search-input.ts";
import type { SearchReference } from "./search-reference.ts";

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
  const chosen = filters[filter].map(String).filter((value) => !(value in counts));
  const values = [...Object.entries(counts), ...chosen.map((value) => [value, 0] as const)].map(([value, count]) =>
    field === "PROGRAMME"
      ? { value: toPublicId("programme", value), label: reference.programmeTitles.get(value) ?? value, count }
      : { value, label: value, count },
  );
  return { field, values: values.sort(orderOf(field)) };
}

const dutch = new Intl.Collator("nl-BE");
const dayNumber = new Map<string, number>(weekdays.map((day, index) => [day, index]));

function orderOf(field: FacetField): (a: FacetValue, b: FacetValue) => number {
  if (field === "DAY") return (a, b) => (dayNumber.get(a.value) ?? 0) - (dayNumber.get(b.value) ?? 0);
  if (field === "START_MONTH") return (a, b) => (a.value < b.value ? -1 : 1);
  return (a, b) => b.count - a.count || dutch.compare(a.label, b.label);
}
