import { defineUrlState } from "../../../lib/url-state/url-state.ts";
import { urlChoice, urlChoices, urlFlag, urlList, urlNumber, urlText } from "../../../lib/url-state/url-fields.ts";
import type { SearchWorkplacesInput } from "../../../gql/graphql.ts";

export const weekdays = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;
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
export const sorts = ["RELEVANCE", "DISTANCE", "NEWEST", "START_DATE", "FEWEST_APPLICATIONS"] as const;

const radiusBounds = { minimum: 1, maximum: 100, fallback: 25 } as const;
const pageSize = 20;

/** Everything a search says, in Dutch words in the address: a link is a search. */
export const searchState = defineUrlState({
  q: urlText(200),
  plaats: urlText(80),
  straal: urlNumber(radiusBounds),
  opleiding: urlList(),
  domein: urlChoices(studyDomains),
  provincie: urlList(),
  gemeente: urlList(),
  dag: urlChoices(weekdays),
  betaald: urlChoice(["ja", "nee"], null),
  vrij: urlFlag(),
  start: urlList(),
  sorteer: urlChoice(sorts, "RELEVANCE"),
  weergave: urlChoice(["lijst", "kaart"], "lijst"),
  pagina: urlNumber({ minimum: 1, maximum: 500, fallback: 1 }),
});

export type SearchValues = typeof searchState.defaults;

const orNothing = <Value>(values: readonly Value[]): Value[] | undefined =>
  values.length > 0 ? [...values] : undefined;

/** The place as people type it: four digits are a postal code, anything else a name. */
function nearOf({ plaats, straal }: SearchValues): SearchWorkplacesInput["near"] {
  const postcode = /^\d{4}/.exec(plaats)?.[0];
  if (postcode) return { postcode, radiusKm: straal };
  return plaats ? { place: plaats, radiusKm: straal } : undefined;
}

/** What the address says, as the API asks for it. */
export function searchInput(values: SearchValues): SearchWorkplacesInput {
  return {
    text: values.q || undefined,
    near: nearOf(values),
    filters: {
      programmes: orNothing(values.opleiding),
      studyDomains: orNothing(values.domein),
      provinces: orNothing(values.provincie),
      municipalities: orNothing(values.gemeente),
      days: orNothing(values.dag),
      isPaid: values.betaald === null ? undefined : values.betaald === "ja",
      hasFreePlaces: values.vrij || undefined,
      startMonths: orNothing(values.start),
    },
    sort: values.sorteer === "DISTANCE" && !values.plaats ? "RELEVANCE" : values.sorteer,
    page: values.pagina,
    pageSize,
  };
}
