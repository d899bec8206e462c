/*
 * The raw limit of each workload: one statement written by hand that gives the whole answer as JSON text. What the product is measured against, so it
 * must give the same answer: `run.ts` compares before it times.
 */

const workplaceId = "'workplace_' || w.id";
const instant = (sql: string): string => `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const employer = `json_build_object('id', 'company_' || c.id, 'name', c.name)`;
const branch = `json_build_object('id', 'branch_' || b.id, 'municipality', m.name, 'postcode', b.postcode)`;
const programme = `json_build_object('id', 'programme_' || p.id, 'title', p.title)`;
const joined = `workplaces w join companies c on c.id = w.company_id join branches b on b.id = w.branch_id
  join municipalities m on m.nis = b.municipality_nis join programmes p on p.id = w.programme_id`;

/** W1: a workplace with employer, branch, programme and its activities. $1: uuid */
export const detailSql = `select json_build_object('data', json_build_object('workplace', json_build_object(
    'id', ${workplaceId}, 'title', w.title, 'description', w.description, 'status', w.status, 'days', w.days, 'minutesPerWeek', w.minutes_per_week,
    'startsOn', w.starts_on, 'endsOn', w.ends_on, 'freePlaces', w.places - w.places_taken, 'company', ${employer}, 'branch', ${branch},
    'programme', ${programme}, 'activities', (
      select coalesce(json_agg(json_build_object('id', 'activity_' || a.id, 'label', a.label) order by a.position), '[]')
      from workplace_activities wa join activities a on a.id = wa.activity_id where wa.workplace_id = w.id))))::text as j
  from ${joined} where w.id = $1::uuid and w.published_at is not null`;

/** W2: a page of the twenty newest published workplaces of a company, with employer, branch and programme. $1: uuid of the company */
export const pageSql = `select json_build_object('data', json_build_object('myWorkplaces', json_build_object('nodes', coalesce(json_agg(x.j), '[]'))))::text as j
  from (select json_build_object('id', ${workplaceId}, 'title', w.title, 'company', ${employer}, 'branch', ${branch}, 'programme', ${programme}) as j
    from ${joined} where w.company_id = $1::uuid and w.status = 'PUBLISHED' order by w.created_at desc, w.id desc limit 20) x`;

/** W3: the rows of the hits. $1: uuid[] */
export const hitsSql = `select coalesce(json_agg(json_build_object('id', ${workplaceId}, 'title', w.title, 'programme', json_build_object('title', p.title),
    'branch', json_build_object('municipality', m.name), 'company', json_build_object('name', c.name)) order by g.n), '[]')::text as j
  from unnest($1::uuid[]) with ordinality g(id, n) join workplaces w on w.id = g.id join companies c on c.id = w.company_id
    join branches b on b.id = w.branch_id join municipalities m on m.nis = b.municipality_nis join programmes p on p.id = w.programme_id
  where w.status = 'PUBLISHED'`;

const displayName = `case when a.status in ('SENT', 'VIEWED', 'SHORTLISTED', 'INTERVIEW_PLANNED', 'INTERVIEWED', 'OFFERED', 'ACCEPTED', 'MATCHED')
  then case a.name_disclosure when 'FIRST_NAME' then l.first_name else upper(left(l.first_name, 1)) || '. ' || upper(left(l.last_name, 1)) || '.' end
  else upper(left(l.first_name, 1)) || '.' end`;

/** What came to nothing is gone for the company after the days of the rule. */
const isStillOpenToCompany = `(a.status not in ('REJECTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'SUPERSEDED', 'CLOSED') or a.updated_at > now() - make_interval(days => (
    select value::int from rule_parameters where key = 'disclosure.companyAccessDays' and scope is null and current_date between valid_from and coalesce(valid_until, 'infinity'))))`;

/** W5: an employer's inbox of fifty applications with learner and slots. $1: uuid of the workplace, $2: uuid of the company */
export const inboxSql = `select json_build_object('data', json_build_object('applications', json_build_object('nodes', coalesce(json_agg(x.j), '[]'))))::text as j
  from (select json_build_object('id', 'application_' || a.id, 'status', a.status, 'sentAt', ${instant("a.sent_at")},
      'learner', json_build_object('displayName', ${displayName}, 'region', m.province, 'programme', json_build_object('title', p.title)),
      'miniProfile', json_build_object('why', coalesce(a.mini_profile->>'why', ''), 'strengths', coalesce(a.mini_profile->>'strengths', '')),
      'openSlots', (select coalesce(json_agg(json_build_object('id', 'slot_' || s.id, 'startsAt', ${instant("s.starts_at")}) order by s.starts_at, s.id), '[]')
        from interview_slots s where a.status = 'SHORTLISTED' and s.workplace_id = a.workplace_id and s.status = 'OPEN' and s.starts_at > now())) as j
    from applications a join learners l on l.id = a.learner_id join municipalities m on m.nis = l.municipality_nis join programmes p on p.id = l.programme_id
    where a.workplace_id = $1::uuid and a.company_id = $2::uuid and ${isStillOpenToCompany} order by a.sent_at desc, a.id desc limit 50) x`;
