import { rulesOn, type DatedParameter, type RuleSet } from "@leerplek/domain/shared/rule-set";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { Services } from "./context.ts";
import { ruleParameters } from "./platform.table.ts";

const cacheMilliseconds = 5_000;
const cache = new WeakMap<Services["db"], { readAt: number; parameters: readonly DatedParameter[] }>();

/** The dated parameters in force on a day. A change by an administrator is felt within 5 seconds. */
export async function rulesInForce({ db }: Pick<Services, "db">, on: LocalDate): Promise<RuleSet> {
  const known = cache.get(db);
  if (known && performance.now() - known.readAt < cacheMilliseconds) return rulesOn(known.parameters, on);
  const rows = await db.select().from(ruleParameters);
  const parameters = rows.map(({ isConfirmed, ...row }) => ({ ...row, confirmed: isConfirmed }));
  cache.set(db, { readAt: performance.now(), parameters });
  return rulesOn(parameters, on);
}
