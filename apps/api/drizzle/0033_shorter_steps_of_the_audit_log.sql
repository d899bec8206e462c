-- The same rules, with bounded work: of each chain it looks at the first lines alone, by their number, and stops at the first that is younger. Before this
-- it looked for the first younger line of the whole log, and took 32 times 5,000 lines in one statement.
create or replace function shorten_audit_log(before timestamptz, most integer, moment timestamptz)
  returns table (chain smallint, sequence bigint, hash bytea, lines integer)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare head record; oldest bigint; younger bigint; last_gone record; gone integer;
begin
  before := least(before, now() - interval '1 year');
  for head in select c.chain from audit_chains c order by c.chain loop
    select l.sequence into oldest from audit_log l where l.chain = head.chain order by l.sequence limit 1;
    continue when not found;
    select min(l.sequence) into younger from audit_log l
      where l.chain = head.chain and l.sequence >= oldest and l.sequence < oldest + most and l.at >= before;
    select l.sequence, l.hash into last_gone from audit_log l
      where l.chain = head.chain and l.sequence >= oldest and l.sequence < coalesce(younger, oldest + most)
      order by l.sequence desc limit 1;
    continue when not found;
    insert into audit_checkpoints (id, at, chain, sequence, hash, lines)
      select gen_random_uuid(), moment, head.chain, last_gone.sequence, last_gone.hash, count(*)
      from audit_log l where l.chain = head.chain and l.sequence <= last_gone.sequence;
    delete from audit_log l where l.chain = head.chain and l.sequence <= last_gone.sequence;
    get diagnostics gone = row_count;
    chain := head.chain; sequence := last_gone.sequence; hash := last_gone.hash; lines := gone;
    return next;
  end loop;
end $$;
