import { combine } from "@leerplek/domain/programmes/combination";
import { checkContexts, type ContextRequirement } from "@leerplek/domain/programmes/contexts";
import { coverageOf } from "@leerplek/domain/programmes/coverage";
import { toPublicId } from "@leerplek/domain/shared/id";
import { dayInFlanders } from "@leerplek/domain/shared/time";
import type { RequestContext } from "../../platform/context.ts";
import { offerWithGaps, placesNear, type PlaceWithOffer } from "./combination.queries.ts";

interface NamedActivity {
  readonly code: string;
  readonly label: string;
}
/** Contexts the list asks and the offer has too few of. */
export interface MissingContexts extends ContextRequirement {
  readonly tooFew: number;
  readonly choices: readonly string[];
}
export interface Proposal {
  readonly gaps: readonly NamedActivity[];
  readonly contexts: MissingContexts | null;
  readonly parts: readonly (Omit<PlaceWithOffer, "offers"> & { readonly takes: readonly NamedActivity[] })[];
  readonly uncovered: readonly NamedActivity[];
  readonly contextsTooFew: number;
  readonly placeCount: number;
  readonly isProven: boolean;
}

/** Gaps are what coverage calls so; how much a partial answer counts does not matter to that. */
const anyRules = { "coverage.partialPercent": 0, "coverage.alternativePercent": 0 };

/**
 * Finds the fewest places near that close the gaps of an offer and add the contexts it has too few of; null when the viewer has no such offer. Two
 * statements and a bounded search.
 */
export async function proposeCombination(
  { sql, viewer, now }: Pick<RequestContext, "sql" | "viewer" | "now">,
  input: {
    readonly offerId: string;
    readonly withinKilometres: number;
    readonly withSchools: boolean;
    readonly withTrainingCentres: boolean;
  },
): Promise<Proposal | null> {
  const offer = await offerWithGaps(sql, viewer, input.offerId);
  if (!offer) return null;
  const answers = new Map(offer.activities.flatMap(({ id, coverage }) => (coverage ? [[id, coverage] as const] : [])));
  const gaps = coverageOf(offer.activities, answers, anyRules).gaps.map(({ code, label }) => ({ code, label }));
  const codes = gaps.map(({ code }) => code);
  const contexts = contextsMissing(offer.contextsAsked, offer.contexts);
  const kilometres = Math.min(150, Math.max(1, input.withinKilometres));
  const places =
    codes.length === 0 && !contexts
      ? []
      : await placesNear(sql, offer, {
          gaps: codes,
          contexts: contexts?.choices ?? [],
          metres: kilometres * 1000,
          kinds: [
            ...(input.withSchools ? (["PROVIDER"] as const) : []),
            ...(input.withTrainingCentres ? (["TRAINING_CENTRE"] as const) : []),
          ],
          today: dayInFlanders(now),
        });
  const { parts, uncovered, contextsTooFew, isProven } = combine({ gaps: codes, contexts }, places);
  const named = (wanted: readonly string[]): NamedActivity[] => gaps.filter(({ code }) => wanted.includes(code));
  return {
    gaps,
    contexts,
    contextsTooFew,
    uncovered: named(uncovered),
    placeCount: places.length,
    isProven,
    parts: parts.flatMap(({ id, takes, contexts: added }) => {
      const place = places.find((each) => each.id === id);
      if (!place) return [];
      const { offers: _, ...facts } = place;
      const tag = place.kind === "BRANCH" ? "branch" : "provider";
      return { ...facts, id: toPublicId(tag, place.id), takes: named(takes), contexts: added };
    }),
  };
}

/** Only what others can add: too many contexts are for the branch itself to leave out. */
function contextsMissing(asked: ContextRequirement | null, offered: readonly string[]): MissingContexts | null {
  const { tooFew, choices } = checkContexts(asked, offered);
  return asked && tooFew > 0 ? { ...asked, tooFew, choices } : null;
}
