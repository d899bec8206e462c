import { z } from "zod";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idInput } from "../../platform/input.ts";
import { branchForUpdate, saveBranch } from "./branch-changes.repository.ts";

/** Opens a branch again. Problem: WRONG_STATE. */
export const reactivateBranch = command({
  name: "reactivate-branch",
  access: ["COMPANY_ADMIN"],
  input: z.object({ branchId: idInput("branch") }),
  async run({ db, viewer, emit }, { branchId }) {
    const branch = await branchForUpdate(db, viewer, branchId);
    if (!branch.deactivatedAt) return failed(problem("WRONG_STATE", "branchId"));
    await saveBranch(db, branchId, { deactivatedAt: null });
    emit({ type: "branch.reactivated", id: branchId });
    return ok({ id: branchId });
  },
});
