-- What the wall shows is what may be written: migration access_that_ended narrowed what is shown and left the older, wider condition for new rows.
alter policy shown_to_viewer on applications
  using (
  learner_id = (select viewer_learner_id())
  or provider_id = any ((select viewer_provider_ids())::uuid[]) or learner_id = any ((select viewer_ward_ids())::uuid[])
  or (company_id = any ((select viewer_company_ids())::uuid[])
    and (status not in ('REJECTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'SUPERSEDED', 'CLOSED') or updated_at >= (select company_sees_since()))))
  with check (
  learner_id = (select viewer_learner_id())
  or provider_id = any ((select viewer_provider_ids())::uuid[]) or learner_id = any ((select viewer_ward_ids())::uuid[])
  or (company_id = any ((select viewer_company_ids())::uuid[])
    and (status not in ('REJECTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'SUPERSEDED', 'CLOSED') or updated_at >= (select company_sees_since()))));
--> statement-breakpoint
alter policy shown_to_viewer on match_proposals
  using (
  learner_id = (select viewer_learner_id()) or provider_id = any ((select viewer_provider_ids())::uuid[])
  or learner_id = any ((select viewer_ward_ids())::uuid[])
  or (company_id = any ((select viewer_company_ids())::uuid[])
    and (status in ('LEARNER_OK', 'CONFIRMED') or (agreed_at is not null and updated_at >= (select company_sees_since())))))
  with check (
  learner_id = (select viewer_learner_id()) or provider_id = any ((select viewer_provider_ids())::uuid[])
  or learner_id = any ((select viewer_ward_ids())::uuid[])
  or (company_id = any ((select viewer_company_ids())::uuid[])
    and (status in ('LEARNER_OK', 'CONFIRMED') or (agreed_at is not null and updated_at >= (select company_sees_since())))));
--> statement-breakpoint
alter policy shown_to_viewer on interviews
  using (
  learner_id = (select viewer_learner_id()) or learner_id = any ((select viewer_ward_ids())::uuid[])
  or exists (select from applications a where a.id = application_id))
  with check (
  learner_id = (select viewer_learner_id()) or learner_id = any ((select viewer_ward_ids())::uuid[])
  or exists (select from applications a where a.id = application_id));
--> statement-breakpoint
-- It looks with the rights of the owner, so only the server, whose policies ask it, may call it.
revoke execute on function viewer_ward_ids() from public;
--> statement-breakpoint
grant execute on function viewer_ward_ids() to leerplek_serving;
