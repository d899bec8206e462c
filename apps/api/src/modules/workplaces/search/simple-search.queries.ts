import type { Sql } from "postgres";
import type { FacetField, WorkplaceSort } from "@leerplek/domain/workplaces/search";
import type { Filters } from "./search-input.ts";

export interface SimpleSearch {
  /** Lower-case words without accents; empty for no text. */
  readonly words: readonly string[];
  readonly near: { readonly latitude: number; readonly longitude: number; readonly metres: number } | null;
  readonly filters: Filters;
  readonly sort: WorkplaceSort;
  readonly offset: number;
  readonly most: number;
  readonly mostPoints: number;
}

export interface SimpleAnswer {
  readonly total: number;
  readonly ids: readonly string[];
  readonly counts: readonly { readonly field: FacetField; readonly value: string; readonly count: number }[];
  readonly points: readonly {
    readonly id: string;
    readonly title: string;
    readonly latitude: number;
    readonly longitude: number;
  }[];
}

/** Likeness from which a word counts as the same word with a typing error. */
const sameWord = 0.6;

/**
 * Searches without the engine, in one statement. A word is looked for among the words of the programme and the place (typing errors allowed) and in the
 * title and company as written; workplaces with most of the words are the hits. `fails` has one bit for each filter a workplace does not pass, so
 * that a value's count leaves out its own filter.
 */
