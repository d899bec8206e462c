CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"company_id" uuid,
	"provider_id" uuid,
	"partnership_id" uuid,
	"learner_id" uuid,
	"invited_by_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"accepted_by_id" uuid,
	"revoked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitations_token_unique" UNIQUE("token_hash"),
	CONSTRAINT "invitations_role_check" CHECK ("invitations"."role" in ('LEARNER', 'GUARDIAN', 'COMPANY_ADMIN', 'MENTOR', 'COUNSELLOR', 'PROVIDER_ADMIN', 'RECOGNITION_OFFICER', 'GOV_ADMIN')),
	CONSTRAINT "invitations_organisation_check" CHECK (num_nonnulls("invitations"."company_id", "invitations"."provider_id", "invitations"."partnership_id", "invitations"."learner_id") = case when "invitations"."role" = 'GOV_ADMIN' then 0 else 1 end
        and ("invitations"."role" in ('COMPANY_ADMIN', 'MENTOR')) = ("invitations"."company_id" is not null)
        and ("invitations"."role" in ('COUNSELLOR', 'PROVIDER_ADMIN')) = ("invitations"."provider_id" is not null)
        and ("invitations"."role" = 'RECOGNITION_OFFICER') = ("invitations"."partnership_id" is not null)
        and ("invitations"."role" in ('LEARNER', 'GUARDIAN')) = ("invitations"."learner_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "mandates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"company_id" uuid NOT NULL,
	"holder_id" uuid NOT NULL,
	"holder_membership_id" uuid NOT NULL,
	"scopes" text[] NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"given_by_id" uuid NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"declined_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mandates_scopes_check" CHECK (cardinality("mandates"."scopes") > 0 and "mandates"."scopes" <@ array['FILE_RECOGNITION', 'PUBLISH_WORKPLACE', 'MANAGE_MENTORS']),
	CONSTRAINT "mandates_period_check" CHECK ("mandates"."valid_until" is null or "mandates"."valid_until" >= "mandates"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "guardianships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"learner_id" uuid NOT NULL,
	"user_id" uuid,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"status" text NOT NULL,
	"linked_by" text NOT NULL,
	"linked_by_id" uuid,
	"keeps_after18" boolean DEFAULT false NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "guardianships_status_check" CHECK ("guardianships"."status" in ('INVITED', 'CONFIRMED', 'ENDED')),
	CONSTRAINT "guardianships_linked_by_check" CHECK ("guardianships"."linked_by" in ('PROVIDER', 'LEARNER')),
	CONSTRAINT "guardianships_confirmed_check" CHECK ("guardianships"."status" <> 'CONFIRMED' or ("guardianships"."user_id" is not null and "guardianships"."confirmed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "partnerships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"joint_committees" text[] NOT NULL,
	"is_confirmed" boolean NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "partnerships_name_unique" UNIQUE("name"),
	CONSTRAINT "partnerships_kind_check" CHECK ("partnerships"."kind" in ('FLEMISH', 'SECTORAL'))
);
--> statement-breakpoint
ALTER TABLE "memberships" DROP CONSTRAINT "memberships_organisation_check";--> statement-breakpoint
DROP INDEX "memberships_active_unique";--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "partnership_id" uuid;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "active_membership_id" uuid;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_partnership_id_partnerships_id_fk" FOREIGN KEY ("partnership_id") REFERENCES "public"."partnerships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_learner_id_learners_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_id_users_id_fk" FOREIGN KEY ("invited_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_accepted_by_id_users_id_fk" FOREIGN KEY ("accepted_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_holder_id_users_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_holder_membership_id_memberships_id_fk" FOREIGN KEY ("holder_membership_id") REFERENCES "public"."memberships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_given_by_id_users_id_fk" FOREIGN KEY ("given_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardianships" ADD CONSTRAINT "guardianships_learner_id_learners_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardianships" ADD CONSTRAINT "guardianships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardianships" ADD CONSTRAINT "guardianships_linked_by_id_users_id_fk" FOREIGN KEY ("linked_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitations_company_index" ON "invitations" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "invitations_provider_index" ON "invitations" USING btree ("provider_id");--> statement-breakpoint
CREATE INDEX "invitations_partnership_index" ON "invitations" USING btree ("partnership_id");--> statement-breakpoint
CREATE INDEX "invitations_learner_index" ON "invitations" USING btree ("learner_id");--> statement-breakpoint
CREATE INDEX "mandates_company_index" ON "mandates" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "mandates_holder_index" ON "mandates" USING btree ("holder_id");--> statement-breakpoint
CREATE UNIQUE INDEX "guardianships_open_unique" ON "guardianships" USING btree ("learner_id","email") WHERE "guardianships"."status" <> 'ENDED';--> statement-breakpoint
CREATE INDEX "guardianships_user_index" ON "guardianships" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "partnerships_flemish_unique" ON "partnerships" USING btree ("kind") WHERE "partnerships"."kind" = 'FLEMISH';--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_partnership_id_partnerships_id_fk" FOREIGN KEY ("partnership_id") REFERENCES "public"."partnerships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_active_membership_id_memberships_id_fk" FOREIGN KEY ("active_membership_id") REFERENCES "public"."memberships"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "memberships_partnership_index" ON "memberships" USING btree ("partnership_id");--> statement-breakpoint
-- Officers of before there were partnerships belong to the Flemish one.
insert into partnerships (id, kind, name, joint_committees, is_confirmed)
  select uuidv7(), 'FLEMISH', 'Vlaams Partnerschap Duaal Leren', '{}', true
  where exists (select from memberships where role = 'RECOGNITION_OFFICER');
--> statement-breakpoint
update memberships set partnership_id = (select id from partnerships where kind = 'FLEMISH') where role = 'RECOGNITION_OFFICER';
--> statement-breakpoint
-- Nobody holds a role of an organisation twice; a role without organisation neither. Drizzle has no word for nulls that are not distinct.
create unique index memberships_active_unique on memberships (user_id, role, company_id, provider_id, partnership_id) nulls not distinct where ended_at is null;
--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_check" CHECK (num_nonnulls("memberships"."company_id", "memberships"."provider_id", "memberships"."partnership_id") = case when "memberships"."role" in ('LEARNER', 'GUARDIAN', 'GOV_ADMIN') then 0 else 1 end
        and ("memberships"."role" in ('COMPANY_ADMIN', 'MENTOR')) = ("memberships"."company_id" is not null)
        and ("memberships"."role" in ('COUNSELLOR', 'PROVIDER_ADMIN')) = ("memberships"."provider_id" is not null)
        and ("memberships"."role" = 'RECOGNITION_OFFICER') = ("memberships"."partnership_id" is not null));