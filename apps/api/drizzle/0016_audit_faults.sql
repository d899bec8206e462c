CREATE TABLE "audit_faults" (
	"verification_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"chain" smallint NOT NULL,
	"sequence" bigint NOT NULL,
	"line_id" uuid,
	CONSTRAINT "audit_faults_key" PRIMARY KEY("verification_id","chain","sequence"),
	CONSTRAINT "audit_faults_kind_check" CHECK ("audit_faults"."kind" in ('CHANGED', 'MISSING', 'TAIL_MISSING', 'REWRITTEN'))
);
--> statement-breakpoint
ALTER TABLE "audit_faults" ADD CONSTRAINT "audit_faults_verification_id_audit_verifications_id_fk" FOREIGN KEY ("verification_id") REFERENCES "public"."audit_verifications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_verifications" DROP COLUMN "faults";