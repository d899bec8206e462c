import { z } from "zod";
import { formatNationalNumber } from "@leerplek/domain/shared/national-number";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idInput, textInput } from "../../platform/input.ts";
import { openNationalNumber } from "./national-number.repository.ts";

/**
 * Shows the whole number to somebody of the learner's school, with a reason that the learner reads too. Problem: WRONG_STATE (there is none).
 * Source: domain.md 8; reliability 3.9.
 */
export const revealNationalNumber = command({
  name: "reveal-national-number",
  access: ["COUNSELLOR", "PROVIDER_ADMIN"],
  input: z.object({ learnerId: idInput("learner"), reason: textInput(5, 300) }),
  async run({ db, viewer, fields, emit }, { learnerId, reason }) {
    const number = await openNationalNumber(db, fields, { viewer, learnerId });
    if (number === null) return failed(problem("WRONG_STATE", "learnerId"));
    emit({ type: "learner.national-number-seen", id: learnerId, reason });
    return ok({ nationalNumber: formatNationalNumber(number) });
  },
});
