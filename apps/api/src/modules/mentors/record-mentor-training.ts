import { z } from "zod";
import { trainingKinds } from "@leerplek/domain/mentors/mentor";
import { managesMentors } from "@leerplek/domain/mentors/mentor.policy";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput, localDateInput, textInput } from "../../platform/input.ts";
import { settleMentors } from "./mentor-course.repository.ts";
import { mentorForUpdate, saveMentor } from "./mentors.repository.ts";
import { problemOfDay } from "./person-columns.ts";

/**
 * Proof of the mentor training, or of the exemption: who is within the term is trained, who lapsed comes back, and the recognition with it.
 * Problems: those of the form, OUT_OF_RANGE for a day to come. Source: domain.md 4.2 (S93, S95), 2.14.b.
 */
export const recordMentorTraining = command({
  name: "record-mentor-training",
  access: ["COMPANY_ADMIN", "COUNSELLOR", "PROVIDER_ADMIN", "RECOGNITION_OFFICER"],
  input: z.object({
    mentorId: idInput("mentor"),
    kind: z.enum(trainingKinds),
    trainedOn: localDateInput,
    provider: textInput(2, 200),
    proof: textInput(2, 500),
  }),
  async run(scope, { mentorId, kind, trainedOn, provider, proof }) {
    const mentor = await mentorForUpdate(scope.db, scope.viewer, mentorId);
    if (!managesMentors(scope.viewer, mentor.companyId)) throw forbidden();
    const wrong = problemOfDay(trainedOn, "trainedOn", scope);
    if (wrong) return failed(wrong);
    await saveMentor(scope.db, mentor, {
      trainedOn,
      trainingKind: kind,
      trainingProvider: provider,
      trainingProof: proof,
    });
    scope.emit({ type: "mentor.training-recorded", id: mentorId });
    await settleMentors(scope, [mentorId]);
    return ok({ id: mentorId });
  },
});
