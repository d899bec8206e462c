ALTER TABLE "branches" ADD COLUMN "deactivated_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "company_registrations" DROP COLUMN "name";--> statement-breakpoint
ALTER TABLE "company_registrations" DROP COLUMN "password_hash";