import { combine } from "@leerplek/domain/programmes/combination";
import { coverageOf } from "@leerplek/domain/programmes/coverage";
import { toPublicId } from "@leerplek/domain/shared/id";
import { dayInFlanders } from "@leerplek/domain/shared/time";
import type { RequestContext } from "../../platform/context.ts";
import { offerWithGaps, placesNear, type PlaceWithOffer } from "./combination.queries.ts";

/** Kinds of place in a combination. */
export const combinationKinds = ["BRANCH", "PROVIDER"] as const;

interface NamedActivity {
  readonly code: string;
  readonly label: string;
}
export interface Proposal {
  readonly gaps: readonly NamedActivity[];
  readonly parts: readonly (Omit<PlaceWithOffer, "offers"> & { readonly takes: readonly NamedActivity[] })[];
  readonly uncovered: readonly NamedActivity[];
  readonly placeCount: number;
  readonly isProven: boolean;
}

/** Gaps are what coverage calls so; how much a partial answer counts does not matter to that. */
const anyRules = { "coverage.partialPercent": 0, "coverage.alternativePercent": 0 };

/** Finds the fewest places near that close the gaps of an offer; null when the viewer has no such offer. Two statements and a bounded search. */
export async function proposeCombination(
  { sql, viewer, now }: Pick<RequestContext, "sql" | "viewer" | "now">,
  input: { readonly offerId: string; readonly withinKilometres: number; readonly withSchools: boolean },
): Promise<Proposal | null> {
  const offer = await offerWithGaps(sql, viewer, input.offerId);
  if (!offer) return null;
  const answers = new Map(offer.activities.flatMap(({ id, coverage }) => (coverage ? [[id, coverage] as const] : [])));
  const gaps = coverageOf(offer.activities, answers, anyRules).gaps.map(({ code, label }) => ({ code, label }));
  const codes = gaps.map(({ code }) => code);
  const kilometres = Math.min(150, Math.max(1, input.withinKilometres));
  const places =
    codes.length === 0
      ? []
      : await placesNear(sql, offer, {
          gaps: codes,
          metres: kilometres * 1000,
          withSchools: input.withSchools,
          today: dayInFlanders(now),
        });
  const { parts, uncovered, isProven } = combine(codes, places);
  const named = (wanted: readonly string[]): NamedActivity[] => gaps.filter(({ code }) => wanted.includes(code));
  return {
    gaps,
    uncovered: named(uncovered),
    placeCount: places.length,
    isProven,
    parts: parts.flatMap(({ id, takes }) => {
      const place = places.find((each) => each.id === id);
      if (!place) return [];
      const { offers: _, ...facts } = place;
      const tag = place.kind === "BRANCH" ? "branch" : "provider";
      return { ...facts, id: toPublicId(tag, place.id), takes: named(takes) };
    }),
  };
}
