import { z } from "zod";
import { judgesMentors, managesMentors } from "@leerplek/domain/mentors/mentor.policy";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput, localDateInput } from "../../platform/input.ts";
import { settleMentors } from "./mentor-course.repository.ts";
import { mentorForUpdate, saveMentor } from "./mentors.repository.ts";
import { problemOfDay, recordColumns } from "./person-columns.ts";

/**
 * Somebody of the company or the partnership saw the extract of the criminal record, model 596.2: its date, who saw it and when are kept, never the paper
 * (domain.md 8, article 10 GDPR). Problem: OUT_OF_RANGE for a day to come.
 */
export const checkMentorRecord = command({
  name: "check-mentor-record",
  access: ["COMPANY_ADMIN", "COUNSELLOR", "PROVIDER_ADMIN", "RECOGNITION_OFFICER", "GOV_ADMIN"],
  input: z.object({ mentorId: idInput("mentor"), recordIssuedOn: localDateInput }),
  async run(scope, { mentorId, recordIssuedOn }) {
    const mentor = await mentorForUpdate(scope.db, scope.viewer, mentorId);
    if (!managesMentors(scope.viewer, mentor.companyId) && !judgesMentors(scope.viewer, mentor)) throw forbidden();
    const wrong = problemOfDay(recordIssuedOn, "recordIssuedOn", scope);
    if (wrong) return failed(wrong);
    await saveMentor(scope.db, mentor, recordColumns(recordIssuedOn, scope));
    scope.emit({ type: "mentor.checked", id: mentorId });
    await settleMentors(scope, [mentorId]);
    return ok({ id: mentorId });
  },
});
