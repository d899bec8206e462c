import { checkContexts, type ContextRequirement } from "@leerplek/domain/programmes/contexts";
import { coverageOf, coverageVerdict, type CountedActivity } from "@leerplek/domain/programmes/coverage";
import type { Coverage } from "@leerplek/domain/programmes/programme";
import {
  computed,
  instant,
  many,
  one,
  column,
  publicId,
  shape,
  value,
  type Row,
  type Shape,
} from "../../platform/read-plan/shape.ts";
import { ruleValue } from "../../platform/read-plan/rule-value.ts";
import { branchShape } from "../companies/companies.queries.ts";
import { providerShape } from "../schools/schools.queries.ts";
import { activityListShape, activityShape, newestListId } from "./activity-lists.queries.ts";
import { programmeShape } from "./programmes.queries.ts";

/** For the company, those who hold its mandate, the school, and officers. What others may know of it comes with the combination proposal. */
const visible = (offer: Row): string =>
  `exists (select from branches b where b.id = ${offer}.branch_id and (b.company_id = any(${offer.viewer("companyIds")}) or b.company_id = any(${offer.viewer("mandateCompanyIds")}))) or ${offer}.provider_id = any(${offer.viewer("providerIds")}) or ${offer.viewer("isOfficer")}`;

export const offeredActivityShape: Shape = shape({
  type: "OfferedActivity",
  table: "offered_activities",
  visible: () => "true",
  fields: () => ({
    coverage: column("coverage"),
    note: column("note"),
    activity: one(
      () => activityShape,
      (offered, activity) => `${activity}.id = ${offered}.activity_id`,
    ),
  }),
});

export const activityOfferShape: Shape = shape({
  type: "ActivityOffer",
  table: "activity_offers",
  visible,
  fields: () => ({
    id: publicId("activityOffer"),
    version: column("version"),
    contexts: column("contexts"),
    updatedAt: instant("updated_at"),
    isReviewNeeded: value((offer) => `${offer}.activity_list_id <> ${newestListId(`${offer}.programme_id`)}`),
    branch: one(
      () => branchShape,
      (offer, branch) => `${branch}.id = ${offer}.branch_id`,
    ),
    provider: one(
      () => providerShape,
      (offer, provider) => `${provider}.id = ${offer}.provider_id`,
    ),
    programme: one(
      () => programmeShape,
      (offer, programme) => `${programme}.id = ${offer}.programme_id`,
    ),
    activityList: one(
      () => activityListShape,
      (offer, list) => `${list}.id = ${offer}.activity_list_id`,
    ),
    newestList: one(
      () => activityListShape,
      (offer, list) => `${list}.id = ${newestListId(`${offer}.programme_id`)}`,
    ),
    answers: many(
      () => offeredActivityShape,
      (offer, offered) =>
        `${offered}.offer_id = ${offer}.id and ${offered}.activity_id in (select a.id from activities a where a.activity_list_id = ${offer}.activity_list_id)`,
      (offered) => `(select a.position from activities a where a.id = ${offered}.activity_id)`,
    ),
    coveragePercent: computed<Facts>(facts, (given) => measure(given).percent),
    gapCount: computed<Facts>(facts, (given) => measure(given).gaps.length),
    contextsTooFew: computed<Settings>(
      (offer) =>
        `json_build_object('offered', ${offer}.contexts, 'asked', (select l.contexts from activity_lists l where l.id = ${offer}.activity_list_id))`,
      ({ asked, offered }) => checkContexts(asked, offered).tooFew,
    ),
    unansweredCount: computed<Facts>(facts, (given) => measure(given).unanswered.length),
    coverageVerdict: computed<Facts>(facts, (given) =>
      coverageVerdict(measure(given).percent, { "recognition.minimumCoveragePercent": given.minimum }),
    ),
  }),
});

interface Settings {
  readonly asked: ContextRequirement | null;
  readonly offered: readonly string[];
}

interface Facts {
  readonly activities: readonly (CountedActivity & { readonly coverage: Coverage | null })[];
  readonly partial: number;
  readonly alternative: number;
  readonly minimum: number | null;
}

function measure({ activities, partial, alternative }: Facts) {
  const answers = new Map(activities.flatMap(({ id, coverage }) => (coverage ? [[id, coverage] as const] : [])));
  return coverageOf(activities, answers, {
    "coverage.partialPercent": partial,
    "coverage.alternativePercent": alternative,
  });
}

function facts(offer: Row): string {
  const rows = `select a.id, a.weight, a.is_mandatory as "isMandatory", o.coverage from activities a left join offered_activities o on o.activity_id = a.id and o.offer_id = ${offer}.id where a.activity_list_id = ${offer}.activity_list_id`;
  return `json_build_object('activities', (select coalesce(json_agg(f), '[]') from (${rows}) f), 'partial', ${ruleValue(offer, "coverage.partialPercent")}, 'alternative', ${ruleValue(offer, "coverage.alternativePercent")}, 'minimum', ${ruleValue(offer, "recognition.minimumCoveragePercent")})`;
}
