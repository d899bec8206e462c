ALTER TABLE "rule_changes" DROP CONSTRAINT "rule_changes_kind_check";--> statement-breakpoint
ALTER TABLE "rule_changes" ALTER COLUMN "value_after" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "rule_changes" ADD CONSTRAINT "rule_changes_kind_check" CHECK ("rule_changes"."kind" in ('ADDED', 'CORRECTED', 'CONFIRMED', 'ENDED'));