import { z } from "zod";
import { applicationAfter } from "@leerplek/domain/applications/application-transitions";
import { canCancelInterview, isInTimeToCancel } from "@leerplek/domain/interviews/interview.policy";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { toPublicId } from "@leerplek/domain/shared/id";
import { command } from "../../platform/command.ts";
import { idInput } from "../../platform/input.ts";
import { moveApplication } from "../applications/applications.repository.ts";
import { interviewForUpdate, releasePlannedInterview } from "./interviews.repository.ts";

/**
 * Learner or company cancels, in time: the slot is open again and the learner back on the shortlist, free to choose another time.
 * Problems: WRONG_STATE, TOO_LATE_TO_CANCEL.
 */
export const cancelInterview = command({
  name: "cancel-interview",
  access: ["LEARNER", "COMPANY_ADMIN", "MENTOR"],
  input: z.object({ interviewId: idInput("interview") }),
  async run(scope, { interviewId }) {
    const { db, viewer, now, rules, emit } = scope;
    const interview = await interviewForUpdate(db, viewer, interviewId);
    const { application } = interview;
    const cancelHours = rules["interview.cancelHours"];
    const facts = { ...application, status: interview.status, startsAt: interview.startsAt.toISOString(), cancelHours };
    if (!canCancelInterview(viewer, facts, now)) {
      const isLate = interview.startsAt > now && !isInTimeToCancel(facts, now);
      return failed(
        isLate
          ? problem("TOO_LATE_TO_CANCEL", "interviewId", { hours: cancelHours })
          : problem("WRONG_STATE", "interviewId"),
      );
    }
    const next = applicationAfter(application.status, "cancelInterview");
    if (!next.ok) return next;
    await releasePlannedInterview(scope, application.id);
    await moveApplication(scope, { application, to: next.value });
    emit({
      type: "interview.cancelled",
      id: interview.id,
      organisationId: toPublicId("company", application.companyId),
    });
    return ok({ id: interview.id });
  },
});
