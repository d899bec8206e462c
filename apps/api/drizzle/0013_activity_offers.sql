CREATE TABLE "activity_offers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"branch_id" uuid,
	"provider_id" uuid,
	"programme_id" uuid NOT NULL,
	"activity_list_id" uuid NOT NULL,
	"contexts" text[] NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "activity_offers_owner_check" CHECK (num_nonnulls("activity_offers"."branch_id", "activity_offers"."provider_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "offered_activities" (
	"offer_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"coverage" text NOT NULL,
	"note" text,
	CONSTRAINT "offered_activities_key" PRIMARY KEY("offer_id","activity_id"),
	CONSTRAINT "offered_activities_coverage_check" CHECK ("offered_activities"."coverage" in ('FULL', 'PARTIAL', 'NONE', 'ALTERNATIVE'))
);
--> statement-breakpoint
ALTER TABLE "rule_parameters" DROP CONSTRAINT "rule_parameters_unit_check";--> statement-breakpoint
ALTER TABLE "activities" ALTER COLUMN "qualification_code" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "activity_lists" ALTER COLUMN "valid_from" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "code" text;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "cluster" text;--> statement-breakpoint
-- An activity is known by its qualification and its words, as the import does it.
UPDATE "activities" a SET
  "code" = a."qualification_code" || '.' || left(encode(sha256(convert_to(a."label", 'UTF8')), 'hex'), 12),
  "cluster" = coalesce((SELECT q."title" FROM "qualifications" q WHERE q."code" = a."qualification_code"), a."qualification_code");--> statement-breakpoint
ALTER TABLE "activities" ALTER COLUMN "code" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ALTER COLUMN "cluster" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "activity_lists" ADD COLUMN "status" text DEFAULT 'PUBLISHED' NOT NULL;--> statement-breakpoint
ALTER TABLE "activity_lists" ADD COLUMN "origin" text DEFAULT 'REFERENCE' NOT NULL;--> statement-breakpoint
ALTER TABLE "activity_lists" ADD COLUMN "contexts" jsonb;--> statement-breakpoint
ALTER TABLE "activity_lists" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "activity_lists" ADD COLUMN "edited_by" uuid;--> statement-breakpoint
ALTER TABLE "activity_lists" ADD COLUMN "published_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "activity_lists" ADD COLUMN "announced_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "contexts" jsonb;--> statement-breakpoint
ALTER TABLE "activity_offers" ADD CONSTRAINT "activity_offers_branch_id_branches_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."branches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_offers" ADD CONSTRAINT "activity_offers_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_offers" ADD CONSTRAINT "activity_offers_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_offers" ADD CONSTRAINT "activity_offers_activity_list_id_activity_lists_id_fk" FOREIGN KEY ("activity_list_id") REFERENCES "public"."activity_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offered_activities" ADD CONSTRAINT "offered_activities_offer_id_activity_offers_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."activity_offers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offered_activities" ADD CONSTRAINT "offered_activities_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "activity_offers_branch_unique" ON "activity_offers" USING btree ("branch_id","programme_id");--> statement-breakpoint
CREATE UNIQUE INDEX "activity_offers_provider_unique" ON "activity_offers" USING btree ("provider_id","programme_id");--> statement-breakpoint
CREATE INDEX "activity_offers_programme_index" ON "activity_offers" USING btree ("programme_id");--> statement-breakpoint
CREATE UNIQUE INDEX "activities_code_unique" ON "activities" USING btree ("activity_list_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "activity_lists_draft_unique" ON "activity_lists" USING btree ("programme_id") WHERE status = 'DRAFT';--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_weight_check" CHECK ("activities"."weight" between 1 and 9);--> statement-breakpoint
ALTER TABLE "activity_lists" ADD CONSTRAINT "activity_lists_status_check" CHECK ("activity_lists"."status" in ('DRAFT', 'PUBLISHED'));--> statement-breakpoint
ALTER TABLE "activity_lists" ADD CONSTRAINT "activity_lists_origin_check" CHECK ("activity_lists"."origin" in ('REFERENCE', 'PARTNERSHIP'));--> statement-breakpoint
ALTER TABLE "activity_lists" ADD CONSTRAINT "activity_lists_dated_check" CHECK (("activity_lists"."status" = 'DRAFT') = ("activity_lists"."valid_from" is null));--> statement-breakpoint
ALTER TABLE "rule_parameters" ADD CONSTRAINT "rule_parameters_unit_check" CHECK ("rule_parameters"."unit" in ('YEARS', 'MONTHS', 'DAYS', 'TRAINING_DAYS', 'WORKING_DAYS', 'HOURS', 'MINUTES', 'COUNT', 'PERCENT'));--> statement-breakpoint
-- What branches said so far gets a head: one for each branch, programme and version.
INSERT INTO "activity_offers" ("id", "branch_id", "programme_id", "activity_list_id", "contexts", "updated_at")
SELECT gen_random_uuid(), o."branch_id", l."programme_id", (array_agg(l."id" ORDER BY l."version" DESC))[1], '{}', max(o."updated_at")
FROM "branch_activity_offers" o JOIN "activities" a ON a."id" = o."activity_id" JOIN "activity_lists" l ON l."id" = a."activity_list_id"
GROUP BY o."branch_id", l."programme_id";--> statement-breakpoint
INSERT INTO "offered_activities" ("offer_id", "activity_id", "coverage", "note")
SELECT f."id", o."activity_id", o."coverage", o."note"
FROM "branch_activity_offers" o JOIN "activities" a ON a."id" = o."activity_id" JOIN "activity_lists" l ON l."id" = a."activity_list_id"
JOIN "activity_offers" f ON f."branch_id" = o."branch_id" AND f."programme_id" = l."programme_id";
