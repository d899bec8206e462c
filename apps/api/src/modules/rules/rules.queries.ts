import {
  column,
  computed,
  instant,
  many,
  publicId,
  shape,
  value,
  type ConnectionSpec,
  type Shape,
} from "../../platform/read-plan/shape.ts";
import { todayFor } from "../../platform/read-plan/sql-words.ts";

/** Legal numbers are for everybody to read; who changed them is for the administrators. */
export const ruleShape: Shape = shape({
  type: "Rule",
  table: "rule_parameters",
  visible: () => "true",
  fields: () => ({
    id: publicId("rule"),
    key: column("key"),
    scope: column("scope"),
    value: column("value"),
    unit: column("unit"),
    validFrom: column("valid_from"),
    validUntil: column("valid_until"),
    source: column("source"),
    isConfirmed: column("is_confirmed"),
    standing: value(
      (rule) =>
        `case when ${rule}.valid_from > ${todayFor(rule)} then 'TO_COME' when ${rule}.valid_until < ${todayFor(rule)} then 'PAST' else 'IN_FORCE' end`,
    ),
    changes: many(
      () => ruleChangeShape,
      (rule, change) => `${change}.rule_id = ${rule}.id`,
      (change) => `${change}.at, ${change}.id`,
    ),
    viewerCanEdit: computed<object>(
      () => `'{}'::json`,
      (_nothing, { viewer }) => viewer?.roles.includes("GOV_ADMIN") ?? false,
    ),
  }),
});

/** A rule where it is used: without who changed it. */
export const ruleInUseShape: Shape = shape({
  type: "RuleInUse",
  table: "rule_parameters",
  visible: () => "true",
  fields: () => ({
    key: column("key"),
    value: column("value"),
    unit: column("unit"),
    scope: column("scope"),
    validFrom: column("valid_from"),
    source: column("source"),
    isConfirmed: column("is_confirmed"),
  }),
});

const ruleChangeShape: Shape = shape({
  type: "RuleChange",
  table: "rule_changes",
  visible: (change) => change.viewer("isGovAdmin"),
  fields: () => ({
    id: value((change) => `${change}.id`),
    kind: column("kind"),
    at: instant("at"),
    actor: value((change) => `(select u.name from users u where u.id = ${change}.actor_id)`),
    reason: column("reason"),
    valueBefore: column("value_before"),
    valueAfter: column("value_after"),
  }),
});

/** Every value of every rule: by rule, sector and start. */
export const rulesPage: ConnectionSpec = {
  shape: ruleShape,
  where: (rule) => {
    const key = rule.arg("key", "text");
    return `${key} is null or ${rule}.key = ${key}`;
  },
  order: {
    by: (rule) => `concat_ws(' ', ${rule}.key, coalesce(${rule}.scope, '-'), ${rule}.valid_from::text)`,
    type: "text",
    direction: "asc",
  },
};
