import { z } from "zod";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idInput, textInput } from "../../platform/input.ts";
import { noteRuleChange, ruleForUpdate, saveRule } from "./rules.repository.ts";

/** The number was found in an official text: it counts as confirmed, with that source. Problem: WRONG_STATE. */
export const confirmRule = command({
  name: "confirm-rule",
  access: ["GOV_ADMIN"],
  input: z.object({ ruleId: idInput("rule"), source: textInput(3, 1000), reason: textInput(3, 1000) }),
  async run(scope, { ruleId, source, reason }) {
    const { value, isConfirmed } = await ruleForUpdate(scope.db, ruleId);
    if (isConfirmed) return failed(problem("WRONG_STATE", "ruleId"));
    await saveRule(scope.db, ruleId, { source, isConfirmed: true });
    await noteRuleChange(scope, { ruleId, kind: "CONFIRMED", reason, valueBefore: value, valueAfter: value });
    scope.emit({ type: "rule.confirmed", id: ruleId, reason });
    return ok({ id: ruleId });
  },
});
