import { and, eq, isNull } from "drizzle-orm";
import { newId, type Id } from "@leerplek/domain/shared/id";
import {
  isOptionalRule,
  optionalRuleUnits,
  type OptionalRuleKey,
  type RuleChangeKind,
  type RuleKey,
} from "@leerplek/domain/shared/rule-set";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { CommandScope } from "../../platform/command.ts";
import type { Database } from "../../platform/database.ts";
import { notFound } from "../../platform/errors.ts";
import { ruleChanges, ruleParameters } from "../../platform/platform.table.ts";

export type StoredRule = typeof ruleParameters.$inferSelect;

/** Every value of a rule for one sector, or for everybody, locked. */
export const valuesOfRule = (
  db: Database,
  key: RuleKey | OptionalRuleKey,
  scope: string | null,
): Promise<StoredRule[]> =>
  db
    .select()
    .from(ruleParameters)
    .where(
      and(eq(ruleParameters.key, key), scope === null ? isNull(ruleParameters.scope) : eq(ruleParameters.scope, scope)),
    )
    .for("update");

/** What the number of a rule counts: that of its value for everybody, where it always has one. NOT_FOUND for a rule nobody knows. */
export async function unitOfRule(db: Database, key: RuleKey | OptionalRuleKey): Promise<StoredRule["unit"]> {
  if (isOptionalRule(key)) return optionalRuleUnits[key];
  const [known] = await db
    .select({ unit: ruleParameters.unit })
    .from(ruleParameters)
    .where(and(eq(ruleParameters.key, key), isNull(ruleParameters.scope)))
    .limit(1);
  if (!known) throw notFound();
  return known.unit;
}

export async function ruleForUpdate(db: Database, id: Id<"rule">): Promise<StoredRule> {
  const [rule] = await db.select().from(ruleParameters).where(eq(ruleParameters.id, id)).for("update");
  if (!rule) throw notFound();
  return rule;
}

export async function closeRule(db: Database, id: Id<"rule">, validUntil: LocalDate): Promise<void> {
  await db.update(ruleParameters).set({ validUntil }).where(eq(ruleParameters.id, id));
}

export async function insertRule(db: Database, row: typeof ruleParameters.$inferInsert): Promise<void> {
  await db.insert(ruleParameters).values(row);
}

export async function saveRule(
  db: Database,
  id: Id<"rule">,
  change: Partial<Pick<StoredRule, "value" | "source" | "isConfirmed">>,
): Promise<void> {
  await db.update(ruleParameters).set(change).where(eq(ruleParameters.id, id));
}

/** One line of the rule's history. */
export async function noteRuleChange(
  { db, viewer, now }: Pick<CommandScope, "db" | "viewer" | "now">,
  change: {
    readonly ruleId: Id<"rule">;
    readonly kind: RuleChangeKind;
    readonly reason: string;
    readonly valueBefore: number | null;
    readonly valueAfter: number | null;
  },
): Promise<void> {
  await db.insert(ruleChanges).values({ id: newId(now.getTime()), at: now, actorId: viewer.userId, ...change });
}
