import type { Sql } from "postgres";
import type { ContextRequirement } from "@leerplek/domain/programmes/contexts";
import type { Coverage } from "@leerplek/domain/programmes/programme";
import { trainingCentreKinds } from "@leerplek/domain/schools/provider";
import { fromPublicId } from "@leerplek/domain/shared/id";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { Viewer } from "@leerplek/domain/shared/viewer";

/** The offer whose gaps are to be closed, with what it says about each activity. */
export interface OfferWithGaps {
  readonly programmeId: string;
  readonly branchId: string | null;
  readonly providerId: string | null;
  readonly latitude: number;
  readonly longitude: number;
  /** Contexts a learner works in here, and which ones the list asks. */
  readonly contexts: readonly string[];
  readonly contextsAsked: ContextRequirement | null;
  readonly activities: readonly {
    readonly id: string;
    readonly code: string;
    readonly label: string;
    readonly weight: number;
    readonly isMandatory: boolean;
    readonly coverage: Coverage | null;
  }[];
}

/** Null when there is none, or the viewer may not see it: the same people as `activityOfferShape`. */
export async function offerWithGaps(sql: Sql, viewer: Viewer | null, publicId: string): Promise<OfferWithGaps | null> {
  const id = fromPublicId("activityOffer", publicId);
  if (!viewer || !id) return null;
  const companyIds = [...viewer.companyIds, ...viewer.mandates.map(({ companyId }) => companyId)];
  const isOfficer = viewer.roles.some((role) => role === "RECOGNITION_OFFICER" || role === "GOV_ADMIN");
  const [row] = await sql<OfferWithGaps[]>`/* combination: the offer */
    select o.contexts, l.contexts as "contextsAsked", o.programme_id as "programmeId", o.branch_id as "branchId", o.provider_id as "providerId",
      coalesce(b.latitude, s.latitude) as latitude, coalesce(b.longitude, s.longitude) as longitude,
      (select coalesce(json_agg(json_build_object('id', a.id, 'code', a.code, 'label', a.label, 'weight', a.weight,
          'isMandatory', a.is_mandatory, 'coverage', f.coverage) order by a.position), '[]')
        from activities a left join offered_activities f on f.activity_id = a.id and f.offer_id = o.id
        where a.activity_list_id = o.activity_list_id) as activities
    from activity_offers o join activity_lists l on l.id = o.activity_list_id
      left join branches b on b.id = o.branch_id left join providers s on s.id = o.provider_id
    where o.id = ${id} and (${isOfficer} or b.company_id = any(${companyIds}::uuid[]) or o.provider_id = any(${[...viewer.providerIds]}::uuid[]))`;
  return row ?? null;
}

/** Kinds of place in a combination. */
export const combinationKinds = ["BRANCH", "PROVIDER", "TRAINING_CENTRE"] as const;
export type CombinationKind = (typeof combinationKinds)[number];

/** A place that offers some of the gaps, or adds a context: public facts only, without notes, mentors or people. */
export interface PlaceWithOffer {
  readonly kind: CombinationKind;
  readonly id: string;
  readonly name: string;
  /** Null for a school. */
  readonly company: string | null;
  readonly isOwnCompany: boolean;
  readonly municipality: string;
  readonly distanceMetres: number;
  /** Codes of the gaps it offers itself, in full or in part. */
  readonly offers: readonly string[];
  /** Those of the contexts asked in which a learner works there. */
  readonly contexts: readonly string[];
}

/** Most places that are looked at: the nearest ones. */
const mostPlaces = 300;

/**
 * Branches that are recognised for the programme today, workshops of schools and training centres, within a distance, that offer at least one of the gaps
 * or work in one of the contexts. One statement, the nearest first.
 */
export const placesNear = (
  sql: Sql,
  offer: OfferWithGaps,
  wanted: {
    readonly gaps: readonly string[];
    /** Contexts one can choose from to add what is missing. */
    readonly contexts: readonly string[];
    readonly metres: number;
    /** Beside branches. */
    readonly kinds: readonly CombinationKind[];
    readonly today: LocalDate;
  },
): Promise<PlaceWithOffer[]> => sql<PlaceWithOffer[]>`/* combination: places near */
  with place as (
    select o.id as offer_id, o.activity_list_id, case when o.branch_id is not null then 'BRANCH'
        when s.kind = any(${[...trainingCentreKinds]}::text[]) then 'TRAINING_CENTRE' else 'PROVIDER' end as kind,
      array(select unnest(${[...wanted.contexts]}::text[]) intersect select unnest(o.contexts)) as contexts,
      coalesce(o.branch_id, o.provider_id) as id, coalesce(b.name, s.name) as name, c.name as company,
      coalesce(b.company_id = (select company_id from branches where id = ${offer.branchId}), false) as own,
      coalesce(b.municipality_nis, s.municipality_nis) as nis,
      round(6371000 * acos(least(1, sind(coalesce(b.latitude, s.latitude)) * sind(${offer.latitude}::float8)
        + cosd(coalesce(b.latitude, s.latitude)) * cosd(${offer.latitude}::float8) * cosd(coalesce(b.longitude, s.longitude) - ${offer.longitude}::float8)))) as metres
    from activity_offers o left join branches b on b.id = o.branch_id left join companies c on c.id = b.company_id
      left join providers s on s.id = o.provider_id
    where o.programme_id = ${offer.programmeId} and (${offer.branchId}::uuid is null or o.branch_id is distinct from ${offer.branchId}::uuid)
      and (${offer.providerId}::uuid is null or o.provider_id is distinct from ${offer.providerId}::uuid)
      and (o.branch_id is null or exists (
        select from recognitions r where r.branch_id = o.branch_id and r.programme_id in (select programme_id from programme_and_earlier_names(o.programme_id, ${wanted.today}::date)) and r.status = 'ACTIVE'
          and r.valid_from <= ${wanted.today}::date and r.valid_until >= ${wanted.today}::date))
  )
  select p.kind, p.id, p.name, p.company, p.own as "isOwnCompany", m.name as municipality, p.metres as "distanceMetres", p.contexts, o.offers
  from place p
    cross join lateral (select coalesce(json_agg(a.code order by a.position), '[]') as offers
      from offered_activities f join activities a on a.id = f.activity_id
      where f.offer_id = p.offer_id and f.coverage in ('FULL', 'PARTIAL') and a.activity_list_id = p.activity_list_id
        and a.code = any(${[...wanted.gaps]}::text[])) o
    join municipalities m on m.nis = p.nis
  where p.metres <= ${wanted.metres} and p.kind = any(${["BRANCH", ...wanted.kinds]}::text[])
    and (cardinality(p.contexts) > 0 or json_array_length(o.offers) > 0)
  order by p.metres, p.id limit ${mostPlaces}`;
