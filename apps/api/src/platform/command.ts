import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { isRecentSignIn } from "@leerplek/domain/accounts/session-lifetime";
import { failed, ok, type Result } from "@leerplek/domain/shared/result";
import { problem, type Problem } from "@leerplek/domain/shared/problem";
import type { RuleSet } from "@leerplek/domain/shared/rule-set";
import { dayInFlanders, type LocalDate } from "@leerplek/domain/shared/time";
import { hasRole, type Role, type Viewer } from "@leerplek/domain/shared/viewer";
import type { AccountSettings } from "../modules/accounts/account-settings.ts";
import { recordEffects, type DomainEvent } from "../events.ts";
import type { RequestContext } from "./context.ts";
import type { Database } from "./database.ts";
import type { FieldCipher } from "./field-cipher.ts";
import { conflict, forbidden, keyReused, serviceUnavailable, unauthenticated } from "./errors.ts";
import type { JobQueue } from "./jobs.ts";
import { idempotencyKeys } from "./platform.table.ts";
import { handOver } from "./row-security.ts";
import { rulesInForce, type RuleBook } from "./rules.ts";
import { databaseFault, isWorthRetrying } from "./database-fault.ts";

/** What a use case works with. Time, rules and effects come from here and from nowhere else. */
export interface CommandScope<Asker extends Viewer | null = Viewer> {
  readonly db: Database;
  readonly viewer: Asker;
  readonly now: Date;
  /** Today in Flanders. */
  readonly today: LocalDate;
  readonly rules: RuleSet;
  /** The rules for a company of this joint committee. */
  readonly rulesFor: RuleBook["rulesFor"];
  /** One rule with its source and dates. */
  readonly ruleFor: RuleBook["ruleFor"];
  /** The person proved who they are a moment ago; ask `requireRecentSignIn`. */
  readonly isRecentSignIn: boolean;
  readonly accounts: AccountSettings;
  /** Seals and opens the columns that are encrypted. */
  readonly fields: FieldCipher;
  /** Tells what happened; mails, index and audit follow from it in this transaction. */
  readonly emit: (event: DomainEvent) => void;
  readonly jobs: JobQueue;
}

interface Definition<Schema extends z.ZodType, Output, Asker extends Viewer | null> {
  /** Verb-noun, as the file. */
  readonly name: string;
  readonly input: Schema;
  /** What breaking a constraint means to the person, by the constraint's name. Others are a bug. */
  readonly constraints?: Readonly<Record<string, Problem>>;
  readonly run: (scope: CommandScope<Asker>, input: z.output<Schema>) => Promise<Result<Output>>;
}

interface CommandDefinition<Schema extends z.ZodType, Output> extends Definition<Schema, Output, Viewer> {
  /** Roles that may try; the policy in `run` decides about this row. */
  readonly access: readonly Role[];
}

/** A use case ready to be called with what a client sent. */
export type Command<Output> = (context: RequestContext, input: unknown) => Promise<Result<Output>>;

class RolledBack extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super("rolled back");
    this.problems = problems;
  }
}

const attempts = 3;

/**
 * The only way to write: role gate, input check, one transaction with `run`, its effects and the idempotency key, rolled back unless `run` is ok.
 * Statements that need nothing of each other are sent together: each message to PostgreSQL costs more than most statements do.
 * The answer leaves after COMMIT. Throws UNAUTHENTICATED, FORBIDDEN, CONFLICT, IDEMPOTENCY_KEY_REUSED; what a person can mend comes back as problems.
 */
export function command<Schema extends z.ZodType, Output>(
  definition: CommandDefinition<Schema, Output>,
): Command<Output> {
  return async (context, rawInput) => {
    const { viewer } = context;
    if (!viewer) throw unauthenticated();
    if (!hasRole(viewer, ...definition.access)) throw forbidden();
    return attempt(definition, { ...context, viewer }, rawInput);
  };
}

/**
 * A write that is open to who has no account yet, such as following a link from a mail: what the input proves takes the place of a role. Everything
 * else is as in `command`; there is no idempotency key, so `run` must stand being called again.
 */
export const openCommand =
  <Schema extends z.ZodType, Output>(definition: Definition<Schema, Output, Viewer | null>): Command<Output> =>
  (context, rawInput) =>
    attempt(definition, context, rawInput);

