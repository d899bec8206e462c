-- The wall knows by itself when an access has ended (ADR 0009): a membership that is over, a guardian's link after the eighteenth birthday, and the days
-- in which a company still sees what came to nothing. Before this it believed the lists the server named.

-- The moment of the request, as the transaction was told; the database's own clock when it was not.
create function viewer_now() returns timestamptz language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) $$;
--> statement-breakpoint
create function viewer_today() returns date language sql stable parallel safe
  as $$ select (viewer_now() at time zone 'Europe/Brussels')::date $$;
--> statement-breakpoint
-- Companies and schools the server names, as far as the person is a member today.
create or replace function viewer_company_ids() returns uuid[] language plpgsql stable parallel safe as $$
declare named uuid[] := coalesce(nullif(current_setting('app.company_ids', true), ''), '{}')::uuid[];
begin
  if named = '{}' then return named; end if;
  return array(select m.company_id from memberships m
    where m.user_id = viewer_user_id() and m.ended_at is null and m.company_id = any (named));
end $$;
--> statement-breakpoint
create or replace function viewer_provider_ids() returns uuid[] language plpgsql stable parallel safe as $$
declare named uuid[] := coalesce(nullif(current_setting('app.provider_ids', true), ''), '{}')::uuid[];
begin
  if named = '{}' then return named; end if;
  return array(select m.provider_id from memberships m
    where m.user_id = viewer_user_id() and m.ended_at is null and m.provider_id = any (named));
end $$;
--> statement-breakpoint
-- Wards the server names, as far as the link is confirmed and in force: until the eighteenth birthday, or while the learner keeps it on. The link and the
-- birth date stand behind the wall themselves, so this looks with the rights of the owner and tells nothing but ids that were named.
create or replace function viewer_ward_ids() returns uuid[] language plpgsql stable parallel safe security definer set search_path = public, pg_temp as $$
declare named uuid[] := coalesce(nullif(current_setting('app.ward_ids', true), ''), '{}')::uuid[];
begin
  if named = '{}' then return named; end if;
  return array(select g.learner_id from guardianships g join learners l on l.id = g.learner_id
    where g.user_id = viewer_user_id() and g.status = 'CONFIRMED' and g.learner_id = any (named)
      and (g.keeps_after18 or extract(year from age(viewer_today(), l.birth_date)) < 18));
end $$;
--> statement-breakpoint
-- What ended without a place is seen by the company when it ended at this moment or later: `disclosure.companyAccessDays`, the rule in force today.
create function company_sees_since() returns timestamptz language sql stable parallel safe
  as $$ select viewer_now() - make_interval(days => coalesce((
    select p.value::int from rule_parameters p where p.key = 'disclosure.companyAccessDays' and p.scope is null
      and p.valid_from <= viewer_today() and (p.valid_until is null or p.valid_until >= viewer_today())), 0)) $$;
--> statement-breakpoint
alter policy shown_to_viewer on applications using (
  learner_id = (select viewer_learner_id())
  or provider_id = any ((select viewer_provider_ids())::uuid[]) or learner_id = any ((select viewer_ward_ids())::uuid[])
  or (company_id = any ((select viewer_company_ids())::uuid[])
    and (status not in ('REJECTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'SUPERSEDED', 'CLOSED') or updated_at >= (select company_sees_since()))));
--> statement-breakpoint
alter policy shown_to_viewer on match_proposals using (
  learner_id = (select viewer_learner_id()) or provider_id = any ((select viewer_provider_ids())::uuid[])
  or learner_id = any ((select viewer_ward_ids())::uuid[])
  or (company_id = any ((select viewer_company_ids())::uuid[])
    and (status in ('LEARNER_OK', 'CONFIRMED') or (agreed_at is not null and updated_at >= (select company_sees_since())))));
--> statement-breakpoint
-- A company reaches an interview by its application alone.
alter policy shown_to_viewer on interviews using (
  learner_id = (select viewer_learner_id()) or learner_id = any ((select viewer_ward_ids())::uuid[])
  or exists (select from applications a where a.id = application_id));
