import { z } from "zod";
import { isRecipient } from "@leerplek/domain/applications/application.policy";
import { applicationAfter } from "@leerplek/domain/applications/application-transitions";
import { ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { takePlace } from "../workplaces/places.repository.ts";
import { applicationForUpdate, moveApplication } from "./applications.repository.ts";

/**
 * The company offers a place after the interview. A firm offer holds the place until it is answered (domain.md 2.14.c), so two offers of the last place
 * at the same moment cannot both be made; nor one while the recognition or the mentor blocks the workplace. Problems: WRONG_STATE, NO_FREE_PLACE,
 * RECOGNITION_NOT_ACTIVE and what else blocks.
 */
export const offerPlace = command({
  name: "offer-place",
  access: ["COMPANY_ADMIN", "MENTOR"],
  input: z.object({ applicationId: idInput("application") }),
  async run(scope, { applicationId }) {
    const { db, viewer, emit } = scope;
    const application = await applicationForUpdate(db, viewer, applicationId);
    if (!isRecipient(viewer, application)) throw forbidden();
    const next = applicationAfter(application.status, "offer");
    if (!next.ok) return next;
    const { id, workplaceId } = application;
    const place = await takePlace(db, workplaceId, "applicationId");
    if (!place.ok) return place;
    await moveApplication(scope, { application, to: next.value });
    emit({ type: "application.offered", id, workplaceId });
    if (place.value.filled) emit({ type: "workplace.filled", id: workplaceId, workplaceId });
    return ok({ id });
  },
});