/** Checks the input and runs the use case, again when two writes were in each other's way. */
async function attempt<Schema extends z.ZodType, Output, Asker extends Viewer | null>(
  definition: Definition<Schema, Output, Asker>,
  context: RequestContext & { readonly viewer: Asker },
  rawInput: unknown,
): Promise<Result<Output>> {
  const parsed = definition.input.safeParse(rawInput);
  if (!parsed.success) return failed(...parsed.error.issues.map(problemOfIssue));
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([definition.name, rawInput]))
    .digest("hex");
  for (let times = 1; ; times++) {
    try {
      return await inTransaction(definition, context, parsed.data, fingerprint);
    } catch (error) {
      if (error instanceof RolledBack) return failed(...error.problems);
      const fault = databaseFault(error);
      const meaning = fault?.constraint && definition.constraints?.[fault.constraint];
      if (meaning) return failed(meaning);
      if (fault && isWorthRetrying(fault) && times < attempts) {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 30 * times));
        continue;
      }
      if (fault && isWorthRetrying(fault)) throw conflict();
      if (fault?.kind === "unreachable") throw serviceUnavailable();
      throw error;
    }
  }
}

async function inTransaction<Schema extends z.ZodType, Output, Asker extends Viewer | null>(
  definition: Definition<Schema, Output, Asker>,
  context: RequestContext & { readonly viewer: Asker },
  input: z.output<Schema>,
  fingerprint: string,
): Promise<Result<Output>> {
  const { services, viewer, now } = context;
  const ruleBook = await rulesInForce(services, dayInFlanders(now));
  return services.db.transaction(async (db) => {
    const key = idempotencyKeyOf(input);
    const claim = key === null || !viewer ? null : { actor: viewer.userId, key, fingerprint, now };
    const [earlier] = await Promise.all([claim && claimKey(db, claim), handOver(db, { viewer, now })]);
    if (earlier) return ok(z.custom<Output>().parse(earlier.result));
    const events: DomainEvent[] = [];
    const scope: CommandScope<Asker> = {
      db,
      isRecentSignIn: isRecentSignIn(viewer?.session, now, services.accounts.recentSignInMinutes),
      accounts: services.accounts,
      viewer,
      now,
      today: dayInFlanders(now),
      ...ruleBook,
      fields: services.fields,
      jobs: services.jobs,
      emit: (event) => events.push(event),
    };
    const result = await definition.run(scope, input);
    if (!result.ok) throw new RolledBack(result.problems);
    await Promise.all([
      recordEffects(db, services.jobs, events, { viewer, now, requestId: context.requestId }),
      claim && keepResult(db, claim, result.value),
    ]);
    return result;
  });
}

interface Claim {
  readonly actor: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly now: Date;
}

/** Takes the key for this transaction, or gives the earlier answer. A twin that runs at the same time waits here for the first to end. */
async function claimKey(db: Database, claim: Claim) {
  const [taken] = await db
    .insert(idempotencyKeys)
    .values({ actor: claim.actor, key: claim.key, fingerprint: claim.fingerprint, createdAt: claim.now })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (taken) return null;
  const [earlier] = await db
    .select({ fingerprint: idempotencyKeys.fingerprint, result: idempotencyKeys.result })
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.actor, claim.actor), eq(idempotencyKeys.key, claim.key)));
  if (!earlier) throw conflict();
  if (earlier.fingerprint !== claim.fingerprint) throw keyReused();
  return earlier;
}

/** What a repeat of the request will answer. */
async function keepResult(db: Database, { actor, key }: Claim, result: unknown): Promise<void> {
  await db
    .update(idempotencyKeys)
    .set({ result })
    .where(and(eq(idempotencyKeys.actor, actor), eq(idempotencyKeys.key, key)));
}

function idempotencyKeyOf(input: unknown): string | null {
  if (input === null || typeof input !== "object" || !("idempotencyKey" in input)) return null;
  return typeof input.idempotencyKey === "string" ? input.idempotencyKey : null;
}

/** A check of the input schema in the words of our problems. A schema may name its own code with `params: { code }`. */
export function problemOfIssue(issue: z.core.$ZodIssue): Problem {
  const path = issue.path.map(String);
  switch (issue.code) {
    case "too_small":
      if (issue.origin === "string" || issue.origin === "array")
        return issue.minimum === 1
          ? problem("REQUIRED", path)
          : problem("TOO_SHORT", path, { minimum: Number(issue.minimum) });
      return problem("OUT_OF_RANGE", path, { minimum: Number(issue.minimum) });
    case "too_big":
      return issue.origin === "string" || issue.origin === "array"
        ? problem("TOO_LONG", path, { maximum: Number(issue.maximum) })
        : problem("OUT_OF_RANGE", path, { maximum: Number(issue.maximum) });
    case "custom":
      return problem(issue.params?.code ?? "INVALID_FORMAT", path);
    default:
      return problem("INVALID_FORMAT", path);
  }
}
