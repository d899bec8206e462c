ALTER TABLE "learners" ADD COLUMN "national_number" text;--> statement-breakpoint
ALTER TABLE "learners" ADD COLUMN "national_number_last" text;--> statement-breakpoint
ALTER TABLE "learners" ADD CONSTRAINT "learners_national_number_check" CHECK ("learners"."national_number" ~ '^v1[.][a-z0-9-]{1,32}[.][A-Za-z0-9_-]{38,}$');