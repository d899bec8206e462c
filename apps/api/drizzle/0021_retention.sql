CREATE TABLE "ended_applications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"origin" text NOT NULL,
	"status" text NOT NULL,
	"rejection_reason" text,
	"sent_month" text NOT NULL,
	"answer_days" integer,
	CONSTRAINT "ended_applications_status_check" CHECK ("ended_applications"."status" in ('SENT', 'VIEWED', 'SHORTLISTED', 'INTERVIEW_PLANNED', 'INTERVIEWED', 'OFFERED', 'ACCEPTED', 'MATCHED', 'REJECTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'SUPERSEDED', 'CLOSED')),
	CONSTRAINT "ended_applications_origin_check" CHECK ("ended_applications"."origin" in ('LEARNER', 'MATCH_PROPOSAL')),
	CONSTRAINT "ended_applications_rejection_reason_check" CHECK ("ended_applications"."rejection_reason" in ('PLACE_TAKEN', 'TOO_FAR', 'HOURS_DO_NOT_FIT', 'OTHER_CANDIDATE', 'NOT_THE_RIGHT_PROGRAMME', 'NO_MENTOR_AVAILABLE', 'NOT_READY_YET'))
);
--> statement-breakpoint
CREATE TABLE "retention_counts" (
	"report_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"rule_key" text,
	"due" integer NOT NULL,
	"done" integer NOT NULL,
	CONSTRAINT "retention_counts_key" PRIMARY KEY("report_id","rule"),
	CONSTRAINT "retention_counts_rule_check" CHECK ("retention_counts"."rule" in ('APPLICATIONS', 'PROFILES', 'MAILS', 'SESSIONS', 'LINKS', 'LOOKS', 'ANSWERS', 'ATTEMPTS'))
);
--> statement-breakpoint
CREATE TABLE "retention_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"is_dry_run" boolean NOT NULL,
	"requested_by_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"counted_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "retention_counts" ADD CONSTRAINT "retention_counts_report_id_retention_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."retention_reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ended_applications_company_index" ON "ended_applications" USING btree ("company_id","sent_month");--> statement-breakpoint
CREATE INDEX "retention_reports_created_index" ON "retention_reports" USING btree ("created_at","id");