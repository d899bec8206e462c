import { z } from "zod";
import { canManageMember } from "@leerplek/domain/organisations/member.policy";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { notFound } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { invitationForUpdate, saveInvitation } from "./invitations.repository.ts";

/** Takes an invitation back: its link is worth nothing from now on. Problem: WRONG_STATE once it was accepted or taken back. */
export const revokeInvitation = command({
  name: "revoke-invitation",
  access: ["COMPANY_ADMIN", "PROVIDER_ADMIN", "RECOGNITION_OFFICER", "GOV_ADMIN"],
  input: z.object({ invitationId: idInput("invitation") }),
  async run({ db, viewer, now, emit }, { invitationId }) {
    const invitation = await invitationForUpdate(db, invitationId);
    if (!canManageMember(viewer, invitation)) throw notFound();
    if (invitation.acceptedAt || invitation.revokedAt) return failed(problem("WRONG_STATE", "invitationId"));
    await saveInvitation(db, invitationId, { revokedAt: now });
    emit({ type: "invitation.revoked", id: invitationId });
    return ok({ id: invitationId });
  },
});
