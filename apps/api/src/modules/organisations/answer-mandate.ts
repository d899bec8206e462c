import { z } from "zod";
import { canAnswerMandate } from "@leerplek/domain/companies/mandate";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idInput } from "../../platform/input.ts";
import { factsOfMandate, mandateForUpdate, saveMandate } from "./mandates.repository.ts";

/** The holder accepts or declines a mandate. Problem: WRONG_STATE when it was answered, taken back, or is over. */
export const answerMandate = command({
  name: "answer-mandate",
  access: ["COUNSELLOR", "PROVIDER_ADMIN", "RECOGNITION_OFFICER"],
  input: z.object({ mandateId: idInput("mandate"), accept: z.boolean() }),
  async run({ db, viewer, now, today, emit }, { mandateId, accept }) {
    const mandate = await mandateForUpdate(db, { ...viewer, adminCompanyIds: [] }, mandateId);
    if (!canAnswerMandate(viewer, factsOfMandate(mandate), today)) return failed(problem("WRONG_STATE", "mandateId"));
    await saveMandate(db, mandateId, accept ? { acceptedAt: now } : { declinedAt: now });
    emit({ type: accept ? "mandate.accepted" : "mandate.declined", id: mandateId });
    return ok({ id: mandateId });
  },
});
