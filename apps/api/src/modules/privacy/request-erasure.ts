import { z } from "zod";
import { erasureDay, speaksFor } from "@leerplek/domain/privacy/erasure";
import { toPublicId } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { notFound } from "../../platform/errors.ts";
import { idempotencyKeyInput, idInput } from "../../platform/input.ts";
import { requireRecentSignIn } from "../../platform/require-recent-sign-in.ts";
import { insertErasure, learnerToErase } from "./erasures.repository.ts";

/**
 * The learner, or a guardian in force, asks to erase everything about the learner. It is done after the waiting period; the school is told at once.
 * Problems: RECENT_SIGN_IN_NEEDED (reliability 3.3), ERASURE_ALREADY_REQUESTED. Source: GDPR article 17; reliability 3.9.
 */
export const requestErasure = command({
  name: "request-erasure",
  access: ["LEARNER", "GUARDIAN"],
  input: z.object({ idempotencyKey: idempotencyKeyInput, learnerId: idInput("learner") }),
  constraints: { erasures_open_unique: problem("ERASURE_ALREADY_REQUESTED") },
  async run(scope, { learnerId }) {
    const { db, viewer, now, today, rules, emit } = scope;
    if (!speaksFor(viewer, learnerId)) throw notFound();
    const recent = requireRecentSignIn(scope);
    if (!recent.ok) return recent;
    const { providerId, userId, hasOpenRequest } = await learnerToErase(db, learnerId);
    const executeOn = erasureDay({ hasOpenRequest, today, rules });
    if (!executeOn.ok) return executeOn;
    const request = { learnerId, userId, providerId, cause: "REQUEST", requestedById: viewer.userId } as const;
    const id = await insertErasure(db, { ...request, executeOn: executeOn.value, now });
    emit({
      type: "erasure.requested",
      id,
      organisationId: toPublicId("provider", providerId),
      ...(viewer.learnerId !== learnerId && { onBehalfOf: toPublicId("learner", learnerId) }),
    });
    return ok({ id });
  },
});
