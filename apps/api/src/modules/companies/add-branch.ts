import { z } from "zod";
import { canManageBranches } from "@leerplek/domain/companies/branch";
import { problemsOfBranch } from "@leerplek/domain/companies/register";
import { newId } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idempotencyKeyInput } from "../../platform/input.ts";
import { columnsOfBranch, insertBranch, placeOfBranch } from "./branches.repository.ts";
import { branchInput } from "./company.input.ts";

/**
 * Adds a branch to the company the viewer acts for. Problems: ESTABLISHMENT_NUMBER_INVALID, ESTABLISHMENT_NUMBER_TAKEN, those of `placeOfBranch`.
 */
export const addBranch = command({
  name: "add-branch",
  access: ["COMPANY_ADMIN"],
  input: z.object({ idempotencyKey: idempotencyKeyInput, branch: branchInput }),
  constraints: {
    branches_establishment_number_unique: problem("ESTABLISHMENT_NUMBER_TAKEN", "branch.establishmentNumber"),
  },
  async run({ db, viewer, now, emit }, { branch }) {
    const [companyId] = viewer.adminCompanyIds;
    if (!companyId || !canManageBranches(viewer, companyId)) throw forbidden();
    const place = await placeOfBranch(db, branch, ["branch"]);
    const wrong = problemsOfBranch(branch, ["branch"]);
    if (!place.ok) return failed(...wrong, ...place.problems);
    if (wrong.length > 0) return failed(...wrong);
    const id = newId<"branch">(now.getTime());
    await insertBranch(db, { id, companyId, ...columnsOfBranch(branch, place.value), createdAt: now });
    emit({ type: "branch.added", id });
    return ok({ id });
  },
});
