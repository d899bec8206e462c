import { changesBetween } from "@leerplek/domain/programmes/activity-list";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import {
  ActivityFragment,
  answersFrom,
  type ActivityItem,
  type Answer,
  type Answers,
  type Contexts,
} from "../answers.ts";
import { OfferFragment, OfferListFragment } from "./offer.graphql.ts";

/** A version of a list as the form uses it. */
export interface FormList {
  readonly id: string;
  readonly version: number;
  readonly validFrom: string | null;
  readonly source: string;
  readonly origin: "REFERENCE" | "PARTNERSHIP";
  readonly contexts: Contexts;
  readonly activities: readonly ActivityItem[];
}

export function readList(masked: FragmentType<typeof OfferListFragment>): FormList {
  const list = readFragment(OfferListFragment, masked);
  return {
    ...list,
    contexts: list.contexts ?? null,
    validFrom: list.validFrom ?? null,
    activities: readFragment(ActivityFragment, list.activities),
  };
}

/** What the server knows of an offer, ready to be filled in. */
export interface ServerOffer {
  readonly id: string | null;
  readonly version: number;
  /** The list to answer: the newest one. */
  readonly list: FormList;
  readonly answers: Answers;
  readonly contexts: readonly string[];
  readonly review: Review | null;
}

export interface Review {
  /** By code, what has to be answered again; `was` is how it read before, null when it is new. */
  readonly marks: ReadonlyMap<string, { readonly was: string | null }>;
  readonly removed: readonly ActivityItem[];
}

const asListed = (activities: readonly ActivityItem[]) =>
  activities.map((activity) => ({ ...activity, minimumAge: activity.minimumAge ?? null }));

/** A first answer to the list, or what was answered before; after a new version only what asks the same is kept. */
export function serverOffer(masked: FragmentType<typeof OfferFragment> | null, current: FormList): ServerOffer {
  if (!masked) return { id: null, version: 0, list: current, answers: {}, contexts: [], review: null };
  const offer = readFragment(OfferFragment, masked);
  const { id, version, contexts } = offer;
  const stored: Answers = Object.fromEntries(
    offer.answers.map(({ activity, coverage, note }) => [activity.code, { coverage, note: note ?? "" }]),
  );
  const [before, list] = [readList(offer.activityList), readList(offer.newestList)];
  if (!offer.isReviewNeeded) return { id, version, list, answers: stored, contexts, review: null };
  const { added, changed, removed } = changesBetween(
    { activities: asListed(before.activities), contexts: before.contexts },
    { activities: asListed(list.activities), contexts: list.contexts },
  );
  const marks = new Map<string, { readonly was: string | null }>([
    ...added.map(({ code }) => [code, { was: null }] as const),
    ...changed.map((change) => [change.after.code, { was: change.before.label }] as const),
  ]);
  const kept = Object.fromEntries(Object.entries(stored).filter(([code]) => !marks.has(code)));
  return { id, version, list, answers: kept, contexts, review: { marks, removed } };
}

/** What was changed on the screen and not saved yet; null takes an answer back. */
export interface Changes {
  readonly answers: Readonly<Record<string, Answer | null>>;
  readonly contexts: readonly string[] | null;
}
export const noChanges: Changes = { answers: {}, contexts: null };

export function changesFrom(kept: unknown): Changes {
  const answers: unknown = Reflect.get(Object(kept), "answers");
  const contexts: unknown = Reflect.get(Object(kept), "contexts");
  const withdrawn = Object.entries(Object(answers)).flatMap(([code, answer]) =>
    answer === null ? [[code, null]] : [],
  );
  return {
    answers: { ...answersFrom(answers), ...Object.fromEntries(withdrawn) },
    contexts: Array.isArray(contexts) ? contexts.map(String) : null,
  };
}

/** What the screen shows: the server's answers with the changes on top. */
export const answersWith = (answers: Answers, changes: Changes): Answers =>
  Object.fromEntries(
    Object.entries<Answer | null>({ ...answers, ...changes.answers }).flatMap(([code, answer]) =>
      answer ? [[code, answer] as const] : [],
    ),
  );

/** Changes that say what the server has already are none. */
export const countOfChanges = (offer: ServerOffer, { answers, contexts }: Changes): number =>
  Object.entries(answers).filter(([code, answer]) => !isSameAnswer(offer.answers[code] ?? null, answer)).length +
  (contexts !== null && contexts.toSorted().join("\n") !== offer.contexts.toSorted().join("\n") ? 1 : 0);

const isSameAnswer = (one: Answer | null, other: Answer | null): boolean =>
  one?.coverage === other?.coverage && (one?.note ?? "") === (other?.note ?? "");
