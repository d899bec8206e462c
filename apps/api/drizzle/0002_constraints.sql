-- Constraints drizzle has no word for. They are the last net under the rules of the domain.

-- Two recognitions of one branch and programme that are in force never overlap (domain.md 4.4). Both ends of the validity count.
alter table recognitions add constraint recognitions_no_overlap exclude using gist (
  branch_id with =, programme_id with =, daterange(valid_from, valid_until, '[]') with &&
) where (status in ('ACTIVE', 'ACTIVE_NO_MENTOR', 'AT_RISK', 'SUSPENDED'));
--> statement-breakpoint
alter table recognitions add constraint recognitions_validity_check
  check (status not in ('ACTIVE', 'ACTIVE_NO_MENTOR', 'AT_RISK', 'SUSPENDED', 'EXPIRED') or (valid_from is not null and valid_until >= valid_from));
--> statement-breakpoint
-- A mentor does not hold two interviews at once.
alter table interview_slots add constraint interview_slots_mentor_no_overlap exclude using gist (
  mentor_id with =, tstzrange(starts_at, ends_at, '[)') with &&
) where (status <> 'REMOVED' and mentor_id is not null);
--> statement-breakpoint
-- A learner is never in two interviews at once.
alter table interviews add constraint interviews_learner_no_overlap exclude using gist (
  learner_id with =, tstzrange(starts_at, ends_at, '[)') with &&
) where (status in ('SCHEDULED', 'IN_PROGRESS'));
--> statement-breakpoint
-- The audit log only grows.
create function audit_log_refuses_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit_log only grows' using errcode = 'restrict_violation', constraint = 'audit_log_append_only';
end $$;
--> statement-breakpoint
create trigger audit_log_append_only before update or delete or truncate on audit_log
  for each statement execute function audit_log_refuses_change();