export async function simpleAnswer(sql: Sql, search: SimpleSearch): Promise<SimpleAnswer> {
  const { words, near, filters: f } = search;
  const list = (values: readonly (string | boolean)[]) => values.map(String);
  const [row] = await sql<{ answer: SimpleAnswer }[]>`/* search: simple search without the engine */
    with typed as (
      select word, n::int from unnest(${list(words)}::text[]) with ordinality as each (word, n)
    ), programme_words as materialized (
      select p.id, array_agg(t.n) as found, sum(greatest(l.title, 0.8 * l.words)) as score
      from programmes p cross join typed t cross join lateral (
        select word_similarity(t.word, unaccent(p.title)) as title,
          word_similarity(t.word, unaccent(array_to_string(p.search_words, ' '))) as words
      ) l
      where greatest(l.title, l.words) >= ${sameWord} group by p.id
    ), place_words as materialized (
      select m.nis, array_agg(t.n) as found from municipalities m cross join typed t
      where word_similarity(t.word, unaccent(m.name)) >= ${sameWord} group by m.nis
    ), published as materialized (
      select w.id, w.title, w.programme_id::text, p.study_domain, m.province, m.name as municipality, w.days,
        w.is_paid::text, (w.places_taken < w.places)::text as has_free_places, to_char(w.starts_on, 'YYYY-MM') as start_month,
        w.starts_on, w.published_at, w.application_count, b.latitude, b.longitude, coalesce(pw.score, 0) as score,
        case when ${words.length} = 0 then 0 else (
          select count(distinct n) from (
            select unnest(pw.found || pl.found) as n
            union all
            select n from typed t where unaccent(w.title || ' ' || c.name) ilike '%' || t.word || '%'
          ) found
        ) end as coverage,
        ${
          near
            ? sql`6371000 * acos(least(1, sind(b.latitude) * sind(${near.latitude}::float8)
                + cosd(b.latitude) * cosd(${near.latitude}::float8) * cosd(b.longitude - ${near.longitude}::float8)))`
            : sql`0::float8`
        } as metres
      from workplaces w
        join programmes p on p.id = w.programme_id
        join branches b on b.id = w.branch_id
        join municipalities m on m.nis = b.municipality_nis
        join companies c on c.id = w.company_id
        left join programme_words pw on pw.id = w.programme_id
        left join place_words pl on pl.nis = b.municipality_nis
      where w.status = 'PUBLISHED' ${inBox(sql, near)}
    ), nearby as materialized (
      select *,
        case when cardinality(${list(f.programmes)}::text[]) > 0 and programme_id <> all(${list(f.programmes)}::text[]) then 1 else 0 end
        + case when cardinality(${list(f.studyDomains)}::text[]) > 0 and study_domain <> all(${list(f.studyDomains)}::text[]) then 2 else 0 end
        + case when cardinality(${list(f.provinces)}::text[]) > 0 and province <> all(${list(f.provinces)}::text[]) then 4 else 0 end
        + case when cardinality(${list(f.municipalities)}::text[]) > 0 and municipality <> all(${list(f.municipalities)}::text[]) then 8 else 0 end
        + case when cardinality(${list(f.days)}::text[]) > 0 and not days && ${list(f.days)}::text[] then 16 else 0 end
        + case when cardinality(${list(f.isPaid)}::text[]) > 0 and is_paid <> all(${list(f.isPaid)}::text[]) then 32 else 0 end
        + case when cardinality(${list(f.hasFreePlaces)}::text[]) > 0 and has_free_places <> all(${list(f.hasFreePlaces)}::text[]) then 64 else 0 end
        + case when cardinality(${list(f.startMonths)}::text[]) > 0 and start_month <> all(${list(f.startMonths)}::text[]) then 128 else 0 end
        as fails
      from published
      where metres <= ${near?.metres ?? 0} and (${words.length} = 0 or coverage > 0)
    ), matched as materialized (
      -- Of several words the most that any workplace has here; a filter does not change what counts as found.
      select * from nearby where coverage = (select max(coverage) from nearby)
    ), counts as (
      select 'PROGRAMME' as field, programme_id as value, count(*)::int from matched where fails & ~1 = 0 group by 2
      union all select 'STUDY_DOMAIN', study_domain, count(*)::int from matched where fails & ~2 = 0 group by 2
      union all select 'PROVINCE', province, count(*)::int from matched where fails & ~4 = 0 group by 2
      union all select 'MUNICIPALITY', municipality, count(*)::int from matched where fails & ~8 = 0 group by 2
      union all select 'DAY', unnest(days), count(*)::int from matched where fails & ~16 = 0 group by 2
      union all select 'PAID', is_paid, count(*)::int from matched where fails & ~32 = 0 group by 2
      union all select 'FREE_PLACES', has_free_places, count(*)::int from matched where fails & ~64 = 0 group by 2
      union all select 'START_MONTH', start_month, count(*)::int from matched where fails & ~128 = 0 group by 2
    )
    select json_build_object(
      'total', (select count(*) from matched where fails = 0),
      'ids', array(select id from matched where fails = 0
        order by ${orderOf(sql, search)}, published_at desc, id limit ${search.most} offset ${search.offset}),
      'counts', coalesce((select json_agg(counts) from counts), '[]'),
      'points', coalesce((select json_agg(json_build_object('id', id, 'title', title, 'latitude', latitude, 'longitude', longitude))
        from (select * from matched where fails = 0 order by published_at desc limit ${search.mostPoints}) on_map), '[]')
    ) as answer`;
  if (!row) throw new Error("the simple search gave no row");
  return row.answer;
}

/** A box around the circle spares most workplaces the great circle; in Belgium a degree is 111 km north and at least 65 km east. */
const inBox = (sql: Sql, near: SimpleSearch["near"]) =>
  near
    ? sql`and abs(b.latitude - ${near.latitude}::float8) <= ${near.metres / 110_000}::float8
        and abs(b.longitude - ${near.longitude}::float8) <= ${near.metres / 65_000}::float8`
    : sql``;

function orderOf(sql: Sql, { sort, near, words }: SimpleSearch) {
  switch (sort) {
    case "RELEVANCE":
      return words.length === 0 && near ? sql`metres` : sql`score desc`;
    case "DISTANCE":
      return sql`metres`;
    case "NEWEST":
      return sql`published_at desc`;
    case "START_DATE":
      return sql`starts_on`;
    case "FEWEST_APPLICATIONS":
      return sql`application_count`;
    default:
      return sort satisfies never;
  }
}
