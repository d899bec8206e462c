CREATE TABLE "audit_checkpoints" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"chain" smallint NOT NULL,
	"sequence" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	"lines" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "retention_counts" DROP CONSTRAINT "retention_counts_rule_check";--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "last_active_on" date DEFAULT current_date NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "goes_on" date;--> statement-breakpoint
ALTER TABLE "audit_verifications" ADD COLUMN "lines_removed" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "audit_checkpoints_chain_index" ON "audit_checkpoints" USING btree ("chain","sequence");--> statement-breakpoint
ALTER TABLE "retention_counts" ADD CONSTRAINT "retention_counts_rule_check" CHECK ("retention_counts"."rule" in ('APPLICATIONS', 'PROFILES', 'MAILS', 'SESSIONS', 'LINKS', 'LOOKS', 'ANSWERS', 'ATTEMPTS', 'AUDIT', 'ACCOUNTS'));--> statement-breakpoint
-- The audit log only grows at its end. Its oldest lines go after their term, and only those that a checkpoint covers; checkpoints themselves only grow.
create function audit_log_refuses_removal() returns trigger language plpgsql as $$
begin
  if exists (select from audit_checkpoints c where c.chain = old.chain and c.sequence >= old.sequence) then return old; end if;
  raise exception 'audit_log only grows' using errcode = 'restrict_violation', constraint = 'audit_log_append_only';
end $$;
--> statement-breakpoint
drop trigger audit_log_append_only on audit_log;
--> statement-breakpoint
create trigger audit_log_append_only before update or truncate on audit_log
  for each statement execute function audit_log_refuses_change();
--> statement-breakpoint
create trigger audit_log_keeps_lines before delete on audit_log
  for each row execute function audit_log_refuses_removal();
--> statement-breakpoint
create trigger audit_checkpoints_append_only before update or delete or truncate on audit_checkpoints
  for each statement execute function audit_log_refuses_change();
--> statement-breakpoint
revoke insert, update, delete on audit_checkpoints from leerplek_serving, leerplek_working;
--> statement-breakpoint
-- Removes lines from before a moment, the oldest of each chain first and never past a younger one, at most so many of a chain. Whatever it is asked, what
-- is younger than a year stays: who takes over the worker cannot wipe its own traces with this.
create function shorten_audit_log(before timestamptz, most integer, moment timestamptz)
  returns table (chain smallint, sequence bigint, hash bytea, lines integer)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare head record; oldest bigint; last_gone record; gone integer;
begin
  before := least(before, now() - interval '1 year');
  for head in select c.chain, c.sequence from audit_chains c order by c.chain loop
    select min(l.sequence) into oldest from audit_log l where l.chain = head.chain;
    continue when oldest is null;
    select l.sequence, l.hash into last_gone from audit_log l
      where l.chain = head.chain and l.sequence < oldest + most
        and l.sequence < coalesce((select min(y.sequence) from audit_log y where y.chain = head.chain and y.at >= before), head.sequence + 1)
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
--> statement-breakpoint
revoke execute on function shorten_audit_log(timestamptz, integer, timestamptz) from public;
--> statement-breakpoint
grant execute on function shorten_audit_log(timestamptz, integer, timestamptz) to leerplek_working;
