import { z } from "zod";
import { isRecipient } from "@leerplek/domain/applications/application.policy";
import { applicationAfter } from "@leerplek/domain/applications/application-transitions";
import { interviewOutcomes } from "@leerplek/domain/interviews/interview";
import { actionsOfOutcome, interviewAfter } from "@leerplek/domain/interviews/interview-transitions";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { moveApplication } from "../applications/applications.repository.ts";
import { interviewForUpdate, moveInterview } from "./interviews.repository.ts";

/**
 * The company tells how it went, once the interview has begun. DONE: the application is INTERVIEWED and an offer may follow. NO_SHOW: it is SHORTLISTED
 * again, so that the learner may choose another time or the company may say no; being absent once is not an answer. Problem: WRONG_STATE.
 */
export const recordInterview = command({
  name: "record-interview",
  access: ["COMPANY_ADMIN", "MENTOR"],
  input: z.object({ interviewId: idInput("interview"), outcome: z.enum(interviewOutcomes) }),
  async run(scope, { interviewId, outcome }) {
    const interview = await interviewForUpdate(scope.db, scope.viewer, interviewId);
    const { application } = interview;
    if (!isRecipient(scope.viewer, application)) throw forbidden();
    const actions = actionsOfOutcome[outcome];
    const to = interview.startsAt <= scope.now ? interviewAfter(interview.status, actions.interview) : null;
    if (!to) return failed(problem("WRONG_STATE", "interviewId"));
    const next = applicationAfter(application.status, actions.application);
    if (!next.ok) return next;
    await moveInterview(scope, { interview, to });
    await moveApplication(scope, { application, to: next.value });
    scope.emit({ type: "interview.recorded", id: interview.id });
    return ok({ id: interview.id });
  },
});
