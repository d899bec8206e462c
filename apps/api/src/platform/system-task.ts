import { dayInFlanders } from "@leerplek/domain/shared/time";
import { recordEffects, type DomainEvent } from "../events.ts";
import type { CommandScope } from "./command.ts";
import type { Services } from "./context.ts";
import { rulesInForce } from "./rules.ts";

/** What the platform works with when nobody asked: a use case's scope without a viewer. */
export type SystemScope = Omit<CommandScope, "viewer" | "fields" | "isRecentSignIn" | "accounts">;

/**
 * A write by the platform itself, in a job: one transaction with `run` and what follows from its events, with no actor in the audit log. Whatever a night
 * changes reaches people and the search index in the same way as what a person does.
 */
export async function inSystemTask<Output>(
  services: Pick<Services, "db" | "jobs" | "clock">,
  run: (scope: SystemScope) => Promise<Output>,
): Promise<Output> {
  const now = services.clock();
  const today = dayInFlanders(now);
  const ruleBook = await rulesInForce(services, today);
  return services.db.transaction(async (db) => {
    const events: DomainEvent[] = [];
    const output = await run({ db, now, today, ...ruleBook, jobs: services.jobs, emit: (event) => events.push(event) });
    await recordEffects(db, services.jobs, events, { viewer: null, now, requestId: null });
    return output;
  });
}
