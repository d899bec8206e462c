CREATE INDEX "interviews_application_index" ON "interviews" USING btree ("application_id","created_at");--> statement-breakpoint
CREATE INDEX "learners_user_index" ON "learners" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "workplaces_mentor_index" ON "workplaces" USING btree ("mentor_id");