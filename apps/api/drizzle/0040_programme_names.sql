-- The one way to follow a programme through its names: what an administrator decided in programme_concordances, step by step, as far as it holds on a day.
-- `union` ends names that point at each other.
create function programme_and_later_names(programme uuid, today date default (now() at time zone 'Europe/Brussels')::date)
returns table (programme_id uuid) language sql stable parallel safe as $$
  with recursive named as (
    select programme as id
    union
    select k.to_programme_id from named join public.programme_concordances k on k.from_programme_id = named.id and k.valid_from <= today
  )
  select id from named
$$;
--> statement-breakpoint
create function programme_and_earlier_names(programme uuid, today date default (now() at time zone 'Europe/Brussels')::date)
returns table (programme_id uuid) language sql stable parallel safe as $$
  with recursive named as (
    select programme as id
    union
    select k.from_programme_id from named join public.programme_concordances k on k.to_programme_id = named.id and k.valid_from <= today
  )
  select id from named
$$;
