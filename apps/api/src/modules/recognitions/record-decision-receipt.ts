import { z } from "zod";
import { mayHaveReceived, provenReceipt } from "@leerplek/domain/recognitions/receipt";
import { canProveReceipt } from "@leerplek/domain/recognitions/recognition.policy";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { dayInFlanders } from "@leerplek/domain/shared/time";
import { command } from "../../platform/command.ts";
import { idInput, localDateInput, textInput } from "../../platform/input.ts";
import { openAppeal, saveAppeal } from "./appeals.repository.ts";
import { fileToTreat } from "./officer-file.repository.ts";
import { moveRecognition, sameVersion } from "./recognitions.repository.ts";

/**
 * Sets the day of receipt by the proof of a registered letter; the term to appeal, and whether an appeal that waits is in time, follow. Not once the
 * appeal is acknowledged, nor once nothing can be appealed. Problems: WRONG_STATE, CHANGED_MEANWHILE, OUT_OF_RANGE. Source: domain.md 4.3 (S98).
 */
export const recordDecisionReceipt = command({
  name: "record-decision-receipt",
  access: ["RECOGNITION_OFFICER", "GOV_ADMIN"],
  input: z.object({
    recognitionId: idInput("recognition"),
    version: z.int(),
    receivedOn: localDateInput,
    proof: textInput(3, 200),
  }),
  async run(scope, { recognitionId, version, receivedOn, proof }) {
    const { db, viewer, today, rules } = scope;
    const file = await fileToTreat(scope, recognitionId);
    const current = sameVersion(file, version);
    if (!current.ok) return current;
    const appeal = await openAppeal(db, file.id);
    const facts = { ...file, hasAcknowledgedAppeal: (appeal?.acknowledgedOn ?? null) !== null };
    if (!canProveReceipt(viewer, facts) || file.decidedAt === null)
      return failed(problem("WRONG_STATE", "recognitionId"));
    const allowed = mayHaveReceived({ receivedOn, decidedOn: dayInFlanders(file.decidedAt), today });
    if (!allowed.ok) return allowed;
    const receipt = provenReceipt(receivedOn, rules);
    const moved = await moveRecognition(scope, file, {
      action: "recordReceipt",
      reason: receivedOn,
      change: { ...receipt, receiptProof: proof },
    });
    if (!moved.ok) return moved;
    if (appeal) await saveAppeal(db, appeal.id, { appealUntil: receipt.appealUntil });
    scope.emit({ type: "recognition.receipt-recorded", id: file.id });
    return ok({ id: file.id });
  },
});
