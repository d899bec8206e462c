CREATE TABLE "company_registrations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"company" jsonb NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "company_registrations_token_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "legal_representative" text;--> statement-breakpoint
CREATE INDEX "company_registrations_expires_index" ON "company_registrations" USING btree ("expires_at");
--> statement-breakpoint
-- One open invitation of a person to a role in an organisation: sending again gives it a new link. Nulls are not distinct, which drizzle cannot say.
create unique index invitations_open_unique on invitations (email, role, company_id, provider_id, partnership_id) nulls not distinct
  where accepted_at is null and revoked_at is null and learner_id is null;
