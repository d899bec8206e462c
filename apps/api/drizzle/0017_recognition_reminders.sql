ALTER TABLE "recognitions" ADD COLUMN "renewal_reminders" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "recognitions" ADD COLUMN "overdue_alerted_on" date;