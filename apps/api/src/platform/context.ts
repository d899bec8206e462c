import type { Sql } from "postgres";
import type { DoorLimits } from "../modules/accounts/door-limits.ts";
import type { AccountSettings } from "../modules/accounts/account-settings.ts";
import type { ProfileBudget } from "../modules/learners/profile-budget.ts";
import type { Look } from "@leerplek/domain/audit/look";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { FieldCipher } from "./field-cipher.ts";
import type { JobQueue } from "./jobs.ts";
import type { LookRecorder } from "./looks.ts";

/** What lives as long as the process. */
export interface Services {
  readonly sql: Sql;
  readonly db: PostgresJsDatabase;
  readonly jobs: JobQueue;
  /** Seals and opens the columns that are encrypted. */
  readonly fields: FieldCipher;
  /** Who looked at which learner goes to the audit log through it. */
  readonly looks: LookRecorder;
  /** How many learner profiles somebody of a company opens in a day. */
  readonly profiles: ProfileBudget;
  /** What the installation decides about accounts. */
  readonly accounts: AccountSettings;
  /** Guards what sends mail to addresses of others, or tells whether somebody has one. */
  readonly doorLimits: DoorLimits;
  /** The clock; tests move it. */
  readonly clock: () => Date;
}

/** What one request knows. The viewer was read for this request; null is the anonymous. */
export interface RequestContext {
  readonly services: Services;
  readonly sql: Sql;
  readonly viewer: Viewer | null;
  /** The moment the request came in: one request sees one time. */
  readonly now: Date;
  readonly requestId: string;
  /** The network address it came from; "" where no network is between. */
  readonly address: string;
  readonly noteLooks: (looks: readonly Look[]) => void;
  readonly admitLooks: (looks: readonly Look[]) => Promise<void>;
}

export function requestContext(
  services: Services,
  viewer: Viewer | null,
  requestId: string,
  address = "",
): RequestContext {
  const now = services.clock();
  const noteLooks = (looks: readonly Look[]): void => services.looks.note({ viewer, looks, now, requestId });
  const admitLooks = (looks: readonly Look[]): Promise<void> =>
    services.profiles.admit({ viewer, looks, now, requestId });
  return { services, sql: services.sql, viewer, now, requestId, address, noteLooks, admitLooks };
}
