import { z } from "zod";
import { parseNationalNumber } from "@leerplek/domain/shared/national-number";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idInput, textInput } from "../../platform/input.ts";
import { keepNationalNumber, openNationalNumber } from "./national-number.repository.ts";

/**
 * The school enters, corrects or removes a learner's national number; it is kept encrypted. Problem: INVALID_FORMAT (structure or check digits).
 * Source: domain.md 8 (needs a legal ground, unconfirmed: optional).
 */
export const setNationalNumber = command({
  name: "set-national-number",
  access: ["COUNSELLOR", "PROVIDER_ADMIN"],
  input: z.object({ learnerId: idInput("learner"), nationalNumber: textInput(0, 20).nullable() }),
  async run({ db, viewer, fields, emit }, { learnerId, nationalNumber }) {
    await openNationalNumber(db, fields, { viewer, learnerId });
    const number = nationalNumber ? parseNationalNumber(nationalNumber) : null;
    if (nationalNumber && !number) return failed(problem("INVALID_FORMAT", "nationalNumber"));
    await keepNationalNumber(db, fields, { learnerId, number });
    emit({ type: number ? "learner.national-number-set" : "learner.national-number-removed", id: learnerId });
    return ok({ id: learnerId });
  },
});
