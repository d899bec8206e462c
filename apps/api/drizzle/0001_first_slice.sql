CREATE TABLE "credentials" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"company_id" uuid,
	"provider_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "memberships_role_check" CHECK ("memberships"."role" in ('LEARNER', 'GUARDIAN', 'COMPANY_ADMIN', 'MENTOR', 'COUNSELLOR', 'PROVIDER_ADMIN', 'RECOGNITION_OFFICER', 'GOV_ADMIN')),
	CONSTRAINT "memberships_organisation_check" CHECK (case when "memberships"."role" in ('COMPANY_ADMIN', 'MENTOR') then "memberships"."company_id" is not null and "memberships"."provider_id" is null
        when "memberships"."role" in ('COUNSELLOR', 'PROVIDER_ADMIN') then "memberships"."provider_id" is not null and "memberships"."company_id" is null
        else "memberships"."company_id" is null and "memberships"."provider_id" is null end)
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limits_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"language" text DEFAULT 'nl' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"status" text NOT NULL,
	"actor_id" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workplace_id" uuid NOT NULL,
	"learner_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"status" text NOT NULL,
	"origin" text NOT NULL,
	"name_disclosure" text NOT NULL,
	"mini_profile" jsonb NOT NULL,
	"rejection_reason" text,
	"answer_note" text,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"answer_due_on" date NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "applications_status_check" CHECK ("applications"."status" in ('SENT', 'VIEWED', 'SHORTLISTED', 'INTERVIEW_PLANNED', 'INTERVIEWED', 'OFFERED', 'ACCEPTED', 'MATCHED', 'REJECTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'SUPERSEDED', 'CLOSED')),
	CONSTRAINT "applications_origin_check" CHECK ("applications"."origin" in ('LEARNER', 'MATCH_PROPOSAL')),
	CONSTRAINT "applications_rejection_reason_check" CHECK ("applications"."rejection_reason" in ('PLACE_TAKEN', 'TOO_FAR', 'HOURS_DO_NOT_FIT', 'OTHER_CANDIDATE', 'NOT_THE_RIGHT_PROGRAMME', 'NO_MENTOR_AVAILABLE', 'NOT_READY_YET'))
);
--> statement-breakpoint
CREATE TABLE "branches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"company_id" uuid NOT NULL,
	"establishment_number" text NOT NULL,
	"name" text NOT NULL,
	"street" text NOT NULL,
	"postcode" text NOT NULL,
	"municipality_nis" text NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"accessibility" text[] NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "branches_establishment_number_check" CHECK ("branches"."establishment_number" ~ '^[2-8][0-9]{9}$')
);
--> statement-breakpoint
CREATE TABLE "companies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enterprise_number" text NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"website" text,
	"size" text NOT NULL,
	"joint_committee" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "companies_enterprise_number_unique" UNIQUE("enterprise_number"),
	CONSTRAINT "companies_size_check" CHECK ("companies"."size" in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
	CONSTRAINT "companies_enterprise_number_check" CHECK ("companies"."enterprise_number" ~ '^[01][0-9]{9}$')
);
--> statement-breakpoint
CREATE TABLE "interview_slots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workplace_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"mentor_id" uuid,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"mode" text NOT NULL,
	"place" text NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "interview_slots_status_check" CHECK ("interview_slots"."status" in ('OPEN', 'BOOKED', 'REMOVED')),
	CONSTRAINT "interview_slots_mode_check" CHECK ("interview_slots"."mode" in ('ON_SITE', 'PHONE', 'VIDEO')),
	CONSTRAINT "interview_slots_period_check" CHECK ("interview_slots"."ends_at" > "interview_slots"."starts_at")
);
--> statement-breakpoint
CREATE TABLE "interviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slot_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"learner_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"status" text NOT NULL,
	"calendar_uid" text NOT NULL,
	"calendar_sequence" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "interviews_status_check" CHECK ("interviews"."status" in ('SCHEDULED', 'IN_PROGRESS', 'DONE', 'NO_SHOW', 'CANCELLED'))
);
--> statement-breakpoint
CREATE TABLE "learners" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid,
	"provider_id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"counsellor_id" uuid,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"email" text NOT NULL,
	"phone" text,
	"birth_date" date NOT NULL,
	"street" text NOT NULL,
	"postcode" text NOT NULL,
	"municipality_nis" text NOT NULL,
	"travel_kilometres" smallint DEFAULT 20 NOT NULL,
	"name_disclosure" text DEFAULT 'FIRST_NAME' NOT NULL,
	"mini_profile" jsonb NOT NULL,
	"search_started_on" date,
	"guardian_name" text,
	"guardian_email" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "learners_user_unique" UNIQUE("user_id"),
	CONSTRAINT "learners_name_disclosure_check" CHECK ("learners"."name_disclosure" in ('FIRST_NAME', 'INITIALS'))
);
--> statement-breakpoint
CREATE TABLE "match_proposals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"learner_id" uuid NOT NULL,
	"workplace_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"proposed_by_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"status" text NOT NULL,
	"expires_on" date NOT NULL,
	"application_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "match_proposals_status_check" CHECK ("match_proposals"."status" in ('PROPOSED', 'LEARNER_OK', 'CONFIRMED', 'DECLINED', 'EXPIRED', 'RETRACTED'))
);
--> statement-breakpoint
CREATE TABLE "mentor_assignments" (
	"mentor_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"status" text NOT NULL,
	"training_due_on" date,
	"capacity" smallint NOT NULL,
	CONSTRAINT "mentor_assignments_key" PRIMARY KEY("branch_id","programme_id","mentor_id"),
	CONSTRAINT "mentor_assignments_status_check" CHECK ("mentor_assignments"."status" in ('PROPOSED', 'ELIGIBLE', 'ACTIVE_UNTRAINED', 'ACTIVE', 'LAPSED', 'INACTIVE', 'BARRED', 'REJECTED'))
);
--> statement-breakpoint
CREATE TABLE "mentors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"company_id" uuid NOT NULL,
	"user_id" uuid,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"birth_date" date NOT NULL,
	"years_of_practice" smallint NOT NULL,
	"trained_on" date
);
--> statement-breakpoint
CREATE TABLE "activities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_list_id" uuid NOT NULL,
	"qualification_code" text NOT NULL,
	"position" smallint NOT NULL,
	"label" text NOT NULL,
	"weight" smallint DEFAULT 1 NOT NULL,
	"is_mandatory" boolean DEFAULT true NOT NULL,
	"is_hazardous" boolean DEFAULT false NOT NULL,
	"minimum_age" smallint
);
--> statement-breakpoint
CREATE TABLE "activity_lists" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "branch_activity_offers" (
	"branch_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"coverage" text NOT NULL,
	"note" text,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "branch_activity_offers_key" PRIMARY KEY("branch_id","activity_id"),
	CONSTRAINT "branch_activity_offers_coverage_check" CHECK ("branch_activity_offers"."coverage" in ('FULL', 'PARTIAL', 'NONE', 'ALTERNATIVE'))
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"grade" smallint,
	"finality" text,
	"seventh_year" text,
	"study_domain" text NOT NULL,
	"qualification_codes" text[] NOT NULL,
	"search_words" text[] NOT NULL,
	"is_current" boolean DEFAULT true NOT NULL,
	CONSTRAINT "programmes_code_unique" UNIQUE("code"),
	CONSTRAINT "programmes_study_domain_check" CHECK ("programmes"."study_domain" in ('ECONOMY_ORGANISATION', 'ART_CREATION', 'AGRICULTURE_HORTICULTURE', 'SOCIETY_WELFARE', 'SPORT', 'STEM', 'LANGUAGE_CULTURE', 'FOOD_HOSPITALITY'))
);
--> statement-breakpoint
CREATE TABLE "qualifications" (
	"code" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"level" smallint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "municipalities" (
	"nis" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"province" text NOT NULL,
	"population" integer NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "postcodes" (
	"postcode" text NOT NULL,
	"place" text NOT NULL,
	"municipality_nis" text NOT NULL,
	"municipality" text NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	CONSTRAINT "postcodes_key" PRIMARY KEY("postcode","place")
);
--> statement-breakpoint
CREATE TABLE "reference_imports" (
	"kind" text PRIMARY KEY NOT NULL,
	"version" text NOT NULL,
	"checksum" text NOT NULL,
	"rows" integer NOT NULL,
	"imported_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recognitions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"company_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"status" text NOT NULL,
	"valid_from" date,
	"valid_until" date,
	"decided_by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "recognitions_status_check" CHECK ("recognitions"."status" in ('DRAFT', 'SUBMITTED', 'INCOMPLETE', 'COMPLETE', 'IN_REVIEW', 'ACTIVE', 'ACTIVE_NO_MENTOR', 'AT_RISK', 'SUSPENDED', 'REFUSED', 'WITHDRAWN', 'EXPIRED', 'APPEALED', 'CANCELLED'))
);
--> statement-breakpoint
CREATE TABLE "holidays" (
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "providers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"postcode" text NOT NULL,
	"municipality_nis" text NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	CONSTRAINT "providers_kind_check" CHECK ("providers"."kind" in ('SECONDARY_SCHOOL', 'CDO', 'SYNTRA', 'BUSO', 'CVO'))
);
--> statement-breakpoint
CREATE TABLE "search_checks" (
	"checked_at" timestamp (3) with time zone PRIMARY KEY NOT NULL,
	"documents" integer NOT NULL,
	"missing" integer NOT NULL,
	"outdated" integer NOT NULL,
	"surplus" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_outbox" (
	"workplace_id" uuid PRIMARY KEY NOT NULL,
	"sequence" bigserial NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"queued_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workplace_activities" (
	"workplace_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	CONSTRAINT "workplace_activities_key" PRIMARY KEY("workplace_id","activity_id")
);
--> statement-breakpoint
CREATE TABLE "workplaces" (
	"id" uuid PRIMARY KEY NOT NULL,
	"company_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"mentor_id" uuid,
	"status" text NOT NULL,
	"blocked_by" text,
	"school_year" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"places" smallint NOT NULL,
	"places_taken" smallint DEFAULT 0 NOT NULL,
	"agreement_type" text NOT NULL,
	"is_paid" boolean NOT NULL,
	"days" text[] NOT NULL,
	"minutes_per_week" integer NOT NULL,
	"day_starts_at" time NOT NULL,
	"day_ends_at" time NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"minimum_age" smallint,
	"requirements" text DEFAULT '' NOT NULL,
	"answer_within_days" smallint NOT NULL,
	"application_count" integer DEFAULT 0 NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"published_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "workplaces_status_check" CHECK ("workplaces"."status" in ('DRAFT', 'PUBLISHED', 'PAUSED', 'FILLED', 'BLOCKED', 'EXPIRED', 'CLOSED')),
	CONSTRAINT "workplaces_agreement_type_check" CHECK ("workplaces"."agreement_type" in ('OAO', 'SAO')),
	CONSTRAINT "workplaces_places_check" CHECK ("workplaces"."places" between 1 and 50),
	CONSTRAINT "workplaces_places_taken_check" CHECK ("workplaces"."places_taken" between 0 and "workplaces"."places"),
	CONSTRAINT "workplaces_period_check" CHECK ("workplaces"."ends_on" > "workplaces"."starts_on"),
	CONSTRAINT "workplaces_published_check" CHECK ("workplaces"."status" = 'DRAFT' or "workplaces"."published_at" is not null or "workplaces"."status" = 'CLOSED')
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"object_id" text NOT NULL,
	"organisation_id" text,
	"request_id" text
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"actor" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"result" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_key" PRIMARY KEY("actor","key")
);
--> statement-breakpoint
CREATE TABLE "rule_parameters" (
	"key" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"value" double precision NOT NULL,
	"unit" text NOT NULL,
	"source" text NOT NULL,
	"is_confirmed" boolean NOT NULL,
	CONSTRAINT "rule_parameters_key" PRIMARY KEY("key","valid_from"),
	CONSTRAINT "rule_parameters_unit_check" CHECK ("rule_parameters"."unit" in ('YEARS', 'MONTHS', 'DAYS', 'TRAINING_DAYS', 'WORKING_DAYS', 'MINUTES', 'COUNT'))
);
--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_events" ADD CONSTRAINT "application_events_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_events" ADD CONSTRAINT "application_events_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_workplace_id_workplaces_id_fk" FOREIGN KEY ("workplace_id") REFERENCES "public"."workplaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_learner_id_learners_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branches" ADD CONSTRAINT "branches_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branches" ADD CONSTRAINT "branches_municipality_nis_municipalities_nis_fk" FOREIGN KEY ("municipality_nis") REFERENCES "public"."municipalities"("nis") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_slots" ADD CONSTRAINT "interview_slots_workplace_id_workplaces_id_fk" FOREIGN KEY ("workplace_id") REFERENCES "public"."workplaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_slots" ADD CONSTRAINT "interview_slots_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_slots" ADD CONSTRAINT "interview_slots_mentor_id_mentors_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."mentors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_slot_id_interview_slots_id_fk" FOREIGN KEY ("slot_id") REFERENCES "public"."interview_slots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_learner_id_learners_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learners" ADD CONSTRAINT "learners_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learners" ADD CONSTRAINT "learners_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learners" ADD CONSTRAINT "learners_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learners" ADD CONSTRAINT "learners_counsellor_id_users_id_fk" FOREIGN KEY ("counsellor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_proposals" ADD CONSTRAINT "match_proposals_learner_id_learners_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_proposals" ADD CONSTRAINT "match_proposals_workplace_id_workplaces_id_fk" FOREIGN KEY ("workplace_id") REFERENCES "public"."workplaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_proposals" ADD CONSTRAINT "match_proposals_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_proposals" ADD CONSTRAINT "match_proposals_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_proposals" ADD CONSTRAINT "match_proposals_proposed_by_id_users_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_proposals" ADD CONSTRAINT "match_proposals_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_assignments" ADD CONSTRAINT "mentor_assignments_mentor_id_mentors_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."mentors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_assignments" ADD CONSTRAINT "mentor_assignments_branch_id_branches_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."branches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_assignments" ADD CONSTRAINT "mentor_assignments_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentors" ADD CONSTRAINT "mentors_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentors" ADD CONSTRAINT "mentors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_activity_list_id_activity_lists_id_fk" FOREIGN KEY ("activity_list_id") REFERENCES "public"."activity_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_lists" ADD CONSTRAINT "activity_lists_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branch_activity_offers" ADD CONSTRAINT "branch_activity_offers_branch_id_branches_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."branches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branch_activity_offers" ADD CONSTRAINT "branch_activity_offers_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognitions" ADD CONSTRAINT "recognitions_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognitions" ADD CONSTRAINT "recognitions_branch_id_branches_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."branches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognitions" ADD CONSTRAINT "recognitions_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "providers" ADD CONSTRAINT "providers_municipality_nis_municipalities_nis_fk" FOREIGN KEY ("municipality_nis") REFERENCES "public"."municipalities"("nis") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workplace_activities" ADD CONSTRAINT "workplace_activities_workplace_id_workplaces_id_fk" FOREIGN KEY ("workplace_id") REFERENCES "public"."workplaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workplace_activities" ADD CONSTRAINT "workplace_activities_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workplaces" ADD CONSTRAINT "workplaces_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workplaces" ADD CONSTRAINT "workplaces_branch_id_branches_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."branches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workplaces" ADD CONSTRAINT "workplaces_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workplaces" ADD CONSTRAINT "workplaces_mentor_id_mentors_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."mentors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "credentials_user_index" ON "credentials" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_active_unique" ON "memberships" USING btree ("user_id","role","company_id","provider_id") WHERE "memberships"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "memberships_company_index" ON "memberships" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "memberships_provider_index" ON "memberships" USING btree ("provider_id");--> statement-breakpoint
CREATE INDEX "sessions_user_index" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verifications_identifier_index" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "application_events_application_index" ON "application_events" USING btree ("application_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "applications_open_unique" ON "applications" USING btree ("workplace_id","learner_id") WHERE "applications"."status" in ('SENT', 'VIEWED', 'SHORTLISTED', 'INTERVIEW_PLANNED', 'INTERVIEWED', 'OFFERED', 'ACCEPTED');--> statement-breakpoint
CREATE INDEX "applications_learner_index" ON "applications" USING btree ("learner_id","sent_at","id");--> statement-breakpoint
CREATE INDEX "applications_company_index" ON "applications" USING btree ("company_id","sent_at","id");--> statement-breakpoint
CREATE INDEX "applications_workplace_index" ON "applications" USING btree ("workplace_id","sent_at","id");--> statement-breakpoint
CREATE INDEX "applications_provider_index" ON "applications" USING btree ("provider_id","sent_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "branches_establishment_number_unique" ON "branches" USING btree ("establishment_number");--> statement-breakpoint
CREATE INDEX "branches_company_index" ON "branches" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "interview_slots_workplace_index" ON "interview_slots" USING btree ("workplace_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "interview_slots_company_index" ON "interview_slots" USING btree ("company_id","starts_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "interviews_slot_unique" ON "interviews" USING btree ("slot_id") WHERE "interviews"."status" <> 'CANCELLED';--> statement-breakpoint
CREATE UNIQUE INDEX "interviews_application_unique" ON "interviews" USING btree ("application_id") WHERE "interviews"."status" = 'SCHEDULED';--> statement-breakpoint
CREATE INDEX "interviews_learner_index" ON "interviews" USING btree ("learner_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "interviews_company_index" ON "interviews" USING btree ("company_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "learners_provider_index" ON "learners" USING btree ("provider_id","last_name","id");--> statement-breakpoint
CREATE UNIQUE INDEX "match_proposals_open_unique" ON "match_proposals" USING btree ("learner_id","workplace_id") WHERE "match_proposals"."status" in ('PROPOSED', 'LEARNER_OK');--> statement-breakpoint
CREATE INDEX "match_proposals_learner_index" ON "match_proposals" USING btree ("learner_id","created_at","id");--> statement-breakpoint
CREATE INDEX "match_proposals_company_index" ON "match_proposals" USING btree ("company_id","created_at","id");--> statement-breakpoint
CREATE INDEX "match_proposals_provider_index" ON "match_proposals" USING btree ("provider_id","created_at","id");--> statement-breakpoint
CREATE INDEX "mentor_assignments_mentor_index" ON "mentor_assignments" USING btree ("mentor_id");--> statement-breakpoint
CREATE INDEX "mentors_company_index" ON "mentors" USING btree ("company_id");--> statement-breakpoint
CREATE UNIQUE INDEX "activities_position_unique" ON "activities" USING btree ("activity_list_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "activity_lists_version_unique" ON "activity_lists" USING btree ("programme_id","version");--> statement-breakpoint
CREATE INDEX "programmes_title_index" ON "programmes" USING btree ("title","id");--> statement-breakpoint
CREATE INDEX "postcodes_municipality_index" ON "postcodes" USING btree ("municipality_nis");--> statement-breakpoint
CREATE INDEX "recognitions_branch_programme_index" ON "recognitions" USING btree ("branch_id","programme_id");--> statement-breakpoint
CREATE INDEX "recognitions_company_index" ON "recognitions" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "workplaces_company_index" ON "workplaces" USING btree ("company_id","created_at","id");--> statement-breakpoint
CREATE INDEX "workplaces_branch_programme_index" ON "workplaces" USING btree ("branch_id","programme_id");--> statement-breakpoint
CREATE INDEX "workplaces_published_index" ON "workplaces" USING btree ("published_at","id") WHERE "workplaces"."status" = 'PUBLISHED';--> statement-breakpoint
CREATE INDEX "workplaces_search_text_index" ON "workplaces" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "audit_log_object_index" ON "audit_log" USING btree ("object_id","at");--> statement-breakpoint
CREATE INDEX "idempotency_keys_created_index" ON "idempotency_keys" USING btree ("created_at");