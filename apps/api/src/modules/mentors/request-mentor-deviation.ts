import { z } from "zod";
import { deviationKinds, educationProofKinds } from "@leerplek/domain/mentors/mentor";
import { isBelowDeviationAge } from "@leerplek/domain/mentors/mentor-eligibility";
import { managesMentors } from "@leerplek/domain/mentors/mentor.policy";
import { newId } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { ageOn } from "@leerplek/domain/shared/time";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idempotencyKeyInput, idInput, textInput } from "../../platform/input.ts";
import { insertDeviation, isProposedFor } from "./deviations.repository.ts";
import { mentorForUpdate } from "./mentors.repository.ts";

/**
 * The company asks the partnership for an exception to the age or the practice, with proof of prior education. Below the lower age nobody is asked: it
 * cannot be granted. Problems: UNKNOWN_REFERENCE, MENTOR_AGE, DEVIATION_ASKED_ALREADY. Source: domain.md 4.2 (S52, S59), scenario 2.
 */
export const requestMentorDeviation = command({
  name: "request-mentor-deviation",
  access: ["COMPANY_ADMIN", "COUNSELLOR", "PROVIDER_ADMIN", "RECOGNITION_OFFICER"],
  input: z.object({
    idempotencyKey: idempotencyKeyInput,
    mentorId: idInput("mentor"),
    programmeId: idInput("programme"),
    kind: z.enum(deviationKinds),
    proofKind: z.enum(educationProofKinds),
    proof: textInput(10, 2000),
  }),
  constraints: { mentor_deviations_live_unique: problem("DEVIATION_ASKED_ALREADY", "kind") },
  async run({ db, viewer, now, today, rulesFor, emit }, { mentorId, programmeId, kind, proofKind, proof }) {
    const mentor = await mentorForUpdate(db, viewer, mentorId);
    if (!managesMentors(viewer, mentor.companyId)) throw forbidden();
    if (!(await isProposedFor(db, mentorId, programmeId))) return failed(problem("UNKNOWN_REFERENCE", "programmeId"));
    const rules = rulesFor(mentor.jointCommittee);
    if (kind === "AGE" && isBelowDeviationAge(mentor.birthDate, rules, today))
      return failed(
        problem("MENTOR_AGE", "kind", {
          age: ageOn(mentor.birthDate, today),
          minimum: rules["mentor.minimumAge"],
          withDeviation: rules["mentor.minimumAgeWithDeviation"],
        }),
      );
    const id = newId<"deviation">(now.getTime());
    await insertDeviation(db, {
      id,
      companyId: mentor.companyId,
      mentorId,
      programmeId,
      kind,
      status: "REQUESTED",
      proofKind,
      proof,
      requestedAt: now,
      requestedById: viewer.userId,
    });
    emit({ type: "deviation.requested", id });
    return ok({ id });
  },
});
