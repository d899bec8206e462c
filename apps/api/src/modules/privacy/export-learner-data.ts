import { z } from "zod";
import { speaksFor } from "@leerplek/domain/privacy/erasure";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { toPublicId } from "@leerplek/domain/shared/id";
import { command } from "../../platform/command.ts";
import { notFound } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { requireRecentSignIn } from "../../platform/require-recent-sign-in.ts";
import { exportsSince } from "../../platform/exports.repository.ts";
import { dataAboutLearner } from "./learner-data.repository.ts";

const dayMilliseconds = 86_400_000;

/**
 * All we hold about a learner, for the learner and for a guardian in force. The download stands in the audit log, and so in who looked.
 * Problems: RECENT_SIGN_IN_NEEDED (reliability 3.3), EXPORT_LIMIT. Source: GDPR articles 15 and 20; reliability 3.9.
 */
export const exportLearnerData = command({
  name: "export-learner-data",
  access: ["LEARNER", "GUARDIAN"],
  input: z.object({ learnerId: idInput("learner") }),
  async run(scope, { learnerId }) {
    const { db, viewer, now, rules, emit } = scope;
    if (!speaksFor(viewer, learnerId)) throw notFound();
    const recent = requireRecentSignIn(scope);
    if (!recent.ok) return recent;
    const maximum = rules["export.perDay"];
    const since = new Date(now.getTime() - dayMilliseconds);
    if ((await exportsSince(db, viewer.userId, since)) >= maximum)
      return failed(problem("EXPORT_LIMIT", [], { maximum }));
    const isOwn = viewer.learnerId === learnerId;
    const data = await dataAboutLearner(db, { learnerId, userId: isOwn ? viewer.userId : null });
    emit({
      type: "learner.data-exported",
      id: learnerId,
      ...(!isOwn && { onBehalfOf: toPublicId("learner", learnerId) }),
    });
    const file = {
      source: "Leerplek",
      generatedAt: now.toISOString(),
      learnerId: toPublicId("learner", learnerId),
      ...data,
    };
    return ok({ json: JSON.stringify(file, null, 2) });
  },
});
