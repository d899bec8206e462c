import { z } from "zod";
import { mayCloseDown } from "@leerplek/domain/companies/branch";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idInput } from "../../platform/input.ts";
import { branchForUpdate, lockCompanyOf, saveBranch, useOfBranch } from "./branch-changes.repository.ts";

/** Closes a branch down when nothing depends on it. Problems: WRONG_STATE, those of `mayCloseDown`. */
export const deactivateBranch = command({
  name: "deactivate-branch",
  access: ["COMPANY_ADMIN"],
  input: z.object({ branchId: idInput("branch") }),
  async run({ db, viewer, now, emit }, { branchId }) {
    const branch = await branchForUpdate(db, viewer, branchId);
    await lockCompanyOf(db, branch);
    if (branch.deactivatedAt) return failed(problem("WRONG_STATE", "branchId"));
    const allowed = mayCloseDown(await useOfBranch(db, branch));
    if (!allowed.ok) return allowed;
    await saveBranch(db, branchId, { deactivatedAt: now });
    emit({ type: "branch.deactivated", id: branchId });
    return ok({ id: branchId });
  },
});
