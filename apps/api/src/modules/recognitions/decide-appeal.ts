import { z } from "zod";
import { mayAdmitAppeal } from "@leerplek/domain/recognitions/appeal";
import { noReceipt } from "@leerplek/domain/recognitions/receipt";
import { appealOutcomes, type AppealOutcome, shortestMotive } from "@leerplek/domain/recognitions/recognition";
import type { RecognitionAction } from "@leerplek/domain/recognitions/recognition-transitions";
import { validityOf } from "@leerplek/domain/recognitions/term";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idInput, textInput } from "../../platform/input.ts";
import { activateMentorsOf } from "../mentors/mentor-course.repository.ts";
import { openAppeal, saveAppeal } from "./appeals.repository.ts";
import { writeDecision } from "./decisions.repository.ts";
import { runningRecognition } from "./filing.repository.ts";
import { fileToTreat } from "./officer-file.repository.ts";
import { moveRecognition, sameVersion } from "./recognitions.repository.ts";

const actionOf: Readonly<Record<AppealOutcome, RecognitionAction>> = {
  INADMISSIBLE: "declareInadmissible",
  GRANTED: "grantAppeal",
  REJECTED: "rejectAppeal",
};

/**
 * The appeal board answers: inadmissible or rejected, and the decision stands for good; granted, and the recognition counts: a refused one for five
 * years from today, a withdrawn one for what was left. A late appeal can only be inadmissible. The answer acknowledges an appeal that was not yet.
 * Problems: WRONG_STATE, CHANGED_MEANWHILE, APPEAL_LATE (`outcome`), RECOGNITION_OVERLAP. Source: domain.md 2.14.a, 4.3.
 */
export const decideAppeal = command({
  name: "decide-appeal",
  access: ["RECOGNITION_OFFICER", "GOV_ADMIN"],
  input: z.object({
    recognitionId: idInput("recognition"),
    version: z.int(),
    outcome: z.enum(appealOutcomes),
    motive: textInput(shortestMotive, 4000),
  }),
  constraints: { recognitions_no_overlap: problem("RECOGNITION_OVERLAP", "recognitionId") },
  async run(scope, { recognitionId, version, outcome, motive }) {
    const { db, viewer, now, today, rules } = scope;
    const file = await fileToTreat(scope, recognitionId);
    const current = sameVersion(file, version);
    if (!current.ok) return current;
    const appeal = await openAppeal(db, file.id);
    if (!appeal) return failed(problem("WRONG_STATE", "recognitionId"));
    const admitted = mayAdmitAppeal(appeal, "outcome");
    if (outcome !== "INADMISSIBLE" && !admitted.ok) return admitted;
    const running = outcome === "GRANTED" ? await runningRecognition(db, file, today) : null;
    const isFirstGrant = outcome === "GRANTED" && (file.validUntil === null || file.validUntil < today);
    const decision = {
      motive,
      decidedAt: now,
      decidedById: viewer.userId,
      decisionDueOn: null,
      ...noReceipt(today),
      ...(isFirstGrant && validityOf(today, running?.validUntil ?? null, rules)),
    };
    const decidedBy = await writeDecision(scope, file, { ...file, ...decision, kind: "APPEAL" });
    const moved = await moveRecognition(scope, file, {
      action: actionOf[outcome],
      appealedFrom: appeal.against,
      reason: motive,
      change: { ...decision, decidedBy },
    });
    if (!moved.ok) return moved;
    const acknowledgedOn = appeal.acknowledgedOn ?? today;
    await saveAppeal(db, appeal.id, { outcome, outcomeMotive: motive, decidedOn: today, acknowledgedOn });
    scope.emit({ type: "recognition.appeal-decided", id: file.id });
    if (outcome === "GRANTED") await activateMentorsOf(scope, file);
    return ok({ id: file.id });
  },
});
