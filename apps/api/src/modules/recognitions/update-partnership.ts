import { z } from "zod";
import { problemsOfCommittees, sectoralOf } from "@leerplek/domain/recognitions/partnership";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { notFound } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { partnershipInput } from "./partnership.input.ts";
import { lockPartnerships, savePartnership } from "./partnerships.repository.ts";

/**
 * Changes the partnership of a sector. Files that were handed in stay with whoever has them; new ones follow. Problems: JOINT_COMMITTEE_TAKEN,
 * NAME_TAKEN. Source: domain.md 1.7, 4.3.
 */
export const updatePartnership = command({
  name: "update-partnership",
  access: ["GOV_ADMIN"],
  input: z.object({ partnershipId: idInput("partnership"), ...partnershipInput }),
  constraints: { partnerships_name_unique: problem("NAME_TAKEN", "name") },
  async run({ db, emit }, { partnershipId: id, ...change }) {
    const all = await lockPartnerships(db);
    if (!sectoralOf(all, id)) throw notFound();
    const problems = problemsOfCommittees(
      change.jointCommittees,
      all.filter((each) => each.id !== id),
    );
    if (problems.length > 0) return failed(...problems);
    await savePartnership(db, id, change);
    emit({ type: "partnership.updated", id });
    return ok({ id });
  },
});
