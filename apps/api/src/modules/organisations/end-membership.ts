import { z } from "zod";
import { mayEndMembership } from "@leerplek/domain/organisations/end-membership";
import { canManageMember } from "@leerplek/domain/organisations/member.policy";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { roles } from "@leerplek/domain/shared/viewer";
import { command } from "../../platform/command.ts";
import { notFound } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { endMembershipRow, membershipById, othersInRole } from "./invitations.repository.ts";

/**
 * Ends a membership: one's own, or a colleague's by an administrator. Sessions notice within five seconds, and mandates held under it are in force no
 * longer. Problems: LAST_ADMINISTRATOR, WRONG_STATE when it ended meanwhile.
 */
export const endMembership = command({
  name: "end-membership",
  access: roles,
  input: z.object({ membershipId: idInput("membership") }),
  async run({ db, viewer, now, emit }, { membershipId }) {
    const membership = await membershipById(db, membershipId);
    if (!membership) throw notFound();
    const isOwn = membership.userId === viewer.userId;
    if (!isOwn && !canManageMember(viewer, membership)) throw notFound();
    const allowed = mayEndMembership(membership.role, await othersInRole(db, membership));
    if (!allowed.ok) return allowed;
    if (!(await endMembershipRow(db, membershipId, now))) return failed(problem("WRONG_STATE", "membershipId"));
    emit({ type: "membership.ended", id: membershipId });
    return ok({ id: membershipId });
  },
});
