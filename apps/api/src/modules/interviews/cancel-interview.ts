import { z } from "zod";
import { applicationAfter } from "@leerplek/domain/applications/application-transitions";
import { canCancelInterview } from "@leerplek/domain/interviews/interview.policy";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { toPublicId } from "@leerplek/domain/shared/id";
import { command } from "../../platform/command.ts";
import { idInput } from "../../platform/input.ts";
import { moveApplication } from "../applications/applications.repository.ts";
import { interviewForUpdate, releasePlannedInterview } from "./interviews.repository.ts";

/**
 * Learner or company cancels, until the interview begins: the slot is open again and the learner back on the shortlist, free to choose another time.
 * Problem: WRONG_STATE.
 */
export const cancelInterview = command({
  name: "cancel-interview",
  access: ["LEARNER", "COMPANY_ADMIN", "MENTOR"],
  input: z.object({ interviewId: idInput("interview") }),
  async run(scope, { interviewId }) {
    const { db, viewer, now, emit } = scope;
    const interview = await interviewForUpdate(db, viewer, interviewId);
    const { application } = interview;
    const facts = { ...application, status: interview.status, startsAt: interview.startsAt.toISOString() };
    if (!canCancelInterview(viewer, facts, now)) return failed(problem("WRONG_STATE", "interviewId"));
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
