import { z } from "zod";
import { ok } from "@leerplek/domain/shared/result";
import { canPublishWorkplace } from "@leerplek/domain/workplaces/workplace.policy";
import { workplaceAfter } from "@leerplek/domain/workplaces/workplace-transitions";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { saveWorkplace, workplaceForUpdate } from "./workplaces.repository.ts";

/** Takes a workplace out of the search until it is reopened; applications go on. Problem: WRONG_STATE. */
export const pauseWorkplace = command({
  name: "pause-workplace",
  access: ["COMPANY_ADMIN", "COUNSELLOR", "RECOGNITION_OFFICER"],
  input: z.object({ workplaceId: idInput("workplace") }),
  async run({ db, viewer, now, emit }, { workplaceId }) {
    const workplace = await workplaceForUpdate(db, viewer, workplaceId);
    if (!canPublishWorkplace(viewer, { ...workplace, freePlaces: workplace.places - workplace.placesTaken }))
      throw forbidden();
    const next = workplaceAfter(workplace.status, "pause");
    if (!next.ok) return next;
    await saveWorkplace(db, workplace, { status: next.value, updatedAt: now });
    emit({ type: "workplace.paused", id: workplaceId, workplaceId });
    return ok({ id: workplaceId });
  },
});
