import { z } from "zod";
import { canManageMember, placeToInvite } from "@leerplek/domain/organisations/member.policy";
import { newId } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { roles } from "@leerplek/domain/shared/viewer";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { emailInput, idempotencyKeyInput, idInput, textInput } from "../../platform/input.ts";
import { closeOldInvitations, insertInvitation, isMember, partnershipExists } from "./invitations.repository.ts";

/**
 * Asks somebody by mail to become a member of the organisation the viewer acts for.
 * Problems: ALREADY_MEMBER, ALREADY_INVITED, UNKNOWN_REFERENCE for a partnership that is not there. Source: domain.md 1.9.
 */
export const inviteMember = command({
  name: "invite-member",
  access: ["COMPANY_ADMIN", "PROVIDER_ADMIN", "RECOGNITION_OFFICER", "GOV_ADMIN"],
  input: z.object({
    idempotencyKey: idempotencyKeyInput,
    email: emailInput,
    name: textInput(1, 120),
    role: z.enum(roles),
    partnershipId: idInput("partnership").nullish(),
  }),
  constraints: { invitations_open_unique: problem("ALREADY_INVITED", "email") },
  async run({ db, viewer, now, rules, emit }, { email, name, role, partnershipId }) {
    const place = placeToInvite(viewer, role, partnershipId ?? null);
    if (!canManageMember(viewer, place)) throw forbidden();
    if (role === "RECOGNITION_OFFICER" && !(place.partnershipId && (await partnershipExists(db, place.partnershipId))))
      return failed(problem(partnershipId ? "UNKNOWN_REFERENCE" : "REQUIRED", "partnershipId"));
    if (await isMember(db, email, place)) return failed(problem("ALREADY_MEMBER", "email"));
    await closeOldInvitations(db, { email, now });
    const id = newId<"invitation">(now.getTime());
    await insertInvitation(db, {
      ...{ id, email, name, ...place },
      invitedById: viewer.userId,
      expiresAt: new Date(now.getTime() + rules["invitation.days"] * 24 * 60 * 60_000),
      sentAt: now,
      createdAt: now,
    });
    emit({ type: "invitation.sent", id });
    return ok({ id });
  },
});
