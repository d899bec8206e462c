import { z } from "zod";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { problemOfRuleValue } from "@leerplek/domain/shared/rule-periods";
import { command } from "../../platform/command.ts";
import { idInput, textInput } from "../../platform/input.ts";
import { noteRuleChange, ruleForUpdate, saveRule } from "./rules.repository.ts";

/** Corrects a value that has not begun yet: what has decided stays as it was. Problems: WRONG_STATE, OUT_OF_RANGE. */
export const correctRule = command({
  name: "correct-rule",
  access: ["GOV_ADMIN"],
  input: z.object({
    ruleId: idInput("rule"),
    value: z.number(),
    source: textInput(3, 1000),
    isConfirmed: z.boolean(),
    reason: textInput(3, 1000),
  }),
  async run(scope, { ruleId, value, source, isConfirmed, reason }) {
    const rule = await ruleForUpdate(scope.db, ruleId);
    if (rule.validFrom <= scope.today) return failed(problem("WRONG_STATE", "ruleId"));
    const wrong = problemOfRuleValue(value, rule.unit);
    if (wrong) return failed(wrong);
    await saveRule(scope.db, ruleId, { value, source, isConfirmed });
    await noteRuleChange(scope, { ruleId, kind: "CORRECTED", reason, valueBefore: rule.value, valueAfter: value });
    scope.emit({ type: "rule.corrected", id: ruleId, reason });
    return ok({ id: ruleId });
  },
});
