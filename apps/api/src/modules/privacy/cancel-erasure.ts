import { z } from "zod";
import { cancelledErasure } from "@leerplek/domain/privacy/erasure";
import { toPublicId } from "@leerplek/domain/shared/id";
import { ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idInput } from "../../platform/input.ts";
import { cancelErasureRow, erasureForUpdate } from "./erasures.repository.ts";

/** Takes a request back within the waiting period. Problem: WRONG_STATE. */
export const cancelErasure = command({
  name: "cancel-erasure",
  access: ["LEARNER", "GUARDIAN"],
  input: z.object({ erasureId: idInput("erasure") }),
  async run({ db, viewer, now, emit }, { erasureId }) {
    const erasure = await erasureForUpdate(db, viewer, erasureId);
    const next = cancelledErasure(erasure.status);
    if (!next.ok) return next;
    await cancelErasureRow(db, erasureId, now);
    emit({
      type: "erasure.cancelled",
      id: erasureId,
      organisationId: toPublicId("provider", erasure.providerId),
    });
    return ok({ id: erasureId });
  },
});
