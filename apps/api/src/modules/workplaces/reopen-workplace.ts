import { z } from "zod";
import { ok } from "@leerplek/domain/shared/result";
import { mayPublish } from "@leerplek/domain/workplaces/publish";
import { canPublishWorkplace } from "@leerplek/domain/workplaces/workplace.policy";
import { statusWithPlaces, workplaceAfter } from "@leerplek/domain/workplaces/workplace-transitions";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { lockCapacity } from "./capacity.repository.ts";
import { factsToPublish, saveWorkplace, workplaceForUpdate } from "./workplaces.repository.ts";

/**
 * Puts a paused or blocked workplace back, checked as when it was published; a period that has begun may go on. Full, it is FILLED again.
 * Problems: WRONG_STATE, those of `mayPublish` but START_IN_PAST.
 */
export const reopenWorkplace = command({
  name: "reopen-workplace",
  access: ["COMPANY_ADMIN", "COUNSELLOR", "RECOGNITION_OFFICER"],
  input: z.object({ workplaceId: idInput("workplace") }),
  async run({ db, viewer, now, today, rules, rulesFor, ruleFor, emit }, { workplaceId }) {
    const workplace = await workplaceForUpdate(db, viewer, workplaceId);
    const freePlaces = workplace.places - workplace.placesTaken;
    if (!canPublishWorkplace(viewer, { ...workplace, freePlaces })) throw forbidden();
    const next = workplaceAfter(workplace.status, "reopen");
    if (!next.ok) return next;
    await lockCapacity(db, workplace);
    const facts = await factsToPublish(db, workplace, { today, rulesFor, ruleFor });
    const allowed = mayPublish({ workplace, ...facts, today, mayHaveBegun: true, rules });
    if (!allowed.ok) return allowed;
    const status = statusWithPlaces(next.value, freePlaces);
    await saveWorkplace(db, workplace, { status, blockedBy: null, blockedFrom: null, updatedAt: now });
    emit({ type: "workplace.reopened", id: workplaceId, workplaceId });
    return ok({ id: workplaceId });
  },
});
