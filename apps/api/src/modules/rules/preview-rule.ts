import { z } from "zod";
import {
  isOptionalRule,
  optionalParameterOn,
  optionalRuleKeys,
  parameterOn,
  ruleKeys,
  type DatedParameter,
} from "@leerplek/domain/shared/rule-set";
import { dayInFlanders } from "@leerplek/domain/shared/time";
import { hasRole } from "@leerplek/domain/shared/viewer";
import type { RequestContext } from "../../platform/context.ts";
import { forbidden, notFound, unauthenticated } from "../../platform/errors.ts";
import { localDateInput } from "../../platform/input.ts";
import { readRuleParameters } from "../../platform/rules.ts";
import { jointCommitteeInput } from "./add-rule.ts";
import { ruleEffects, type RuleEffect } from "./rule-preview.queries.ts";

const previewInput = z.object({
  key: z.enum([...ruleKeys, ...optionalRuleKeys]),
  scope: jointCommitteeInput.nullish().transform((scope) => scope ?? null),
  value: z
    .number()
    .min(0)
    .max(100_000)
    .nullish()
    .transform((value) => (value === null || value === undefined ? null : Math.round(value))),
  validFrom: localDateInput,
});

export interface RulePreview {
  /** The value that counts that day as things stand; null when there is none. */
  readonly valueBefore: number | null;
  /** The one that counts with the change; null when none is left. */
  readonly valueAfter: number | null;
  readonly effects: readonly RuleEffect[];
}

/** What a new value would change, before it is saved. Nothing is written. A value nobody can give answers as NOT_FOUND. */
export async function previewRule(context: RequestContext, input: unknown): Promise<RulePreview> {
  if (!context.viewer) throw unauthenticated();
  if (!hasRole(context.viewer, "GOV_ADMIN")) throw forbidden();
  const parsed = previewInput.safeParse(input);
  if (!parsed.success) throw notFound();
  const { key, scope, value, validFrom } = parsed.data;
  const parameters: readonly DatedParameter[] = await readRuleParameters(context.services);
  if (value === null && !isOptionalRule(key)) throw notFound();
  const valueFor = (jointCommittee: string | null): number | null => {
    const occasion = { on: validFrom, jointCommittee };
    const found = isOptionalRule(key)
      ? optionalParameterOn(parameters, key, occasion)
      : parameterOn(parameters, key, occasion);
    return found?.value ?? null;
  };
  const before = valueFor(scope);
  // Where the value of a sector ends the one for everybody counts again.
  const after = value ?? (scope === null ? null : valueFor(null));
  // Rules that may have no number only count rows, never compare with it.
  const numbers = { before: before ?? 0, after: after ?? 0 };
  const facts = { key, scope, ...numbers, on: validFrom, today: dayInFlanders(context.now) };
  return { valueBefore: before, valueAfter: after, effects: await ruleEffects(context.services.sql, facts) };
}
