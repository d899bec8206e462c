CREATE TABLE "mentor_deviations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"company_id" uuid NOT NULL,
	"mentor_id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"proof_kind" text NOT NULL,
	"proof" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"requested_by_id" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by_id" uuid,
	"motive" text,
	CONSTRAINT "mentor_deviations_kind_check" CHECK ("mentor_deviations"."kind" in ('AGE', 'PRACTICE')),
	CONSTRAINT "mentor_deviations_status_check" CHECK ("mentor_deviations"."status" in ('REQUESTED', 'GRANTED', 'REFUSED', 'RETRACTED')),
	CONSTRAINT "mentor_deviations_proof_kind_check" CHECK ("mentor_deviations"."proof_kind" in ('CERTIFICATE', 'PRIOR_LEARNING'))
);
--> statement-breakpoint
CREATE TABLE "mentor_reminders" (
	"assignment_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"days_before" smallint NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mentor_reminders_key" PRIMARY KEY("assignment_id","due_on","days_before")
);
--> statement-breakpoint
CREATE TABLE "rule_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"rule_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"value_before" double precision,
	"value_after" double precision NOT NULL,
	CONSTRAINT "rule_changes_kind_check" CHECK ("rule_changes"."kind" in ('ADDED', 'CORRECTED', 'CONFIRMED'))
);
--> statement-breakpoint
ALTER TABLE "rule_parameters" DROP CONSTRAINT "rule_parameters_unit_check";--> statement-breakpoint
ALTER TABLE "rule_parameters" DROP CONSTRAINT "rule_parameters_key";--> statement-breakpoint
ALTER TABLE "mentor_assignments" ADD COLUMN "id" uuid DEFAULT uuidv7() NOT NULL;--> statement-breakpoint
ALTER TABLE "mentor_assignments" ADD CONSTRAINT "mentor_assignments_id_unique" UNIQUE("id");--> statement-breakpoint
-- Practice is counted in the profession of each programme; what was known of the person goes to every place of that person.
ALTER TABLE "mentor_assignments" ADD COLUMN "years_of_practice" smallint;--> statement-breakpoint
UPDATE "mentor_assignments" a SET "years_of_practice" = m."years_of_practice" FROM "mentors" m WHERE m."id" = a."mentor_id";--> statement-breakpoint
ALTER TABLE "mentor_assignments" ALTER COLUMN "years_of_practice" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "mentor_assignments" ADD COLUMN "designated_on" date;--> statement-breakpoint
ALTER TABLE "mentor_assignments" ADD COLUMN "motive" text;--> statement-breakpoint
ALTER TABLE "mentors" ADD COLUMN "job_title" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "mentors" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "mentors" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "mentors" ADD COLUMN "languages" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "mentors" ADD COLUMN "education" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "mentors" ADD COLUMN "national_number" text;--> statement-breakpoint
ALTER TABLE "mentors" ADD COLUMN "national_number_last" text;--> statement-breakpoint
ALTER TABLE "mentors" ADD COLUMN "record_issued_on" date;--> statement-breakpoint
ALTER TABLE "mentors" ADD COLUMN "record_verified_on" date;--> statement-breakpoint
ALTER TABLE "mentors" ADD COLUMN "record_verified_by_id" uuid;--> statement-breakpoint
ALTER TABLE "mentors" ADD COLUMN "record_verified_by" text;--> statement-breakpoint
ALTER TABLE "mentors" ADD COLUMN "training_kind" text;--> statement-breakpoint
UPDATE "mentors" SET "training_kind" = 'COURSE' WHERE "trained_on" is not null;--> statement-breakpoint
ALTER TABLE "mentors" ADD COLUMN "training_provider" text;--> statement-breakpoint
ALTER TABLE "mentors" ADD COLUMN "training_proof" text;--> statement-breakpoint
ALTER TABLE "mentors" ADD COLUMN "created_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "mentors" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "rule_parameters" ADD COLUMN "id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL;--> statement-breakpoint
ALTER TABLE "rule_parameters" ADD COLUMN "scope" text;--> statement-breakpoint
ALTER TABLE "mentor_deviations" ADD CONSTRAINT "mentor_deviations_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_deviations" ADD CONSTRAINT "mentor_deviations_mentor_id_mentors_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."mentors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_deviations" ADD CONSTRAINT "mentor_deviations_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_deviations" ADD CONSTRAINT "mentor_deviations_requested_by_id_users_id_fk" FOREIGN KEY ("requested_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_deviations" ADD CONSTRAINT "mentor_deviations_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_reminders" ADD CONSTRAINT "mentor_reminders_assignment_id_mentor_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."mentor_assignments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_changes" ADD CONSTRAINT "rule_changes_rule_id_rule_parameters_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."rule_parameters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "mentor_deviations_live_unique" ON "mentor_deviations" USING btree ("mentor_id","programme_id","kind") WHERE "mentor_deviations"."status" in ('REQUESTED', 'GRANTED');--> statement-breakpoint
CREATE INDEX "mentor_deviations_company_index" ON "mentor_deviations" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "mentor_deviations_requested_index" ON "mentor_deviations" USING btree ("requested_at") WHERE "mentor_deviations"."status" = 'REQUESTED';--> statement-breakpoint
CREATE INDEX "rule_changes_rule_index" ON "rule_changes" USING btree ("rule_id","at");--> statement-breakpoint
ALTER TABLE "mentors" ADD CONSTRAINT "mentors_record_verified_by_id_users_id_fk" FOREIGN KEY ("record_verified_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mentor_assignments_training_due_index" ON "mentor_assignments" USING btree ("training_due_on") WHERE "mentor_assignments"."status" = 'ACTIVE_UNTRAINED';--> statement-breakpoint
CREATE INDEX "mentors_user_index" ON "mentors" USING btree ("user_id");--> statement-breakpoint
ALTER TABLE "mentors" ADD CONSTRAINT "mentors_national_number_check" CHECK ("mentors"."national_number" ~ '^v1[.][a-z0-9-]{1,32}[.][A-Za-z0-9_-]{38,}$');--> statement-breakpoint
ALTER TABLE "mentors" ADD CONSTRAINT "mentors_training_kind_check" CHECK ("mentors"."training_kind" in ('COURSE', 'EXEMPTION'));--> statement-breakpoint
ALTER TABLE "rule_parameters" ADD CONSTRAINT "rule_parameters_scope_check" CHECK ("rule_parameters"."scope" ~ '^[0-9]{3}(\.[0-9]{2})?$');--> statement-breakpoint
ALTER TABLE "rule_parameters" ADD CONSTRAINT "rule_parameters_validity_check" CHECK ("rule_parameters"."valid_from" <= "rule_parameters"."valid_until");--> statement-breakpoint
ALTER TABLE "rule_parameters" ADD CONSTRAINT "rule_parameters_unit_check" CHECK ("rule_parameters"."unit" in ('YEARS', 'MONTHS', 'DAYS', 'TRAINING_DAYS', 'WORKING_DAYS', 'HOURS', 'MINUTES', 'COUNT'));--> statement-breakpoint
UPDATE "rule_parameters" SET "unit" = 'HOURS' WHERE "key" = 'interview.cancelHours';--> statement-breakpoint
-- Two values of one rule never decide the same day.
ALTER TABLE "rule_parameters" ADD CONSTRAINT "rule_parameters_no_overlap" EXCLUDE USING gist (
  "key" with =, (coalesce("scope", '')) with =, daterange("valid_from", "valid_until", '[]') with &&
);
