-- The clock to acknowledge an appeal runs in its file since short; appeals of before that get the same one, with the alert that belongs to it.
UPDATE "recognitions" r SET "decision_due_on" = a."acknowledge_by", "overdue_alerted_on" = NULL, "version" = r."version" + 1
FROM "recognition_appeals" a
WHERE a."recognition_id" = r."id" AND a."outcome" IS NULL AND a."acknowledged_on" IS NULL AND r."status" = 'APPEALED'
  AND r."decision_due_on" IS DISTINCT FROM a."acknowledge_by";
