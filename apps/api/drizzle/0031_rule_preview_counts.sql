-- What a new value of a rule would change for learners, as numbers and nothing else. The server reads no learner for supervision (docs/adr/0009), so an
-- administrator's preview counted nobody. Runs as the owner of the tables, who has the policies of the worker.
create function rule_preview_counts(what text, on_day date, before_value integer, after_value integer, open_states text[])
returns table (before integer, after integer)
language sql stable security definer set search_path = public, pg_temp as $counts$
  select c.b::int, c.a::int from (
    select count(*) filter (where l.birth_date > on_day - make_interval(years => before_value)) as b,
      count(*) filter (where l.birth_date > on_day - make_interval(years => after_value)) as a
    from learners l where what = 'LEARNERS_TOO_YOUNG') c where what = 'LEARNERS_TOO_YOUNG'
  union all
  -- The school year of the day ends on 31 August; who is older than the number then is too old.
  select c.b::int, c.a::int from (
    select count(*) filter (where extract(year from age(y.day, l.birth_date)) > before_value) as b,
      count(*) filter (where extract(year from age(y.day, l.birth_date)) > after_value) as a
    from learners l, (select make_date(extract(year from on_day + make_interval(months => 4))::int, 8, 31) as day) y
    where what = 'LEARNERS_TOO_OLD') c where what = 'LEARNERS_TOO_OLD'
  union all
  select c.b::int, c.a::int from (
    select count(*) filter (where n > before_value) as b, count(*) filter (where n > after_value) as a
    from (select count(*) as n from applications a where what = 'LEARNERS_OVER_MAXIMUM' and a.status = any (open_states) group by a.learner_id) counted
  ) c where what = 'LEARNERS_OVER_MAXIMUM'
  union all
  select c.n::int, c.n::int from (select count(*) as n from learners l where what = 'SEARCH_CLOCKS_MOVED' and l.search_started_on is not null) c
  where what = 'SEARCH_CLOCKS_MOVED'
  union all
  select c.n::int, c.n::int from (
    select count(*) as n from interviews i where what = 'INTERVIEWS_TO_COME' and i.status = 'SCHEDULED' and i.starts_at >= on_day) c
  where what = 'INTERVIEWS_TO_COME'
$counts$;
--> statement-breakpoint
revoke execute on function rule_preview_counts(text, date, integer, integer, text[]) from public;
--> statement-breakpoint
grant execute on function rule_preview_counts(text, date, integer, integer, text[]) to leerplek_serving;
