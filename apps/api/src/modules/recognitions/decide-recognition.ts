import { z } from "zod";
import { shortestMotive } from "@leerplek/domain/recognitions/recognition";
import { noReceipt, presumedReceipt } from "@leerplek/domain/recognitions/receipt";
import { validityOf } from "@leerplek/domain/recognitions/term";
import { problem } from "@leerplek/domain/shared/problem";
import { ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idInput, textInput } from "../../platform/input.ts";
import { activateMentorsOf } from "../mentors/mentor-course.repository.ts";
import { writeDecision } from "./decisions.repository.ts";
import { runningRecognition } from "./filing.repository.ts";
import { fileToTreat } from "./officer-file.repository.ts";
import { moveRecognition, sameVersion } from "./recognitions.repository.ts";

export const recognitionOutcomes = ["APPROVE", "REFUSE"] as const;
export type RecognitionOutcome = (typeof recognitionOutcomes)[number];

/**
 * The partnership decides a file under review, with a motive. Granted, it counts for five years from today, or from the day after the period it renews;
 * refused, the company can appeal. Of two officers at once one wins. Problems: WRONG_STATE, CHANGED_MEANWHILE, RECOGNITION_OVERLAP.
 * Source: domain.md 2.14.a, 4.3.
 */
export const decideRecognition = command({
  name: "decide-recognition",
  access: ["RECOGNITION_OFFICER", "GOV_ADMIN"],
  input: z.object({
    recognitionId: idInput("recognition"),
    version: z.int(),
    outcome: z.enum(recognitionOutcomes),
    motive: textInput(shortestMotive, 4000),
    conditions: textInput(0, 4000).default(""),
  }),
  constraints: { recognitions_no_overlap: problem("RECOGNITION_OVERLAP", "recognitionId") },
  async run(scope, { recognitionId, version, outcome, motive, conditions }) {
    const { db, viewer, now, today, rules } = scope;
    const file = await fileToTreat(scope, recognitionId);
    const current = sameVersion(file, version);
    if (!current.ok) return current;
    const isGranted = outcome === "APPROVE";
    const running = isGranted ? await runningRecognition(db, file, today) : null;
    const period = isGranted ? validityOf(today, running?.validUntil ?? null, rules) : null;
    const decision = {
      motive,
      conditions: isGranted && conditions !== "" ? conditions : null,
      decisionDueOn: null,
      decidedAt: now,
      decidedById: viewer.userId,
      ...(isGranted ? noReceipt(today) : presumedReceipt(today, rules)),
      ...period,
    };
    const moved = await moveRecognition(scope, file, {
      action: isGranted ? "approve" : "refuse",
      reason: motive,
      change: {
        ...decision,
        decidedBy: await writeDecision(scope, file, { ...decision, kind: isGranted ? "GRANTED" : "REFUSED" }),
      },
    });
    if (!moved.ok) return moved;
    if (isGranted) await activateMentorsOf(scope, file);
    scope.emit({ type: isGranted ? "recognition.granted" : "recognition.refused", id: file.id });
    return ok({ id: file.id });
  },
});
