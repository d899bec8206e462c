import { addMonths, addYears } from "@leerplek/domain/shared/time";
import { toPublicId, type Id } from "@leerplek/domain/shared/id";
import type { Services } from "../../platform/context.ts";
import type { Log } from "../../platform/log.ts";
import { inSystemTask, type SystemScope } from "../../platform/system-task.ts";
import {
  countKept,
  emptyProfile,
  eraseAccount,
  eraseRows,
  hasSomethingToKeep,
  keepProof,
  openApplicationsOf,
  releaseHeld,
  type ErasedPart,
} from "./erase-learner.repository.ts";
import { dueErasure, finishErasure, type StoredErasure } from "./erasures.repository.ts";

export interface ErasureServices extends Pick<Services, "db" | "jobs" | "clock"> {
  readonly log: Pick<Log, "info">;
}

/**
 * Carries out every erasure whose day has come, each in a transaction of its own with its proof. The ids go to the log, which leaves this machine: after a
 * restore from before, they are erased again (scripts/replay-erasures.ts).
 * @returns how many
 */
export async function runErasures(services: ErasureServices): Promise<number> {
  for (let count = 0; ; count++) {
    const erased = await inSystemTask(services, async (scope) => {
      const due = await dueErasure(scope.db, scope.today);
      if (due) await carryOut(scope, due);
      return due;
    });
    if (!erased) return count;
    services.log.info({ erased: { learnerId: erased.learnerId, userId: erased.userId } }, "learner erased");
  }
}

/** Erases a learner within a transaction, and keeps what was removed, what stays and why. */
export async function carryOut(
  { db, now, today, rules, emit }: SystemScope,
  erasure: Pick<StoredErasure, "id" | "learnerId" | "userId">,
): Promise<void> {
  const subject = { learnerId: erasure.learnerId, userId: erasure.userId };
  const keepsAgreement = await hasSomethingToKeep(db, subject);
  const running = await openApplicationsOf(db, subject);
  const freed = await releaseHeld(db, subject, now);
  const removed = await eraseRows(db, subject, { keepsAgreement });
  if (keepsAgreement) await emptyProfile(db, subject);
  const accounts = erasure.userId ? await eraseAccount(db, erasure.userId) : 0;
  const kept = await countKept(db, subject);
  const parts: ErasedPart[] = [
    ...removed.map((part) => ({ ...part, isKept: false, keptReason: null, keptUntil: null })),
    ...(accounts > 0 ? [{ what: "users", count: accounts, isKept: false, keptReason: null, keptUntil: null }] : []),
    ...(kept.applications > 0
      ? [
          {
            what: "applications",
            count: kept.applications,
            isKept: true,
            keptReason: "LEGAL_TERM" as const,
            keptUntil: addYears(today, rules["retention.agreementYears"]),
          },
        ]
      : []),
    {
      what: "audit_log",
      count: kept.lines,
      isKept: true,
      keptReason: "SECURITY",
      keptUntil: addMonths(today, rules["retention.auditMonths"]),
    },
  ];
  await keepProof(db, erasure.id, parts);
  await finishErasure(db, erasure.id, now);
  emit({ type: "learner.erased", id: erasure.learnerId });
  for (const { workplaceId, companyId } of running)
    emit({ type: "application.erased", id: workplaceId, organisationId: toPublicId("company", companyId) });
  for (const workplaceId of new Set<Id<"workplace">>(freed))
    emit({ type: "workplace.freed", id: workplaceId, workplaceId });
}
