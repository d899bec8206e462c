import { z } from "zod";
import { problemsOfBranch } from "@leerplek/domain/companies/register";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idInput } from "../../platform/input.ts";
import { noteAddressChange } from "../recognitions/address-change.repository.ts";
import { followBranch } from "../workplaces/search-text.repository.ts";
import { addressInWords, branchForUpdate, sameBranch, saveBranch } from "./branch-changes.repository.ts";
import { columnsOfBranch, placeOfBranch } from "./branches.repository.ts";
import { branchInput } from "./company.input.ts";

/**
 * Changes name, address or number of a branch. Its workplaces are found by the new ones at once. A move, or another number, keeps the recognitions and is
 * noted in their files, so that the partnership can look at the new place. Problems: CHANGED_MEANWHILE, ESTABLISHMENT_NUMBER_INVALID,
 * ESTABLISHMENT_NUMBER_TAKEN, those of `placeOfBranch`. Source: domain.md 1.3 (S36), 4.3 (S55).
 */
export const updateBranch = command({
  name: "update-branch",
  access: ["COMPANY_ADMIN"],
  input: z.object({ branchId: idInput("branch"), version: z.int(), branch: branchInput }),
  constraints: {
    branches_establishment_number_unique: problem("ESTABLISHMENT_NUMBER_TAKEN", "branch.establishmentNumber"),
  },
  async run(scope, { branchId, version, branch: form }) {
    const { db, viewer, emit } = scope;
    const current = sameBranch(await branchForUpdate(db, viewer, branchId), version);
    if (!current.ok) return current;
    const place = await placeOfBranch(db, form, ["branch"]);
    const wrong = problemsOfBranch(form, ["branch"]);
    if (!place.ok) return failed(...wrong, ...place.problems);
    if (wrong.length > 0) return failed(...wrong);
    const before = await addressInWords(db, branchId);
    await saveBranch(db, branchId, columnsOfBranch(form, place.value));
    const after = await addressInWords(db, branchId);
    const isMove = before !== after;
    emit({ type: isMove ? "branch.moved" : "branch.updated", id: branchId });
    for (const id of await followBranch(db, branchId)) emit({ type: "workplace.moved", id, workplaceId: id });
    if (isMove) await noteAddressChange(scope, branchId, `Nieuw adres: ${after}.\nVroeger: ${before}.`);
    return ok({ id: branchId });
  },
});
