-- Who followed a link that was sent to this address is a party of the row before the row names an account: only then can the enrolment take the account.
-- The rest of the condition is that of 0015.
alter policy shown_to_viewer on learners
  using (
    id = (select viewer_learner_id()) or user_id = (select viewer_user_id()) or provider_id = any ((select viewer_provider_ids())::uuid[])
    or id = any ((select viewer_ward_ids())::uuid[])
    or (user_id is null and lower(email) = (select viewer_email()))
    or exists (select from applications a where a.learner_id = learners.id)
    or exists (select from match_proposals p where p.learner_id = learners.id))
  with check (
    id = (select viewer_learner_id()) or user_id = (select viewer_user_id()) or provider_id = any ((select viewer_provider_ids())::uuid[])
    or id = any ((select viewer_ward_ids())::uuid[])
    or (user_id is null and lower(email) = (select viewer_email()))
    or exists (select from applications a where a.learner_id = learners.id)
    or exists (select from match_proposals p where p.learner_id = learners.id));
