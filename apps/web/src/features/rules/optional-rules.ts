import { optionalRuleKeys, optionalRuleUnits } from "@leerplek/domain/shared/rule-set";

/** Rules that may have no number, with what it would count: they are on the page without a value too. */
export const optionalRules = optionalRuleKeys.map((key) => ({ key, unit: optionalRuleUnits[key] }));

export const isOptionalRule = (name: string): boolean => optionalRules.some(({ key }) => key === name);
