import type { PendingQuery, Row, Sql } from "postgres";

/** What the search document of a workplace is made of. No person is in it: workplaces, programmes, companies and places only. */
export interface DocumentRow {
  readonly id: string;
  readonly title: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly searchWords: readonly string[];
  readonly studyDomain: string;
  readonly company: string;
  readonly municipality: string;
  readonly province: string;
  readonly postcode: string;
  /** Names of the places that share the postal code. */
  readonly places: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  readonly activities: readonly string[];
  readonly days: readonly string[];
  readonly isPaid: boolean;
  readonly hasFreePlaces: boolean;
  /** "2026-12" */
  readonly startMonth: string;
  /** 20261201 */
  readonly startsOn: number;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
  readonly applicationCount: number;
}

/** Labels of a workplace's activities that go into its document: the first ones of the list. */
const mostActivities = 12;

/** Those of the workplaces that are published now; the others have no document. */
export const documentRowsOf = (sql: Sql, workplaceIds: readonly string[]): Promise<readonly DocumentRow[]> =>
  documentRows(sql, sql`w.id = any(${workplaceIds}::uuid[])`);

/** The next published workplaces in order of id. */
export const documentRowsAfter = (sql: Sql, afterId: string, most: number): Promise<readonly DocumentRow[]> =>
  documentRows(sql, sql`w.id > ${afterId} order by w.id limit ${most}`);

const documentRows = (sql: Sql, which: PendingQuery<Row[]>): Promise<readonly DocumentRow[]> => sql<DocumentRow[]>`
  /* search: documents of published workplaces */
  select w.id, w.title,
    p.id as "programmeId", p.title as programme, p.search_words || array(select later.title from programme_and_later_names(p.id) named
      join programmes later on later.id = named.programme_id where later.id <> p.id order by later.title) as "searchWords", p.study_domain as "studyDomain",
    c.name as company, m.name as municipality, m.province, b.postcode, b.latitude, b.longitude,
    array(select place from postcodes where postcode = b.postcode order by place) as places,
    array(
      select a.label from workplace_activities wa join activities a on a.id = wa.activity_id
      where wa.workplace_id = w.id order by a.position, a.id limit ${mostActivities}
    ) as activities,
    w.days, w.is_paid as "isPaid", w.places_taken < w.places as "hasFreePlaces",
    to_char(w.starts_on, 'YYYY-MM') as "startMonth", to_char(w.starts_on, 'YYYYMMDD')::int as "startsOn",
    round(extract(epoch from w.published_at) * 1000)::float8 as "publishedAt",
    w.application_count as "applicationCount"
  from workplaces w
    join programmes p on p.id = w.programme_id
    join branches b on b.id = w.branch_id
    join municipalities m on m.nis = b.municipality_nis
    join companies c on c.id = w.company_id
  where w.status = 'PUBLISHED' and ${which}`;
