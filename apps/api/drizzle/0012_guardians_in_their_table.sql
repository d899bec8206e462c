-- What stood in the learner's row becomes a link that the guardian still has to confirm. Written by hand: the rest is generated.
UPDATE "guardianships" SET "accepted_at" = "confirmed_at", "approved_at" = coalesce("confirmed_at", "created_at"), "approved_by_id" = "linked_by_id" WHERE "linked_by" = 'PROVIDER';--> statement-breakpoint
INSERT INTO "guardianships" ("id", "learner_id", "name", "email", "status", "linked_by", "linked_by_id", "approved_at", "approved_by_id")
SELECT gen_random_uuid(), l."id", coalesce(l."guardian_name", ''), lower(l."guardian_email"), 'INVITED', 'PROVIDER', l."counsellor_id", now(), l."counsellor_id"
FROM "learners" l
WHERE l."guardian_email" IS NOT NULL
  AND NOT EXISTS (SELECT FROM "guardianships" g WHERE g."learner_id" = l."id" AND lower(g."email") = lower(l."guardian_email") AND g."status" <> 'ENDED');--> statement-breakpoint
ALTER TABLE "learners" DROP COLUMN "guardian_name";--> statement-breakpoint
ALTER TABLE "learners" DROP COLUMN "guardian_email";
