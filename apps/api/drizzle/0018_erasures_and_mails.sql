CREATE TABLE "erasure_parts" (
	"erasure_id" uuid NOT NULL,
	"what" text NOT NULL,
	"is_kept" boolean NOT NULL,
	"count" integer NOT NULL,
	"kept_reason" text,
	"kept_until" date,
	CONSTRAINT "erasure_parts_key" PRIMARY KEY("erasure_id","what","is_kept"),
	CONSTRAINT "erasure_parts_kept_reason_check" CHECK ("erasure_parts"."kept_reason" in ('LEGAL_TERM', 'SECURITY'))
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"learner_id" uuid NOT NULL,
	"user_id" uuid,
	"provider_id" uuid NOT NULL,
	"cause" text NOT NULL,
	"status" text NOT NULL,
	"requested_by_id" uuid,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"execute_on" date NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "erasures_cause_check" CHECK ("erasures"."cause" in ('REQUEST', 'RETENTION')),
	CONSTRAINT "erasures_status_check" CHECK ("erasures"."status" in ('REQUESTED', 'CANCELLED', 'DONE'))
);
--> statement-breakpoint
CREATE TABLE "sent_mails" (
	"message_id" text PRIMARY KEY NOT NULL,
	"mail" text NOT NULL,
	"about_id" uuid NOT NULL,
	"part" text NOT NULL,
	"user_id" uuid,
	"sent_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "erasure_parts" ADD CONSTRAINT "erasure_parts_erasure_id_erasures_id_fk" FOREIGN KEY ("erasure_id") REFERENCES "public"."erasures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "erasures_open_unique" ON "erasures" USING btree ("learner_id") WHERE "erasures"."status" = 'REQUESTED';--> statement-breakpoint
CREATE INDEX "erasures_requested_index" ON "erasures" USING btree ("requested_at","id");--> statement-breakpoint
CREATE INDEX "sent_mails_about_index" ON "sent_mails" USING btree ("about_id");--> statement-breakpoint
CREATE INDEX "sent_mails_user_index" ON "sent_mails" USING btree ("user_id");