import { z } from "zod";
import { managesMentors } from "@leerplek/domain/mentors/mentor.policy";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { settleMentors } from "./mentor-course.repository.ts";
import { mentorInput } from "./mentor.input.ts";
import { linkAccounts, mentorForUpdate, sameMentor, saveMentor } from "./mentors.repository.ts";
import { personColumns, problemOfDay } from "./person-columns.ts";

/** Corrects what is known of the person; whoever waits is checked again. Problems: those of the form, CHANGED_MEANWHILE. */
export const updateMentor = command({
  name: "update-mentor",
  access: ["COMPANY_ADMIN", "COUNSELLOR", "PROVIDER_ADMIN", "RECOGNITION_OFFICER"],
  input: z.object({ mentorId: idInput("mentor"), version: z.int(), person: mentorInput }),
  async run(scope, { mentorId, version, person }) {
    const mentor = await mentorForUpdate(scope.db, scope.viewer, mentorId);
    if (!managesMentors(scope.viewer, mentor.companyId)) throw forbidden();
    const current = sameMentor(mentor, version);
    if (!current.ok) return current;
    const wrong = problemOfDay(person.birthDate, "person.birthDate", scope);
    if (wrong) return failed(wrong);
    const isOtherAddress = person.email !== mentor.email;
    await saveMentor(scope.db, mentor, {
      ...personColumns(person, { id: mentorId, fields: scope.fields }),
      ...(isOtherAddress && { userId: null }),
    });
    await linkAccounts(scope.db, mentor.companyId);
    scope.emit({ type: "mentor.updated", id: mentorId });
    await settleMentors(scope, [mentorId]);
    return ok({ id: mentorId });
  },
});
