CREATE TABLE "profile_alerts" (
	"actor_id" uuid NOT NULL,
	"day" date NOT NULL,
	"company_id" uuid,
	"per_day" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "profile_alerts_key" PRIMARY KEY("actor_id","day")
);
--> statement-breakpoint
CREATE TABLE "profile_openings" (
	"actor_id" uuid NOT NULL,
	"day" date NOT NULL,
	"learner_id" uuid NOT NULL,
	CONSTRAINT "profile_openings_key" PRIMARY KEY("actor_id","day","learner_id")
);
--> statement-breakpoint
ALTER TABLE "profile_alerts" ADD CONSTRAINT "profile_alerts_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_alerts" ADD CONSTRAINT "profile_alerts_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_openings" ADD CONSTRAINT "profile_openings_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;