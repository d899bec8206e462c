import { z } from "zod";
import { slotAfter } from "@leerplek/domain/interviews/interview-transitions";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { notFound } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { removeSlot, slotForUpdate } from "./slots.repository.ts";

/** The company takes back a time nobody chose. Problem: WRONG_STATE; a booked one is cancelled with its interview instead. */
export const removeInterviewSlot = command({
  name: "remove-interview-slot",
  access: ["COMPANY_ADMIN", "MENTOR"],
  input: z.object({ slotId: idInput("slot") }),
  async run({ db, viewer, emit }, { slotId }) {
    const slot = await slotForUpdate(db, slotId);
    if (!slot || !viewer.companyIds.includes(slot.companyId)) throw notFound();
    if (!slotAfter(slot.status, "remove")) return failed(problem("WRONG_STATE", "slotId"));
    await removeSlot(db, slot.id);
    emit({ type: "slot.removed", id: slot.id });
    return ok({ id: slot.id });
  },
});
