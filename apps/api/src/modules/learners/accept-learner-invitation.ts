import { z } from "zod";
import { guardianshipAfter } from "@leerplek/domain/learners/guardianship";
import type { Id } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { openCommand, type CommandScope } from "../../platform/command.ts";
import { handOverToAddress } from "../../platform/row-security.ts";
import { accountOfLink } from "../accounts/account-of-link.repository.ts";
import { newPasswordInput } from "../accounts/add-account.repository.ts";
import { openInvitation, saveInvitation } from "../organisations/invitations.repository.ts";
import { invitedGuardianship, saveGuardianship } from "./guardianships.repository.ts";
import { joinLearner } from "./learner-invitations.repository.ts";

/**
 * A learner or a guardian follows the link of the mail: as the account that is signed in, when it has the invited address, or with a new account whose
 * address the link proves. Unknown, used, revoked and old tokens answer alike; of two at the same moment one gets it.
 * Problems: INVITATION_GONE, those of `accountOfLink`, TOO_SHORT at password, ENROLLED_ELSEWHERE, which only the learner is told.
 * Source: reliability T5 (bound to the address, two steps).
 */
export const acceptLearnerInvitation = openCommand({
  name: "accept-learner-invitation",
  input: z.object({ token: z.string().min(1).max(100), password: newPasswordInput.nullish() }),
  constraints: { learners_user_unique: problem("ENROLLED_ELSEWHERE", "token") },
  async run(scope, { token, password }) {
    const { db, viewer, now, emit } = scope;
    const invitation = await openInvitation(db, token, now);
    if (!invitation?.learnerId) return gone;
    const { email, name } = invitation;
    const user = await accountOfLink(db, { email, viewer, now, name, password });
    if (!user.ok) return user;
    const userId = user.value;
    await handOverToAddress(db, { userId, email });
    const { learnerId } = invitation;
    const joined =
      invitation.role === "LEARNER"
        ? await joinLearner(db, { learnerId, userId })
        : await acceptLink(scope, { learnerId, email, userId });
    if (!joined) return gone;
    await saveInvitation(db, invitation.id, { acceptedAt: now, acceptedById: userId });
    if (invitation.role === "LEARNER") emit({ type: "learner.joined", id: learnerId });
    return ok({ email, role: invitation.role, isNewAccount: viewer === null });
  },
});

const gone = failed(problem("INVITATION_GONE", "token"));

async function acceptLink(
  { db, now, emit }: Pick<CommandScope, "db" | "now" | "emit">,
  { learnerId, email, userId }: { learnerId: Id<"learner">; email: string; userId: Id<"user"> },
): Promise<boolean> {
  const link = await invitedGuardianship(db, { learnerId, email });
  if (!link) return false;
  const next = guardianshipAfter(
    { status: link.status, isAccepted: link.acceptedAt !== null, isApproved: link.approvedAt !== null },
    "accept",
  );
  if (!next.ok) return false;
  const confirmed = next.value.status === "CONFIRMED" ? { confirmedAt: now } : {};
  await saveGuardianship(db, link.id, { userId, acceptedAt: now, status: next.value.status, ...confirmed });
  emit({ type: "guardian.accepted", id: link.id });
  if (next.value.status === "CONFIRMED") emit({ type: "guardian.confirmed", id: link.id });
  return true;
}
