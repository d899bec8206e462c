import { acknowledgeBy, mayAppeal } from "@leerplek/domain/recognitions/appeal";
import { appealedFromOf } from "@leerplek/domain/recognitions/recognition-transitions";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, type Result } from "@leerplek/domain/shared/result";
import type { CommandScope } from "../../platform/command.ts";
import { insertAppeal, type Lodged } from "./appeals.repository.ts";
import { flemishPartnership } from "./routing.repository.ts";
import { moveRecognition, type StoredRecognition } from "./recognitions.repository.ts";

interface Appellant {
  readonly isCompanyItself: boolean;
  /** The input field that says who appeals. */
  readonly path: "recognitionId" | "isByCompany";
}

/**
 * Takes an appeal in, however it came: the board of the Flemish Partnership treats the file from then on, and its ten days to acknowledge it count from
 * the day the appeal came. Problems: WRONG_STATE, those of `mayAppeal`.
 */
export async function lodgeAppeal(
  scope: CommandScope,
  file: StoredRecognition,
  { lodged, by }: { readonly lodged: Lodged; readonly by: Appellant },
): Promise<Result<unknown>> {
  const { db, rules } = scope;
  const against = appealedFromOf(file.status);
  if (against === null) return failed(problem("WRONG_STATE", "recognitionId"));
  const { appealUntil } = file;
  const allowed = mayAppeal({ ...by, appealUntil });
  if (!allowed.ok) return allowed;
  const answerBy = acknowledgeBy(lodged.lodgedOn, rules);
  const moved = await moveRecognition(scope, file, {
    action: "appeal",
    change: { partnershipId: await flemishPartnership(db), decisionDueOn: answerBy, overdueAlertedOn: null },
  });
  if (moved.ok) await insertAppeal(scope, file.id, { ...lodged, against, appealUntil, acknowledgeBy: answerBy });
  return moved;
}
