import { z } from "zod";
import { fromPublicId } from "@leerplek/domain/shared/id";
import { studyDomains } from "@leerplek/domain/programmes/programme";
import { type WorkplaceSort, workplaceSorts } from "@leerplek/domain/workplaces/search";
import { weekdays } from "@leerplek/domain/workplaces/workplace";
import { badInput } from "../../../platform/errors.ts";
import { cleanText } from "./clean-text.ts";
import { deepestHit } from "./index-settings.ts";
import type { Place } from "./places.ts";
import type { SearchReference } from "./search-reference.ts";

/** What a client sends: SearchWorkplacesInput of the contract. */
const searchInput = z.object({
  text: z.string().nullish(),
  near: z
    .object({ postcode: z.string().nullish(), place: z.string().nullish(), radiusKm: z.number().nullish() })
    .nullish(),
  filters: z
    .object({
      programmes: z.array(z.string()).nullish(),
      studyDomains: z.array(z.enum(studyDomains)).nullish(),
      provinces: z.array(z.string()).nullish(),
      municipalities: z.array(z.string()).nullish(),
      days: z.array(z.enum(weekdays)).nullish(),
      isPaid: z.boolean().nullish(),
      hasFreePlaces: z.boolean().nullish(),
      startMonths: z.array(z.string()).nullish(),
    })
    .nullish(),
  sort: z.enum(workplaceSorts).nullish(),
  page: z.number().nullish(),
  pageSize: z.number().nullish(),
});
type SearchInput = z.output<typeof searchInput>;
type NearInput = NonNullable<SearchInput["near"]>;
type FiltersInput = NonNullable<SearchInput["filters"]>;

/** A search that was checked: every value that will stand in a filter comes out of a closed list, is a UUID, a month, a boolean or a number. */
export interface SearchRequest {
  readonly text: string;
  readonly near: Near | null;
  readonly filters: Filters;
  readonly sort: WorkplaceSort;
  readonly page: number;
  readonly pageSize: number;
}
export interface Near {
  readonly place: Place;
  /** 1-100 */
  readonly radiusKm: number;
}
/** Empty: no filter. Several values of one filter widen. */
export interface Filters {
  /** UUIDs. */
  readonly programmes: readonly string[];
  readonly studyDomains: readonly string[];
  readonly provinces: readonly string[];
  readonly municipalities: readonly string[];
  readonly days: readonly string[];
  readonly isPaid: readonly boolean[];
  readonly hasFreePlaces: readonly boolean[];
  /** "2026-12" */
  readonly startMonths: readonly string[];
}

export const mostPageSize = 100;
const longestText = 200;
const mostFilterValues = 100;

/** Checks what a client sent. Throws BAD_USER_INPUT with the field that is wrong, never with its value. */
export function searchRequest(sent: unknown, reference: SearchReference): SearchRequest {
  const parsed = searchInput.safeParse(sent);
  if (!parsed.success) throw badInput(parsed.error.issues[0]?.path.join(".") ?? "", "Not a value of this field.");
  const input = parsed.data;
  const page = whole("page", input.page ?? 1, 1, deepestHit);
  const pageSize = whole("pageSize", input.pageSize ?? 20, 1, mostPageSize);
  if (page * pageSize > deepestHit)
    throw badInput("page", `The first ${deepestHit} hits can be read: narrow the search.`);
  const near = input.near ? nearOf(input.near, reference) : null;
  const sort = input.sort ?? "RELEVANCE";
  return {
    text: textOf(input.text ?? ""),
    near,
    filters: filtersOf(input.filters ?? {}, reference),
    // A link whose place was taken away still works: there is no distance then.
    sort: sort === "DISTANCE" && !near ? "RELEVANCE" : sort,
    page,
    pageSize,
  };
}

function textOf(text: string): string {
  if (text.length > 2 * longestText) throw badInput("text", `At most ${longestText} characters.`);
  const cleaned = cleanText(text);
  if ([...cleaned].length > longestText) throw badInput("text", `At most ${longestText} characters.`);
  return cleaned;
}

function nearOf(input: NearInput, { places }: SearchReference): Near {
  const radiusKm = whole("near.radiusKm", input.radiusKm ?? 25, 1, 100);
  const postcode = input.postcode?.trim();
  if (postcode) {
    const place = places.byPostcode(postcode);
    if (!place) throw badInput("near.postcode", "There is no Belgian postal code like this.");
    return { place, radiusKm };
  }
  const name = cleanText(input.place ?? "");
  if (!name) throw badInput("near", "Give a postal code or the name of a place.");
  const place = name.length <= longestText ? places.byName(name) : null;
  if (!place) throw badInput("near.place", "There is no Belgian place with this name.");
  return { place, radiusKm };
}

function filtersOf(input: FiltersInput, { municipalities, provinces }: SearchReference): Filters {
  return {
    programmes: listOf("programmes", input.programmes, (value) => fromPublicId("programme", value)),
    studyDomains: listOf("studyDomains", input.studyDomains, anyText),
    provinces: listOf("provinces", input.provinces, inList(provinces)),
    municipalities: listOf("municipalities", input.municipalities, inList(municipalities)),
    days: listOf("days", input.days, anyText),
    isPaid: booleanOf(input.isPaid),
    hasFreePlaces: booleanOf(input.hasFreePlaces),
    startMonths: listOf("startMonths", input.startMonths, (value) =>
      /^20\d\d-(0[1-9]|1[0-2])$/.test(value) ? value : null,
    ),
  };
}

const booleanOf = (value: boolean | null | undefined): readonly boolean[] =>
  typeof value === "boolean" ? [value] : [];

/** Already one of a closed list. */
const anyText = (value: string): string => value;

const inList =
  (known: ReadonlyMap<string, unknown>) =>
  (value: string): string | null =>
    known.has(value) ? value : null;

function listOf(
  field: string,
  values: readonly string[] | null | undefined,
  read: (value: string) => string | null,
): readonly string[] {
  if (!values) return [];
  if (values.length > mostFilterValues) throw badInput(`filters.${field}`, `At most ${mostFilterValues} values.`);
  return [
    ...new Set(
      values.map((value) => {
        const known = read(value);
        if (known === null) throw badInput(`filters.${field}`, "Not a value of this filter.");
        return known;
      }),
    ),
  ];
}

function whole(field: string, value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most) throw badInput(field, `From ${least} to ${most}.`);
  return value;
}
