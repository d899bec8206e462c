import { z } from "zod";
import { confirmedReceipt } from "@leerplek/domain/recognitions/receipt";
import { canConfirmReceipt, filesAs } from "@leerplek/domain/recognitions/recognition.policy";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { roles } from "@leerplek/domain/shared/viewer";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { moveRecognition, recognitionForUpdate } from "./recognitions.repository.ts";

/**
 * The company itself says that it has the decision in writing: the term to appeal counts from today, unless it counted already. Once is enough.
 * Problem: WRONG_STATE. Source: domain.md 4.3 (S98).
 */
export const confirmDecisionReceipt = command({
  name: "confirm-decision-receipt",
  access: roles,
  input: z.object({ recognitionId: idInput("recognition") }),
  async run(scope, { recognitionId }) {
    const { db, viewer, today, rules } = scope;
    const file = await recognitionForUpdate(db, viewer, recognitionId);
    if (filesAs(viewer, file.companyId) !== "COMPANY") throw forbidden();
    const facts = { ...file, hasAcknowledgedAppeal: false };
    if (!canConfirmReceipt(viewer, facts) || file.decisionReceivedOn === null)
      return failed(problem("WRONG_STATE", "recognitionId"));
    const receipt = confirmedReceipt(file.decisionReceivedOn, today, rules);
    const moved = await moveRecognition(scope, file, {
      action: "recordReceipt",
      reason: receipt.decisionReceivedOn,
      change: receipt,
    });
    if (!moved.ok) return moved;
    scope.emit({ type: "recognition.receipt-confirmed", id: file.id });
    return ok({ id: file.id });
  },
});
