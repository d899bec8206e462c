import { z } from "zod";
import { isApplicant } from "@leerplek/domain/applications/application.policy";
import { applicationAfter } from "@leerplek/domain/applications/application-transitions";
import { problemOfBooking } from "@leerplek/domain/interviews/slots";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { toPublicId } from "@leerplek/domain/shared/id";
import { command } from "../../platform/command.ts";
import { forbidden, notFound } from "../../platform/errors.ts";
import { idempotencyKeyInput, idInput } from "../../platform/input.ts";
import { applicationForUpdate, moveApplication } from "../applications/applications.repository.ts";
import { bookSlot } from "./interviews.repository.ts";
import { slotForUpdate } from "./slots.repository.ts";

/**
 * The learner chooses a time. The slot's row lock lets one in; the constraints are the last net under it.
 * Problems: WRONG_STATE (not invited, or already planned), SLOT_TAKEN, SLOT_IN_PAST, SLOT_OVERLAP (another interview of the learner), NO_FREE_PLACE,
 * WORKPLACE_NOT_OPEN. Source: domain.md step 5, 2.14.f, scenario 16.
 */
export const bookInterviewSlot = command({
  name: "book-interview-slot",
  access: ["LEARNER"],
  input: z.object({
    idempotencyKey: idempotencyKeyInput,
    applicationId: idInput("application"),
    slotId: idInput("slot"),
  }),
  constraints: {
    interviews_slot_unique: problem("SLOT_TAKEN", "slotId"),
    interviews_learner_no_overlap: problem("SLOT_OVERLAP", "slotId"),
    interviews_application_unique: problem("WRONG_STATE", "applicationId"),
  },
  async run(scope, { applicationId, slotId }) {
    const { db, viewer, now, emit } = scope;
    const application = await applicationForUpdate(db, viewer, applicationId);
    if (!isApplicant(viewer, application)) throw forbidden();
    const next = applicationAfter(application.status, "planInterview");
    if (!next.ok) return next;
    const slot = await slotForUpdate(db, slotId);
    if (slot?.workplaceId !== application.workplaceId) throw notFound();
    const refused = problemOfBooking(slot, now);
    if (refused) return failed(refused);
    const id = await bookSlot(db, { application, slot, now });
    await moveApplication(scope, { application, to: next.value });
    emit({ type: "interview.booked", id, organisationId: toPublicId("company", application.companyId) });
    return ok({ id });
  },
});
