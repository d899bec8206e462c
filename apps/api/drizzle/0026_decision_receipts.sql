ALTER TABLE "recognition_appeals" ADD COLUMN "appeal_until" date;--> statement-breakpoint
ALTER TABLE "recognitions" ADD COLUMN "decision_receipt" text;--> statement-breakpoint
ALTER TABLE "recognitions" ADD COLUMN "receipt_proof" text;--> statement-breakpoint
ALTER TABLE "recognitions" ADD CONSTRAINT "recognitions_decision_receipt_check" CHECK ("recognitions"."decision_receipt" in ('PRESUMED', 'CONFIRMED', 'REGISTERED_LETTER'));
--> statement-breakpoint
-- What could be appealed until now counted from the day it was mailed.
UPDATE "recognitions" SET "decision_receipt" = 'PRESUMED' WHERE "appeal_until" IS NOT NULL;
--> statement-breakpoint
-- An installation that has its rules gets the new one; a new installation reads it with the others.
INSERT INTO "rule_parameters" ("key", "valid_from", "value", "unit", "source", "is_confirmed")
SELECT 'recognition.presumedReceiptDays', '2016-09-01', 0, 'DAYS', 'Zoveel dagen na het mailen geldt een beslissing als ontvangen, tot de onderneming of een aangetekende zending een andere dag toont', false
WHERE EXISTS (SELECT FROM "rule_parameters");
