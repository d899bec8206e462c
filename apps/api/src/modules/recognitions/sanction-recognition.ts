import { z } from "zod";
import type { DecisionKind } from "@leerplek/domain/recognitions/recognition";
import { shortestMotive } from "@leerplek/domain/recognitions/recognition";
import { noReceipt, presumedReceipt } from "@leerplek/domain/recognitions/receipt";
import type { RecognitionAction } from "@leerplek/domain/recognitions/recognition-transitions";
import { ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idInput, textInput } from "../../platform/input.ts";
import { writeDecision } from "./decisions.repository.ts";
import { followMentors } from "./mentor-change.repository.ts";
import { fileToTreat } from "./officer-file.repository.ts";
import { moveRecognition, sameVersion } from "./recognitions.repository.ts";

const sanctions = {
  SUSPEND: { action: "suspend", kind: "SUSPENDED", event: "recognition.suspended" },
  LIFT: { action: "lift", kind: "LIFTED", event: "recognition.lifted" },
  WITHDRAW: { action: "withdraw", kind: "WITHDRAWN", event: "recognition.withdrawn" },
} as const satisfies Record<string, { action: RecognitionAction; kind: DecisionKind; event: string }>;
export const recognitionSanctions = ["SUSPEND", "LIFT", "WITHDRAW"] as const;
export type RecognitionSanction = (typeof recognitionSanctions)[number];

/**
 * Suspends what was granted, lifts the suspension, or withdraws it, with a motive. Its workplaces are blocked or come back in the same moment; a
 * withdrawal can be appealed. Problems: WRONG_STATE, CHANGED_MEANWHILE. Source: domain.md 2.14.a.
 */
export const sanctionRecognition = command({
  name: "sanction-recognition",
  access: ["RECOGNITION_OFFICER", "GOV_ADMIN"],
  input: z.object({
    recognitionId: idInput("recognition"),
    version: z.int(),
    sanction: z.enum(recognitionSanctions),
    motive: textInput(shortestMotive, 4000),
  }),
  async run(scope, { recognitionId, version, sanction, motive }) {
    const { viewer, now, today, rules } = scope;
    const file = await fileToTreat(scope, recognitionId);
    const current = sameVersion(file, version);
    if (!current.ok) return current;
    const { action, kind, event } = sanctions[sanction];
    const decision = {
      motive,
      decidedAt: now,
      decidedById: viewer.userId,
      ...(sanction === "WITHDRAW" ? presumedReceipt(today, rules) : noReceipt(today)),
    };
    const decidedBy = await writeDecision(scope, file, { ...file, ...decision, kind });
    const moved = await moveRecognition(scope, file, { action, reason: motive, change: { ...decision, decidedBy } });
    if (!moved.ok) return moved;
    scope.emit({ type: event, id: file.id });
    if (sanction === "LIFT") await followMentors(scope, file);
    return ok({ id: file.id });
  },
});
