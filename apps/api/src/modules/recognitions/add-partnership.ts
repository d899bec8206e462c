import { z } from "zod";
import { problemsOfCommittees } from "@leerplek/domain/recognitions/partnership";
import { newId } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idempotencyKeyInput } from "../../platform/input.ts";
import { partnershipInput } from "./partnership.input.ts";
import { insertPartnership, lockPartnerships } from "./partnerships.repository.ts";

/**
 * Makes the partnership of a sector: new files of companies of these joint committees go to it. Problems: JOINT_COMMITTEE_TAKEN, NAME_TAKEN.
 * Source: domain.md 1.7, 5.3.
 */
export const addPartnership = command({
  name: "add-partnership",
  access: ["GOV_ADMIN"],
  input: z.object({ idempotencyKey: idempotencyKeyInput, ...partnershipInput }),
  constraints: { partnerships_name_unique: problem("NAME_TAKEN", "name") },
  async run({ db, now, emit }, { name, jointCommittees, isConfirmed }) {
    const problems = problemsOfCommittees(jointCommittees, await lockPartnerships(db));
    if (problems.length > 0) return failed(...problems);
    const id = newId<"partnership">(now.getTime());
    await insertPartnership(db, { id, kind: "SECTORAL", name, jointCommittees, isConfirmed, createdAt: now });
    emit({ type: "partnership.added", id });
    return ok({ id });
  },
});
