import { z } from "zod";
import { canRevokeMandate } from "@leerplek/domain/companies/mandate";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idInput } from "../../platform/input.ts";
import { factsOfMandate, mandateForUpdate, saveMandate } from "./mandates.repository.ts";

/** The company takes a mandate back, or the holder gives it back: nothing more is done in its name from now on. Problem: WRONG_STATE. */
export const revokeMandate = command({
  name: "revoke-mandate",
  access: ["COMPANY_ADMIN", "COUNSELLOR", "PROVIDER_ADMIN", "RECOGNITION_OFFICER"],
  input: z.object({ mandateId: idInput("mandate") }),
  async run({ db, viewer, now, today, emit }, { mandateId }) {
    const mandate = await mandateForUpdate(db, viewer, mandateId);
    if (!canRevokeMandate(viewer, factsOfMandate(mandate), today)) return failed(problem("WRONG_STATE", "mandateId"));
    await saveMandate(db, mandateId, { revokedAt: now });
    emit({ type: "mandate.revoked", id: mandateId });
    return ok({ id: mandateId });
  },
});
