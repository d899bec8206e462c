import { z } from "zod";
import { ok } from "@leerplek/domain/shared/result";
import { mayPublish } from "@leerplek/domain/workplaces/publish";
import { canPublishWorkplace } from "@leerplek/domain/workplaces/workplace.policy";
import { workplaceAfter } from "@leerplek/domain/workplaces/workplace-transitions";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { lockCapacity } from "./capacity.repository.ts";
import { factsToPublish, saveWorkplace, workplaceForUpdate } from "./workplaces.repository.ts";

/** Publishes a draft. Problems: WRONG_STATE, those of `mayPublish`. */
export const publishWorkplace = command({
  name: "publish-workplace",
  access: ["COMPANY_ADMIN", "COUNSELLOR", "RECOGNITION_OFFICER"],
  input: z.object({ workplaceId: idInput("workplace") }),
  async run({ db, viewer, now, today, rules, rulesFor, ruleFor, emit }, { workplaceId }) {
    const workplace = await workplaceForUpdate(db, viewer, workplaceId);
    if (!canPublishWorkplace(viewer, { ...workplace, freePlaces: workplace.places - workplace.placesTaken }))
      throw forbidden();
    const next = workplaceAfter(workplace.status, "publish");
    if (!next.ok) return next;
    await lockCapacity(db, workplace);
    const allowed = mayPublish({
      workplace,
      ...(await factsToPublish(db, workplace, { today, rulesFor, ruleFor })),
      today,
      rules,
    });
    if (!allowed.ok) return allowed;
    await saveWorkplace(db, workplace, { status: next.value, publishedAt: now, updatedAt: now });
    emit({ type: "workplace.published", id: workplaceId, workplaceId });
    return ok({ id: workplaceId });
  },
});
