CREATE TABLE "audit_chains" (
	"chain" smallint PRIMARY KEY NOT NULL,
	"sequence" bigint NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_seals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"chain" smallint NOT NULL,
	"sequence" bigint NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_verifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"requested_by_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"lines_total" bigint NOT NULL,
	"lines_checked" bigint NOT NULL,
	"faults" jsonb NOT NULL,
	CONSTRAINT "audit_verifications_status_check" CHECK ("audit_verifications"."status" in ('WAITING', 'RUNNING', 'INTACT', 'BROKEN'))
);
--> statement-breakpoint
CREATE TABLE "recent_looks" (
	"actor_id" uuid NOT NULL,
	"learner_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "recent_looks_key" PRIMARY KEY("actor_id","learner_id","kind","window_start"),
	CONSTRAINT "recent_looks_kind_check" CHECK ("recent_looks"."kind" in ('CARD', 'CONTACT', 'FILE', 'EXPORT', 'NATIONAL_NUMBER'))
);
--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "actor_role" text;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "on_behalf_of" text;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "purpose" text;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "chain" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "sequence" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "hash" "bytea" DEFAULT ''::bytea NOT NULL;--> statement-breakpoint
CREATE INDEX "audit_seals_chain_index" ON "audit_seals" USING btree ("chain","sequence");--> statement-breakpoint
CREATE INDEX "audit_verifications_created_index" ON "audit_verifications" USING btree ("created_at","id");--> statement-breakpoint
-- The text a row's hash is made of: JSON, so that no two contents give the same text. The verification writes the same text in its own words.
create function audit_row_text(line audit_log) returns text language sql immutable as $$
  select json_build_array(line.chain, line.sequence, line.id, (extract(epoch from line.at) * 1000)::bigint, line.actor_id, line.actor_role, line.on_behalf_of,
    line.action, line.object_id, line.organisation_id, line.purpose, line.reason, line.request_id)::text
$$;
--> statement-breakpoint
insert into audit_chains (chain, sequence, hash) select chain, 0, ''::bytea from generate_series(0, 31) as chain;
--> statement-breakpoint
alter table audit_chains set (fillfactor = 20);
--> statement-breakpoint
-- Rows from before the chains stand in the first one, in the order in which they happened.
drop trigger audit_log_append_only on audit_log;
--> statement-breakpoint
do $$
declare line audit_log; head bytea := ''; place bigint := 0;
begin
  for line in select * from audit_log order by at, id loop
    place := place + 1;
    line.chain := 0; line.sequence := place;
    head := sha256(head || convert_to(audit_row_text(line), 'UTF8'));
    update audit_log set chain = 0, sequence = place, hash = head where id = line.id;
  end loop;
  update audit_chains set sequence = place, hash = head where chain = 0;
end $$;
--> statement-breakpoint
create trigger audit_log_append_only before update or delete or truncate on audit_log
  for each statement execute function audit_log_refuses_change();
--> statement-breakpoint
create trigger audit_seals_append_only before update or delete or truncate on audit_seals
  for each statement execute function audit_log_refuses_change();
--> statement-breakpoint
-- Each new row joins a chain that nobody writes to at this moment: its own of 32, else the first that is free, else it waits for its own. The lock on
-- the chain's end is held until the transaction ends. Read committed is needed, and what we use: the end must be the newest.
create function audit_log_joins_chain() returns trigger language plpgsql security definer as $$
declare head public.audit_chains; own smallint := pg_backend_pid() % 32;
begin
  select * into head from public.audit_chains where chain = own for update skip locked;
  if not found then
    select * into head from public.audit_chains for update skip locked limit 1;
    if not found then
      select * into head from public.audit_chains where chain = own for update;
    end if;
  end if;
  new.chain := head.chain;
  new.sequence := head.sequence + 1;
  new.hash := sha256(head.hash || convert_to(public.audit_row_text(new), 'UTF8'));
  update public.audit_chains set sequence = new.sequence, hash = new.hash where chain = head.chain;
  return new;
end $$;
--> statement-breakpoint
create trigger audit_log_joins_chain before insert on audit_log for each row execute function audit_log_joins_chain();
--> statement-breakpoint
CREATE UNIQUE INDEX "audit_log_chain_unique" ON "audit_log" USING btree ("chain","sequence");--> statement-breakpoint
CREATE INDEX "audit_log_at_index" ON "audit_log" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "audit_log_actor_index" ON "audit_log" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "audit_log_organisation_index" ON "audit_log" USING btree ("organisation_id","at");--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_actor_role_check" CHECK ("audit_log"."actor_role" in ('LEARNER', 'GUARDIAN', 'COMPANY_ADMIN', 'MENTOR', 'COUNSELLOR', 'PROVIDER_ADMIN', 'RECOGNITION_OFFICER', 'GOV_ADMIN'));--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_purpose_check" CHECK ("audit_log"."purpose" in ('OWN_DATA', 'PARENTAL_CARE', 'GUIDANCE', 'RECRUITMENT', 'RECOGNITION', 'SUPERVISION', 'SYSTEM'));