import { z } from "zod";
import { managesMentors } from "@leerplek/domain/mentors/mentor.policy";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { deviationForUpdate, saveDeviation } from "./deviations.repository.ts";

/** The company takes its request back before it is decided. Problem: WRONG_STATE. */
export const retractMentorDeviation = command({
  name: "retract-mentor-deviation",
  access: ["COMPANY_ADMIN", "COUNSELLOR", "PROVIDER_ADMIN", "RECOGNITION_OFFICER"],
  input: z.object({ deviationId: idInput("deviation") }),
  async run({ db, viewer, emit }, { deviationId }) {
    const { mentor, deviation } = await deviationForUpdate(db, viewer, deviationId);
    if (!managesMentors(viewer, mentor.companyId)) throw forbidden();
    if (deviation.status !== "REQUESTED") return failed(problem("WRONG_STATE", "deviationId"));
    await saveDeviation(db, deviationId, { status: "RETRACTED" });
    emit({ type: "deviation.retracted", id: deviationId });
    return ok({ id: deviationId });
  },
});
