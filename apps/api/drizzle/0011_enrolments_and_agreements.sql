ALTER TABLE "learners" DROP CONSTRAINT "learners_user_unique";--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "learner_agreed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "guardian_agreed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "guardian_agreed_by_id" uuid;--> statement-breakpoint
ALTER TABLE "guardianships" ADD COLUMN "accepted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "guardianships" ADD COLUMN "approved_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "guardianships" ADD COLUMN "approved_by_id" uuid;--> statement-breakpoint
ALTER TABLE "learners" ADD COLUMN "ended_on" date;--> statement-breakpoint
ALTER TABLE "learners" ADD COLUMN "end_reason" text;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_guardian_agreed_by_id_users_id_fk" FOREIGN KEY ("guardian_agreed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardianships" ADD CONSTRAINT "guardianships_approved_by_id_users_id_fk" FOREIGN KEY ("approved_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "learners_user_unique" ON "learners" USING btree ("user_id") WHERE "learners"."ended_on" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "learners_provider_email_unique" ON "learners" USING btree ("provider_id",lower("email")) WHERE "learners"."ended_on" is null;--> statement-breakpoint
ALTER TABLE "learners" ADD CONSTRAINT "learners_end_reason_check" CHECK ("learners"."end_reason" in ('FINISHED', 'OTHER_SCHOOL', 'OTHER_PROGRAMME', 'STOPPED'));