import { z } from "zod";
import { interviewModes } from "@leerplek/domain/interviews/interview";
import { problemOfPlanning, slotsToOpen } from "@leerplek/domain/interviews/slots";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idempotencyKeyInput, idInput, textInput } from "../../platform/input.ts";
import { insertSlots, isMentorOf, lockMentor, takenPeriods, workplaceOfSlots } from "./slots.repository.ts";

/**
 * The company opens times to choose from, with the mentor named or else the workplace's own.
 * Problems: WORKPLACE_NOT_OPEN, NO_FREE_PLACE, UNKNOWN_REFERENCE (mentor), and those of `slotsToOpen`.
 */
export const openInterviewSlots = command({
  name: "open-interview-slots",
  access: ["COMPANY_ADMIN", "MENTOR"],
  input: z.object({
    idempotencyKey: idempotencyKeyInput,
    workplaceId: idInput("workplace"),
    mentorId: idInput("mentor").nullish(),
    mode: z.enum(interviewModes),
    place: textInput(1, 200),
    slots: z
      .array(z.object({ startsAtLocal: z.string(), durationMinutes: z.number().int().min(15).max(240) }))
      .min(1)
      .max(40),
  }),
  constraints: { interview_slots_mentor_no_overlap: problem("SLOT_OVERLAP", "slots") },
  async run(scope, { workplaceId, mentorId: chosenMentorId, mode, place, slots: wanted }) {
    const { db, viewer, now, emit } = scope;
    const workplace = await workplaceOfSlots(db, viewer, workplaceId);
    const closed = problemOfPlanning(workplace.status, "workplaceId");
    if (closed) return failed(closed);
    const { companyId } = workplace;
    if (chosenMentorId && !(await isMentorOf(db, { mentorId: chosenMentorId, companyId })))
      return failed(problem("UNKNOWN_REFERENCE", "mentorId"));
    const mentorId = chosenMentorId ?? workplace.mentorId;
    if (mentorId) await lockMentor(db, mentorId);
    const result = slotsToOpen({ wanted, taken: await takenPeriods(db, { mentorId, workplaceId, now }), now });
    if (!result.ok) return result;
    await insertSlots(scope, { workplaceId, companyId, mentorId, mode, place, periods: result.value });
    emit({ type: "slots.opened", id: workplaceId });
    return ok({ id: workplaceId });
  },
});
