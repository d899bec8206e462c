import { z } from "zod";
import { parameterOn, ruleKeys, type DatedParameter } from "@leerplek/domain/shared/rule-set";
import { dayInFlanders } from "@leerplek/domain/shared/time";
import { hasRole } from "@leerplek/domain/shared/viewer";
import type { RequestContext } from "../../platform/context.ts";
import { forbidden, notFound, unauthenticated } from "../../platform/errors.ts";
import { localDateInput } from "../../platform/input.ts";
import { readRuleParameters } from "../../platform/rules.ts";
import { jointCommitteeInput } from "./add-rule.ts";
import { ruleEffects, type RuleEffect } from "./rule-preview.queries.ts";

const previewInput = z.object({
  key: z.enum(ruleKeys),
  scope: jointCommitteeInput.nullish().transform((scope) => scope ?? null),
  value: z.number().min(0).max(100_000),
  validFrom: localDateInput,
});

export interface RulePreview {
  /** The value that counts that day as things stand. */
  readonly valueBefore: number;
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
  const before = parameterOn(parameters, key, { on: validFrom, jointCommittee: scope }).value;
  const facts = { key, scope, before, after: Math.round(value), on: validFrom, today: dayInFlanders(context.now) };
  return { valueBefore: before, effects: await ruleEffects(context.services.sql, facts) };
}
