import { z } from "zod";
import { applicationToSend } from "@leerplek/domain/applications/apply";
import { nameDisclosures } from "@leerplek/domain/learners/learner";
import { newId, toPublicId } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idempotencyKeyInput, idInput } from "../../platform/input.ts";
import { miniProfileInput } from "../learners/mini-profile.input.ts";
import { noteStatus } from "./applications.repository.ts";
import {
  countApplication,
  insertApplication,
  keepMiniProfile,
  openApplicationsCounted,
} from "./applying.repository.ts";

/**
 * A learner sends an application. Five statements: learner and workplace are changed first because that locks them, and undone when a rule says no.
 * Problems: those of `applicationToSend`.
 */
export const applyToWorkplace = command({
  name: "apply-to-workplace",
  access: ["LEARNER"],
  input: z.object({
    idempotencyKey: idempotencyKeyInput,
    workplaceId: idInput("workplace"),
    miniProfile: miniProfileInput,
    nameDisclosure: z.enum(nameDisclosures).default("FIRST_NAME"),
  }),
  constraints: { applications_open_unique: problem("ALREADY_APPLIED", "workplaceId") },
  async run({ db, viewer, now, today, rules, emit }, { workplaceId, miniProfile, nameDisclosure }) {
    const { learnerId } = viewer;
    if (!learnerId) throw forbidden();
    // Sent together and done in this order: what is counted is counted behind the lock on the learner.
    const [learner, workplace, openApplications] = await Promise.all([
      keepMiniProfile(db, { learnerId, miniProfile }),
      countApplication(db, workplaceId),
      openApplicationsCounted(db, { learnerId, workplaceId }),
    ]);
    const result = applicationToSend({ learner, workplace, openApplications, today, rules });
    if (!result.ok) return result;
    const id = newId<"application">(now.getTime());
    await Promise.all([
      insertApplication(db, {
        id,
        workplaceId,
        learnerId,
        companyId: workplace.companyId,
        providerId: learner.providerId,
        status: "SENT",
        origin: "LEARNER",
        nameDisclosure,
        miniProfile,
        sentAt: now,
        answerDueOn: result.value.answerDueOn,
        updatedAt: now,
      }),
      noteStatus(db, { applicationId: id, status: "SENT", actorId: viewer.userId, at: now }),
    ]);
    emit({ type: "application.sent", id, workplaceId, organisationId: toPublicId("company", workplace.companyId) });
    return ok({ id });
  },
});
