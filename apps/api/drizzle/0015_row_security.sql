-- The second wall (docs/adr/0009): rows of learners are shown and taken only for the viewer that the transaction names, whatever a statement forgot.

-- Two roles nobody signs in as; the sign-in roles of the server and of the worker are members of one each. Roles belong to the whole cluster,
-- so another database may have made them already, at this very moment too.
do $$
declare wanted text;
begin
  foreach wanted in array array['leerplek_serving', 'leerplek_working'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin', wanted);
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
  end loop;
  -- The owner of the tables stands behind the wall too (FORCE); seeds and migrations work with the policies of the worker.
  if not pg_has_role(current_user, 'leerplek_working', 'usage') then
    execute format('grant leerplek_working to %I', current_user);
  end if;
end $$;
--> statement-breakpoint
grant usage on schema public to leerplek_serving, leerplek_working;
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema public to leerplek_serving, leerplek_working;
--> statement-breakpoint
grant usage on all sequences in schema public to leerplek_serving, leerplek_working;
--> statement-breakpoint
-- Tables of later migrations work by themselves.
alter default privileges in schema public grant select, insert, update, delete on tables to leerplek_serving, leerplek_working;
--> statement-breakpoint
alter default privileges in schema public grant usage on sequences to leerplek_serving, leerplek_working;
--> statement-breakpoint
revoke update, delete on audit_log, audit_seals from leerplek_serving, leerplek_working;
--> statement-breakpoint
-- Only the trigger of the audit log moves its chains.
revoke insert, update, delete on audit_chains from leerplek_serving, leerplek_working;
--> statement-breakpoint
-- The server asks whether the migrations are done.
grant usage on schema drizzle to leerplek_serving, leerplek_working;
--> statement-breakpoint
grant select on all tables in schema drizzle to leerplek_serving, leerplek_working;
--> statement-breakpoint
-- Who asks, as the transaction was told with set_config(..., true). Nobody when it was not: an empty text is what is left after an earlier transaction.
create function viewer_user_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;
--> statement-breakpoint
create function viewer_email() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.email', true), '') $$;
--> statement-breakpoint
create function viewer_learner_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.learner_id', true), '')::uuid $$;
--> statement-breakpoint
create function viewer_ward_ids() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.ward_ids', true), ''), '{}')::uuid[] $$;
--> statement-breakpoint
create function viewer_company_ids() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.company_ids', true), ''), '{}')::uuid[] $$;
--> statement-breakpoint
create function viewer_provider_ids() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.provider_ids', true), ''), '{}')::uuid[] $$;
--> statement-breakpoint
-- Puts a table behind the wall: the server sees and writes the rows that fit the condition, the worker all of them. A later migration calls it for
-- its own table: select guard_rows('evaluations', $$ learner_id = (select viewer_learner_id()) or ... $$);
-- Functions stand in a scalar sub-select, so that PostgreSQL asks once for a statement and not once for a row.
create function guard_rows(target regclass, shown text) returns void language plpgsql as $guard$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy shown_to_viewer on %s for all to leerplek_serving using (%s) with check (%s)', target, shown, shown);
  execute format('create policy work on %s for all to leerplek_working using (true) with check (true)', target);
end $guard$;
--> statement-breakpoint
revoke execute on function guard_rows(regclass, text) from public;
--> statement-breakpoint
-- The learner, the guardian, the learner's school, the company it was sent to.
select guard_rows('applications', $$
  learner_id = (select viewer_learner_id()) or company_id = any ((select viewer_company_ids())::uuid[])
  or provider_id = any ((select viewer_provider_ids())::uuid[]) or learner_id = any ((select viewer_ward_ids())::uuid[]) $$);
--> statement-breakpoint
select guard_rows('application_events', $$ exists (select from applications a where a.id = application_id) $$);
--> statement-breakpoint
-- A company knows of a proposal once the learner agreed (domain.md 2.14.e).
select guard_rows('match_proposals', $$
  learner_id = (select viewer_learner_id()) or provider_id = any ((select viewer_provider_ids())::uuid[])
  or (company_id = any ((select viewer_company_ids())::uuid[]) and (status in ('LEARNER_OK', 'CONFIRMED') or agreed_at is not null))
  or learner_id = any ((select viewer_ward_ids())::uuid[]) $$);
--> statement-breakpoint
select guard_rows('interviews', $$
  learner_id = (select viewer_learner_id()) or company_id = any ((select viewer_company_ids())::uuid[])
  or learner_id = any ((select viewer_ward_ids())::uuid[])
  or exists (select from applications a where a.id = application_id) $$);
--> statement-breakpoint
-- Companies reach a learner only by an application or a proposal that they may see themselves.
select guard_rows('learners', $$
  id = (select viewer_learner_id()) or user_id = (select viewer_user_id()) or provider_id = any ((select viewer_provider_ids())::uuid[])
  or id = any ((select viewer_ward_ids())::uuid[])
  or exists (select from applications a where a.learner_id = learners.id)
  or exists (select from match_proposals p where p.learner_id = learners.id) $$);
--> statement-breakpoint
-- The learner, whom it is about, and the school; an invited person by the address the invitation was sent to.
select guard_rows('guardianships', $$
  learner_id = (select viewer_learner_id()) or user_id = (select viewer_user_id()) or lower(email) = (select viewer_email())
  or exists (select from learners l where l.id = learner_id and l.provider_id = any ((select viewer_provider_ids())::uuid[])) $$);
