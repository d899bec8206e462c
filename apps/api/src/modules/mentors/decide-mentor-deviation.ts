import { z } from "zod";
import { judgesMentors } from "@leerplek/domain/mentors/mentor.policy";
import { toPublicId } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput, textInput } from "../../platform/input.ts";
import { deviationForUpdate, saveDeviation } from "./deviations.repository.ts";
import { settleMentors } from "./mentor-course.repository.ts";

/** The partnership grants or refuses a deviation, with a motive; granted, the mentor is checked again at once. Problem: WRONG_STATE. Source: domain.md 4.2. */
export const decideMentorDeviation = command({
  name: "decide-mentor-deviation",
  access: ["RECOGNITION_OFFICER", "GOV_ADMIN"],
  input: z.object({
    deviationId: idInput("deviation"),
    outcome: z.enum(["GRANTED", "REFUSED"]),
    motive: textInput(10, 4000),
  }),
  async run(scope, { deviationId, outcome, motive }) {
    const { db, viewer, now, emit } = scope;
    const { mentor, deviation } = await deviationForUpdate(db, viewer, deviationId);
    if (!judgesMentors(viewer, mentor)) throw forbidden();
    if (deviation.status !== "REQUESTED") return failed(problem("WRONG_STATE", "deviationId"));
    await saveDeviation(db, deviationId, { status: outcome, motive, decidedAt: now, decidedById: viewer.userId });
    emit({
      type: outcome === "GRANTED" ? "deviation.granted" : "deviation.refused",
      id: deviationId,
      organisationId: toPublicId("company", mentor.companyId),
      reason: motive,
    });
    await settleMentors(scope, [mentor.id]);
    return ok({ id: deviationId });
  },
});
