import { z } from "zod";
import { ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { requestVerification } from "./verification.repository.ts";

/** Has every hash of the audit log computed again, in the background. While a run waits or runs, asking again gives that one. No problems. */
export const startAuditVerification = command({
  name: "start-audit-verification",
  access: ["GOV_ADMIN"],
  input: z.object({}),
  async run({ db, viewer, now, jobs, emit }) {
    const { id, isNew } = await requestVerification(db, { requestedById: viewer.userId, now });
    if (isNew) {
      await jobs.task(db, "verify-audit-log");
      emit({ type: "audit.verification-started", id });
    }
    return ok({ id });
  },
});
