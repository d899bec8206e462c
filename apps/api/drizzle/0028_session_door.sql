-- Who holds a session, for the server: what is read here decides who the viewer is, so it cannot wait for one behind the wall. The one door in it opens for
-- the hash of a token and shows that person alone; it runs as the owner of the tables, who has the policies of the worker. One statement instead of five
-- messages, planned once a connection.
create function viewer_of_session(token_hash text) returns json language sql stable security definer set search_path = public, pg_temp as $door$
  select to_json(r) from (
    select u.id as "userId", u.name, u.email, l.id as "learnerId", s.id as "sessionId", s.method, s.is_remembered as "isRemembered",
      (extract(epoch from s.created_at) * 1000)::float8 as "signedInAt", (extract(epoch from s.last_used_at) * 1000)::float8 as "lastUsedAt",
      (extract(epoch from now()) * 1000)::float8 as now,
      s.active_membership_id as "activeMembershipId",
      coalesce((
        select json_agg(json_build_object('id', m.id, 'role', m.role, 'companyId', m.company_id, 'providerId', m.provider_id, 'partnershipId', m.partnership_id)
          order by m.created_at, m.id)
        from memberships m where m.user_id = u.id and m.ended_at is null
      ), '[]') as memberships,
      coalesce((
        select json_agg(g.learner_id) from guardianships g join learners ward on ward.id = g.learner_id
        where g.user_id = u.id and g.status = 'CONFIRMED'
          and (g.keeps_after18 or extract(year from age(today.day, ward.birth_date)) < 18)
      ), '[]') as "wardIds",
      coalesce((
        select json_agg(json_build_object('membershipId', m.holder_membership_id, 'companyId', m.company_id, 'scopes', m.scopes)) from mandates m
        where m.holder_id = u.id and m.accepted_at is not null and m.declined_at is null and m.revoked_at is null
          and today.day between m.valid_from and coalesce(m.valid_until, 'infinity')
      ), '[]') as mandates
    from sessions s join users u on u.id = s.user_id
      left join lateral (select id from learners where user_id = u.id order by ended_on desc nulls first limit 1) l on true,
      (select (now() at time zone 'Europe/Brussels')::date as day) today
    where s.token = token_hash and s.expires_at > now() and u.deactivated_at is null
  ) r
$door$;
--> statement-breakpoint
revoke execute on function viewer_of_session(text) from public;
--> statement-breakpoint
grant execute on function viewer_of_session(text) to leerplek_serving;
