import { z } from "zod";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { endPeriod } from "@leerplek/domain/shared/rule-periods";
import { isOptionalRule } from "@leerplek/domain/shared/rule-set";
import { command } from "../../platform/command.ts";
import { idInput, localDateInput, textInput } from "../../platform/input.ts";
import { closeRule, noteRuleChange, ruleForUpdate } from "./rules.repository.ts";

/**
 * Gives a value a last day, for a rule that may have no number: from the day after a person decides again. A rule that always needs one gets a new value
 * instead. Problems: WRONG_STATE, OUT_OF_RANGE.
 */
export const endRule = command({
  name: "end-rule",
  access: ["GOV_ADMIN"],
  input: z.object({ ruleId: idInput("rule"), lastDay: localDateInput, reason: textInput(3, 1000) }),
  async run(scope, { ruleId, lastDay, reason }) {
    const rule = await ruleForUpdate(scope.db, ruleId);
    if (!isOptionalRule(rule.key)) return failed(problem("WRONG_STATE", "ruleId"));
    const ended = endPeriod(rule, lastDay, scope.today);
    if (!ended.ok) return ended;
    await closeRule(scope.db, ruleId, lastDay);
    await noteRuleChange(scope, { ruleId, kind: "ENDED", reason, valueBefore: rule.value, valueAfter: null });
    scope.emit({ type: "rule.ended", id: ruleId, reason });
    return ok({ id: ruleId });
  },
});
