import { retentionCutoffs } from "@leerplek/domain/privacy/retention";
import { inSystemTask } from "../../platform/system-task.ts";
import { eraseAccount } from "./erase-learner.repository.ts";
import { endTiesOf, nextUnusedAccount, noticeUnusedAccounts, type countDue } from "./retention.repository.ts";
import type { ErasureServices } from "./run-erasures.ts";

type Term = Parameters<typeof countDue>[2];

/**
 * Writes to who did not use an account for the term of the notice, once; using it starts the term anew. Source: reliability 3.9 (24 months, notice at 23).
 */
export async function noticeInactiveAccounts(services: ErasureServices): Promise<void> {
  for (;;) {
    const count = await inSystemTask(services, async ({ db, today, rules, emit }) => {
      const noticed = await noticeUnusedAccounts(db, { cutoffs: retentionCutoffs(today, rules) });
      for (const id of noticed) emit({ type: "account.inactivity-noticed", id });
      return noticed.length;
    });
    if (count === 0) return;
  }
}

/** Removes accounts nobody used, each in a transaction of its own. What belongs to a school or a company stays theirs. @returns how many */
export async function removeUnusedAccounts(services: ErasureServices, term: Term): Promise<number> {
  for (let total = 0; ; total++) {
    const userId = await inSystemTask(services, async ({ db, now, emit }) => {
      const id = await nextUnusedAccount(db, term);
      if (!id) return null;
      const ended = await endTiesOf(db, id, now);
      for (const mandate of ended.mandates) emit({ type: "mandate.revoked", id: mandate });
      for (const membership of ended.memberships) emit({ type: "membership.ended", id: membership });
      for (const link of ended.guardianships) emit({ type: "guardian.ended", id: link });
      await eraseAccount(db, id);
      emit({ type: "account.removed", id });
      return id;
    });
    if (!userId) return total;
    services.log.info({ erased: { userId } }, "unused account removed");
  }
}
