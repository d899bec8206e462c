import { z } from "zod";
import { newId } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { insertPeriod, problemOfRuleValue } from "@leerplek/domain/shared/rule-periods";
import { optionalRuleKeys, ruleKeys } from "@leerplek/domain/shared/rule-set";
import { command } from "../../platform/command.ts";
import { idempotencyKeyInput, localDateInput, textInput } from "../../platform/input.ts";
import { closeRule, insertRule, noteRuleChange, unitOfRule, valuesOfRule } from "./rules.repository.ts";

/** Number of a joint committee, "124" or "140.03". */
export const jointCommitteeInput = z.string().regex(/^[0-9]{3}(\.[0-9]{2})?$/);

/**
 * A new value from today or a later day, for everybody or for one sector; the one before ends the day before. Problems: START_IN_PAST, RULE_DAY_TAKEN,
 * OUT_OF_RANGE.
 */
export const addRule = command({
  name: "add-rule",
  access: ["GOV_ADMIN"],
  input: z.object({
    idempotencyKey: idempotencyKeyInput,
    key: z.enum([...ruleKeys, ...optionalRuleKeys]),
    scope: jointCommitteeInput.nullish().transform((scope) => scope ?? null),
    value: z.number(),
    validFrom: localDateInput,
    source: textInput(3, 1000),
    isConfirmed: z.boolean(),
    reason: textInput(3, 1000),
  }),
  constraints: { rule_parameters_no_overlap: problem("RULE_DAY_TAKEN", "validFrom") },
  async run(commandScope, { key, scope, value, validFrom, source, isConfirmed, reason }) {
    const { db, now, today, emit } = commandScope;
    const unit = await unitOfRule(db, key);
    const wrong = problemOfRuleValue(value, unit);
    const place = insertPeriod(await valuesOfRule(db, key, scope), validFrom, today);
    if (wrong || !place.ok) return failed(...(wrong ? [wrong] : []), ...(place.ok ? [] : place.problems));
    const { closes, validUntil } = place.value;
    if (closes) await closeRule(db, closes.period.id, closes.validUntil);
    const id = newId<"rule">(now.getTime());
    await insertRule(db, { id, key, scope, value, unit, validFrom, validUntil, source, isConfirmed });
    await noteRuleChange(commandScope, {
      ruleId: id,
      kind: "ADDED",
      reason,
      valueBefore: closes?.period.value ?? null,
      valueAfter: value,
    });
    emit({ type: "rule.added", id, reason });
    return ok({ id });
  },
});
