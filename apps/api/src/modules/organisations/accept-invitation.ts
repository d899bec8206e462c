import { z } from "zod";
import { newId } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { openCommand } from "../../platform/command.ts";
import { textInput } from "../../platform/input.ts";
import { accountOfLink } from "../accounts/account-of-link.repository.ts";
import { newPasswordInput } from "../accounts/add-account.repository.ts";
import { linkAccounts } from "../mentors/mentors.repository.ts";
import { ensureMembership, openInvitation, saveInvitation } from "./invitations.repository.ts";

/** Characters of a token, and some more: what is longer is not worth hashing. */
const tokenInput = z.string().min(1).max(100);

/**
 * Accepts an invitation to an organisation: as the account that is signed in, when it has the invited address, or with a new account that the link itself
 * proves the address of. The same answer for tokens that are unknown, used, revoked or too old; of two at the same moment one gets it.
 * Problems: INVITATION_GONE, OTHER_ACCOUNT, ACCOUNT_EXISTS (sign in first), REQUIRED at name and password, TOO_SHORT and PASSWORD_TOO_EASY at password.
 */
export const acceptInvitation = openCommand({
  name: "accept-invitation",
  input: z.object({
    token: tokenInput,
    name: textInput(1, 120).nullish(),
    password: newPasswordInput.nullish(),
  }),
  async run({ db, viewer, now, emit }, { token, name, password }) {
    const invitation = await openInvitation(db, token, now);
    // Accounts of learners and guardians are the school's affair: their links lead elsewhere.
    if (!invitation || invitation.learnerId) return failed(problem("INVITATION_GONE", "token"));
    const user = await accountOfLink(db, { email: invitation.email, viewer, now, name, password });
    if (!user.ok) return user;
    const { companyId, providerId, partnershipId, role } = invitation;
    const { id, isNew } = await ensureMembership(db, {
      id: newId<"membership">(now.getTime()),
      userId: user.value,
      ...{ role, companyId, providerId, partnershipId },
      createdAt: now,
    });
    await saveInvitation(db, invitation.id, { acceptedAt: now, acceptedById: user.value });
    emit({ type: "invitation.accepted", id: invitation.id });
    // Who was in the register of mentors before has their own places, agenda and deadlines from the first visit on.
    if (companyId) await linkAccounts(db, companyId);
    if (isNew) emit({ type: "membership.began", id });
    return ok({ membershipId: id, email: invitation.email, isNewAccount: viewer === null });
  },
});
