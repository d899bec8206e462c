import { z } from "zod";
import { ok } from "@leerplek/domain/shared/result";
import { canPublishWorkplace } from "@leerplek/domain/workplaces/workplace.policy";
import { workplaceAfter } from "@leerplek/domain/workplaces/workplace-transitions";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { closeApplicationsOf } from "../applications/close-applications.repository.ts";
import { saveWorkplace, workplaceForUpdate } from "./workplaces.repository.ts";

/** Ends a workplace for good; its open applications end with it, and their learners are told. Problem: WRONG_STATE. */
export const closeWorkplace = command({
  name: "close-workplace",
  access: ["COMPANY_ADMIN", "COUNSELLOR", "RECOGNITION_OFFICER"],
  input: z.object({ workplaceId: idInput("workplace") }),
  async run({ db, viewer, now, emit }, { workplaceId }) {
    const workplace = await workplaceForUpdate(db, viewer, workplaceId);
    if (!canPublishWorkplace(viewer, { ...workplace, freePlaces: workplace.places - workplace.placesTaken }))
      throw forbidden();
    const next = workplaceAfter(workplace.status, "close");
    if (!next.ok) return next;
    const { applicationIds, interviewIds, placesHeld } = await closeApplicationsOf(db, [workplaceId], {
      actorId: viewer.userId,
      at: now,
    });
    const placesTaken = workplace.placesTaken - placesHeld;
    await saveWorkplace(db, workplace, { status: next.value, placesTaken, updatedAt: now });
    for (const id of applicationIds) emit({ type: "application.closed", id });
    for (const id of interviewIds) emit({ type: "interview.cancelled", id });
    emit({ type: "workplace.closed", id: workplaceId, workplaceId });
    return ok({ id: workplaceId });
  },
});
