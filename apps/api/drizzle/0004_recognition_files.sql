CREATE TABLE "programme_concordances" (
	"id" uuid PRIMARY KEY NOT NULL,
	"from_programme_id" uuid NOT NULL,
	"to_programme_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"note" text NOT NULL,
	"decided_by_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recognition_appeals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recognition_id" uuid NOT NULL,
	"against" text NOT NULL,
	"lodged_by_id" uuid NOT NULL,
	"lodged_on" date NOT NULL,
	"motive" text NOT NULL,
	"acknowledge_by" date NOT NULL,
	"acknowledged_on" date,
	"outcome" text,
	"outcome_motive" text,
	"decided_on" date,
	CONSTRAINT "recognition_appeals_outcome_check" CHECK ("recognition_appeals"."outcome" in ('INADMISSIBLE', 'GRANTED', 'REJECTED'))
);
--> statement-breakpoint
CREATE TABLE "recognition_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recognition_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"facts" jsonb NOT NULL,
	"decided_on" date NOT NULL,
	"pdf" "bytea",
	"sha256" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "recognition_decisions_kind_check" CHECK ("recognition_decisions"."kind" in ('GRANTED', 'REFUSED', 'SUSPENDED', 'LIFTED', 'WITHDRAWN', 'APPEAL'))
);
--> statement-breakpoint
CREATE TABLE "recognition_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recognition_id" uuid NOT NULL,
	"action" text NOT NULL,
	"status" text NOT NULL,
	"actor_id" uuid,
	"reason" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "recognition_events_status_check" CHECK ("recognition_events"."status" in ('DRAFT', 'SUBMITTED', 'INCOMPLETE', 'COMPLETE', 'IN_REVIEW', 'ACTIVE', 'ACTIVE_NO_MENTOR', 'AT_RISK', 'SUSPENDED', 'REFUSED', 'WITHDRAWN', 'EXPIRED', 'APPEALED', 'CANCELLED'))
);
--> statement-breakpoint
CREATE TABLE "recognition_forms" (
	"recognition_id" uuid PRIMARY KEY NOT NULL,
	"answers" jsonb NOT NULL,
	"declaration_version" text,
	"declared_by_id" uuid,
	"declared_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "recognition_mentors" (
	"recognition_id" uuid NOT NULL,
	"mentor_id" uuid NOT NULL,
	CONSTRAINT "recognition_mentors_key" PRIMARY KEY("recognition_id","mentor_id")
);
--> statement-breakpoint
CREATE TABLE "recognition_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recognition_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"side" text NOT NULL,
	"author_id" uuid,
	"body" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "recognition_messages_kind_check" CHECK ("recognition_messages"."kind" in ('QUESTION', 'ANSWER', 'MESSAGE', 'ADDRESS_CHANGE')),
	CONSTRAINT "recognition_messages_side_check" CHECK ("recognition_messages"."side" in ('COMPANY', 'PARTNERSHIP'))
);
--> statement-breakpoint
CREATE TABLE "recognition_visits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recognition_id" uuid NOT NULL,
	"planned_on" date NOT NULL,
	"planned_by_id" uuid NOT NULL,
	"done_on" date,
	"report" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recognition_votes" (
	"recognition_id" uuid NOT NULL,
	"voter_id" uuid NOT NULL,
	"vote" text NOT NULL,
	"note" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "recognition_votes_key" PRIMARY KEY("recognition_id","voter_id"),
	CONSTRAINT "recognition_votes_vote_check" CHECK ("recognition_votes"."vote" in ('YES', 'NO', 'ABSTAIN'))
);
--> statement-breakpoint
ALTER TABLE "recognitions" ADD COLUMN "previous_id" uuid;--> statement-breakpoint
ALTER TABLE "recognitions" ADD COLUMN "filed_by_id" uuid;--> statement-breakpoint
ALTER TABLE "recognitions" ADD COLUMN "filed_as" text;--> statement-breakpoint
ALTER TABLE "recognitions" ADD COLUMN "assignee_id" uuid;--> statement-breakpoint
ALTER TABLE "recognitions" ADD COLUMN "submitted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "recognitions" ADD COLUMN "complete_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "recognitions" ADD COLUMN "decision_due_on" date;--> statement-breakpoint
ALTER TABLE "recognitions" ADD COLUMN "decided_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "recognitions" ADD COLUMN "decided_by_id" uuid;--> statement-breakpoint
ALTER TABLE "recognitions" ADD COLUMN "motive" text;--> statement-breakpoint
ALTER TABLE "recognitions" ADD COLUMN "conditions" text;--> statement-breakpoint
ALTER TABLE "recognitions" ADD COLUMN "decision_received_on" date;--> statement-breakpoint
ALTER TABLE "recognitions" ADD COLUMN "appeal_until" date;--> statement-breakpoint
ALTER TABLE "recognitions" ADD COLUMN "updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "recognitions" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "workplaces" ADD COLUMN "blocked_from" text;--> statement-breakpoint
ALTER TABLE "programme_concordances" ADD CONSTRAINT "programme_concordances_from_programme_id_programmes_id_fk" FOREIGN KEY ("from_programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_concordances" ADD CONSTRAINT "programme_concordances_to_programme_id_programmes_id_fk" FOREIGN KEY ("to_programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_concordances" ADD CONSTRAINT "programme_concordances_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognition_appeals" ADD CONSTRAINT "recognition_appeals_recognition_id_recognitions_id_fk" FOREIGN KEY ("recognition_id") REFERENCES "public"."recognitions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognition_appeals" ADD CONSTRAINT "recognition_appeals_lodged_by_id_users_id_fk" FOREIGN KEY ("lodged_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognition_decisions" ADD CONSTRAINT "recognition_decisions_recognition_id_recognitions_id_fk" FOREIGN KEY ("recognition_id") REFERENCES "public"."recognitions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognition_events" ADD CONSTRAINT "recognition_events_recognition_id_recognitions_id_fk" FOREIGN KEY ("recognition_id") REFERENCES "public"."recognitions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognition_events" ADD CONSTRAINT "recognition_events_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognition_forms" ADD CONSTRAINT "recognition_forms_recognition_id_recognitions_id_fk" FOREIGN KEY ("recognition_id") REFERENCES "public"."recognitions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognition_forms" ADD CONSTRAINT "recognition_forms_declared_by_id_users_id_fk" FOREIGN KEY ("declared_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognition_mentors" ADD CONSTRAINT "recognition_mentors_recognition_id_recognitions_id_fk" FOREIGN KEY ("recognition_id") REFERENCES "public"."recognitions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognition_mentors" ADD CONSTRAINT "recognition_mentors_mentor_id_mentors_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."mentors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognition_messages" ADD CONSTRAINT "recognition_messages_recognition_id_recognitions_id_fk" FOREIGN KEY ("recognition_id") REFERENCES "public"."recognitions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognition_messages" ADD CONSTRAINT "recognition_messages_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognition_visits" ADD CONSTRAINT "recognition_visits_recognition_id_recognitions_id_fk" FOREIGN KEY ("recognition_id") REFERENCES "public"."recognitions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognition_visits" ADD CONSTRAINT "recognition_visits_planned_by_id_users_id_fk" FOREIGN KEY ("planned_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognition_votes" ADD CONSTRAINT "recognition_votes_recognition_id_recognitions_id_fk" FOREIGN KEY ("recognition_id") REFERENCES "public"."recognitions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognition_votes" ADD CONSTRAINT "recognition_votes_voter_id_users_id_fk" FOREIGN KEY ("voter_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "programme_concordances_unique" ON "programme_concordances" USING btree ("from_programme_id","to_programme_id");--> statement-breakpoint
CREATE INDEX "recognition_appeals_recognition_index" ON "recognition_appeals" USING btree ("recognition_id","lodged_on");--> statement-breakpoint
CREATE UNIQUE INDEX "recognition_decisions_version_unique" ON "recognition_decisions" USING btree ("recognition_id","version");--> statement-breakpoint
CREATE INDEX "recognition_events_recognition_index" ON "recognition_events" USING btree ("recognition_id","at");--> statement-breakpoint
CREATE INDEX "recognition_mentors_mentor_index" ON "recognition_mentors" USING btree ("mentor_id");--> statement-breakpoint
CREATE INDEX "recognition_messages_recognition_index" ON "recognition_messages" USING btree ("recognition_id","at");--> statement-breakpoint
CREATE INDEX "recognition_visits_recognition_index" ON "recognition_visits" USING btree ("recognition_id","created_at");--> statement-breakpoint
ALTER TABLE "recognitions" ADD CONSTRAINT "recognitions_previous_id_recognitions_id_fk" FOREIGN KEY ("previous_id") REFERENCES "public"."recognitions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognitions" ADD CONSTRAINT "recognitions_filed_by_id_users_id_fk" FOREIGN KEY ("filed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognitions" ADD CONSTRAINT "recognitions_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognitions" ADD CONSTRAINT "recognitions_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "recognitions_valid_until_index" ON "recognitions" USING btree ("valid_until");--> statement-breakpoint
CREATE UNIQUE INDEX "recognitions_open_unique" ON "recognitions" USING btree ("branch_id","programme_id") WHERE "recognitions"."status" in ('DRAFT', 'SUBMITTED', 'INCOMPLETE', 'COMPLETE', 'IN_REVIEW');--> statement-breakpoint
ALTER TABLE "recognitions" ADD CONSTRAINT "recognitions_filed_as_check" CHECK ("recognitions"."filed_as" in ('COMPANY', 'MANDATE'));