import { retentionCutoffs, retentionRules, type RetentionRule } from "@leerplek/domain/privacy/retention";
import { newId } from "@leerplek/domain/shared/id";
import { dayInFlanders } from "@leerplek/domain/shared/time";
import { rulesInForce } from "../../platform/rules.ts";
import { inSystemTask } from "../../platform/system-task.ts";
import { insertErasure } from "./erasures.repository.ts";
import { insertReport, keepCounts, waitingReports } from "./retention-reports.repository.ts";
import { removeUnusedAccounts } from "./unused-accounts.ts";
import { countDue, nextDueProfile, removeDue, shortenAuditLog, type PlainRule } from "./retention.repository.ts";
import { carryOut, type ErasureServices } from "./run-erasures.ts";

type Term = Parameters<typeof countDue>[2];
type Counts = { readonly rule: RetentionRule; readonly due: number; readonly done: number }[];

/** Counts what is due for every report that waits, and removes nothing. */
export async function countRetention(services: ErasureServices): Promise<void> {
  const waiting = await waitingReports(services.db);
  if (waiting.length === 0) return;
  const term = await termNow(services);
  const counts: Counts = [];
  for (const rule of retentionRules) counts.push({ rule, due: await countDue(services.db, rule, term), done: 0 });
  for (const id of waiting) await services.db.transaction((tx) => keepCounts(tx, id, { counts, now: term.now }));
}

/** Removes what is past its term, in rounds that each are a transaction, and keeps a report of it. Doing it twice finds nothing left. */
export async function applyRetention(services: ErasureServices): Promise<void> {
  const term = await termNow(services);
  const counts: Counts = [];
  for (const rule of retentionRules) {
    const due = await countDue(services.db, rule, term);
    const done = await removals[rule](services, term);
    counts.push({ rule, due, done });
  }
  await services.db.transaction(async (tx) => {
    const id = await insertReport(tx, { isDryRun: false, requestedById: null, now: term.now });
    await keepCounts(tx, id, { counts, now: term.now });
  });
  services.log.info(
    { retention: Object.fromEntries(counts.map(({ rule, done }) => [rule, done])) },
    "retention applied",
  );
}

async function termNow(services: ErasureServices): Promise<Term> {
  const now = services.clock();
  const today = dayInFlanders(now);
  const { rules } = await rulesInForce(services, today);
  return { cutoffs: retentionCutoffs(today, rules), today, now };
}

type Removal = (services: ErasureServices, term: Term) => Promise<number>;

const removeAll =
  (rule: PlainRule): Removal =>
  async ({ db }, term) => {
    for (let total = 0; ;) {
      const count = await db.transaction((tx) => removeDue(tx, rule, term));
      if (count === 0) return total;
      total += count;
    }
  };

const removals: Readonly<Record<RetentionRule, Removal>> = {
  APPLICATIONS: removeAll("APPLICATIONS"),
  PROFILES: eraseProfiles,
  MAILS: removeAll("MAILS"),
  SESSIONS: removeAll("SESSIONS"),
  LINKS: removeAll("LINKS"),
  LOOKS: removeAll("LOOKS"),
  ANSWERS: removeAll("ANSWERS"),
  ATTEMPTS: removeAll("ATTEMPTS"),
  AUDIT: shortenLog,
  ACCOUNTS: removeUnusedAccounts,
};

/** Takes the oldest lines in rounds. Where the chains begin now goes to the log too, which leaves this machine, as the seals do. */
async function shortenLog(services: ErasureServices, term: Term): Promise<number> {
  for (let total = 0; ;) {
    const checkpoints = await inSystemTask(services, async ({ db, now, emit }) => {
      const taken = await shortenAuditLog(db, term);
      if (taken.length > 0) emit({ type: "audit.shortened", id: newId(now.getTime()) });
      return taken;
    });
    if (checkpoints.length === 0) return total;
    for (const { lines } of checkpoints) total += lines;
    services.log.info(
      { checkpoints: checkpoints.map(({ chain, sequence, hash }) => `${chain}:${sequence}:${hash}`) },
      "audit log shortened",
    );
  }
}

async function eraseProfiles(services: ErasureServices, term: Term): Promise<number> {
  for (let total = 0; ; total++) {
    const erased = await inSystemTask(services, async (scope) => {
      const due = await nextDueProfile(scope.db, term);
      if (!due) return null;
      const { id: learnerId, userId, providerId } = due;
      const erasure = { learnerId, userId, providerId, cause: "RETENTION", requestedById: null } as const;
      const id = await insertErasure(scope.db, { ...erasure, executeOn: scope.today, now: scope.now });
      await carryOut(scope, { id, learnerId, userId });
      return { learnerId, userId };
    });
    if (!erased) return total;
    services.log.info({ erased }, "learner erased");
  }
}
