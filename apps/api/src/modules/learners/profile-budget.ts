import { actingRole } from "@leerplek/domain/audit/acting";
import type { Look } from "@leerplek/domain/audit/look";
import { secondsToMidnight } from "@leerplek/domain/learners/profile-budget";
import { dayInFlanders } from "@leerplek/domain/shared/time";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { recordEffects } from "../../events.ts";
import type { Services } from "../../platform/context.ts";
import { profileLimit } from "../../platform/errors.ts";
import { rulesInForce } from "../../platform/rules.ts";
import { openProfiles } from "./profile-budget.repository.ts";

/** Keeps how many learner profiles somebody of a company opens in a day. */
export interface ProfileBudget {
  /** Counts what was opened before it is shown. Throws RATE_LIMITED with `limit: "LEARNER_PROFILES"`; opening the same learner again is free. */
  admit(opened: {
    readonly viewer: Viewer | null;
    readonly looks: readonly Look[];
    readonly now: Date;
    readonly requestId: string;
  }): Promise<void>;
}

const rememberedAtMost = 50_000;

/**
 * Reliability 3.2 and T6: 50 distinct learners a day for each member of a company (rule `disclosure.profilesPerDay`), counted in the database, so that
 * processes share it and restarts keep it. Opening is reading what a learner wrote; a list of cards is none.
 * @param factor multiplies the number, for load tests
 */
export function createProfileBudget(services: Pick<Services, "db" | "jobs">, factor: number): ProfileBudget {
  const known = new Set<string>();
  return {
    async admit({ viewer, looks, now, requestId }) {
      const role = viewer && actingRole(viewer);
      if (!viewer || (role !== "COMPANY_ADMIN" && role !== "MENTOR")) return;
      const day = dayInFlanders(now);
      const keyOf = (learnerId: string): string => `${viewer.userId} ${day} ${learnerId}`;
      const opened = looks.filter(({ opens, learnerId }) => opens && !known.has(keyOf(learnerId)));
      const learnerIds = [...new Set(opened.map(({ learnerId }) => learnerId))];
      if (learnerIds.length === 0) return;
      const { rules } = await rulesInForce(services, day);
      const perDay = Math.floor(rules["disclosure.profilesPerDay"] * factor);
      const companyId = viewer.companyIds[0] ?? null;
      const isAdmitted = await services.db.transaction(async (db) => {
        const answer = await openProfiles(db, { actorId: viewer.userId, companyId, day, learnerIds, perDay, now });
        if (answer === "ALERT")
          await recordEffects(db, services.jobs, [{ type: "learner.profile-limit-met", id: viewer.userId }], {
            ...{ viewer, now, requestId },
          });
        return answer === "OPENED";
      });
      if (!isAdmitted) throw profileLimit(secondsToMidnight(now));
      if (known.size > rememberedAtMost) known.clear();
      for (const learnerId of learnerIds) known.add(keyOf(learnerId));
    },
  };
}
