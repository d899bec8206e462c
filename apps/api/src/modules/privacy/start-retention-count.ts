import { z } from "zod";
import { ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { insertReport } from "./retention-reports.repository.ts";

/** Has counted, in the background, what the next night would remove; removes nothing. No problems. */
export const startRetentionCount = command({
  name: "start-retention-count",
  access: ["GOV_ADMIN"],
  input: z.object({}),
  async run({ db, viewer, now, jobs, emit }) {
    const id = await insertReport(db, { isDryRun: true, requestedById: viewer.userId, now });
    await jobs.task(db, "count-retention");
    emit({ type: "retention.counted", id });
    return ok({ id });
  },
});
