import { z } from "zod";
import { invitationState } from "@leerplek/domain/organisations/invitation";
import { canManageMember } from "@leerplek/domain/organisations/member.policy";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { notFound } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { invitationForUpdate, saveInvitation } from "./invitations.repository.ts";

/** Sends an invitation again, with a new link and a new term: the earlier link is worth nothing from then on. Problem: WRONG_STATE once answered or revoked. */
export const resendInvitation = command({
  name: "resend-invitation",
  access: ["COMPANY_ADMIN", "PROVIDER_ADMIN", "RECOGNITION_OFFICER", "GOV_ADMIN"],
  input: z.object({ invitationId: idInput("invitation") }),
  async run({ db, viewer, now, rules, emit }, { invitationId }) {
    const invitation = await invitationForUpdate(db, invitationId);
    if (!canManageMember(viewer, invitation)) throw notFound();
    const state = invitationState(invitation, now);
    if (state === "ACCEPTED" || state === "REVOKED") return failed(problem("WRONG_STATE", "invitationId"));
    const expiresAt = new Date(now.getTime() + rules["invitation.days"] * 24 * 60 * 60_000);
    await saveInvitation(db, invitationId, { expiresAt, sentAt: now });
    emit({ type: "invitation.sent", id: invitationId });
    return ok({ id: invitationId });
  },
});
