import {
  parameterOn,
  rulesOn,
  type DatedParameter,
  type RuleKey,
  type RuleSet,
} from "@leerplek/domain/shared/rule-set";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { Services } from "./context.ts";
import { ruleParameters } from "./platform.table.ts";

const cacheMilliseconds = 5_000;
const cache = new WeakMap<Services["db"], { readAt: number; parameters: readonly DatedParameter[] }>();

/** The rules of one day. */
export interface RuleBook {
  /** For everybody. */
  readonly rules: RuleSet;
  /** For a company of this joint committee: what the sector has of its own goes first. */
  readonly rulesFor: (jointCommittee: string) => RuleSet;
  /** One of them with its source and dates, to name it to somebody. */
  readonly ruleFor: (key: RuleKey, jointCommittee: string | null) => DatedParameter;
}

/** The dated parameters in force on a day. A change by an administrator is felt within 5 seconds. */
export async function rulesInForce(services: Pick<Services, "db">, on: LocalDate): Promise<RuleBook> {
  const parameters = await ruleParametersOf(services);
  return {
    rules: rulesOn(parameters, on),
    rulesFor: (jointCommittee) => rulesOn(parameters, on, jointCommittee),
    ruleFor: (key, jointCommittee) => parameterOn(parameters, key, { on, jointCommittee }),
  };
}

/** Every dated parameter, as it was at most 5 seconds ago. */
export async function ruleParametersOf({ db }: Pick<Services, "db">): Promise<readonly DatedParameter[]> {
  const known = cache.get(db);
  if (known && performance.now() - known.readAt < cacheMilliseconds) return known.parameters;
  const parameters = await readRuleParameters({ db });
  cache.set(db, { readAt: performance.now(), parameters });
  return parameters;
}

/** Every dated parameter as it is now, for who is changing them. */
export async function readRuleParameters({ db }: Pick<Services, "db">): Promise<readonly DatedParameter[]> {
  const rows = await db.select().from(ruleParameters);
  return rows.map(({ isConfirmed, ...row }) => ({ ...row, confirmed: isConfirmed }));
}
