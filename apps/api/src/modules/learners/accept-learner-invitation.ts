import { z } from "zod";
import { guardianshipAfter } from "@leerplek/domain/learners/guardianship";
import type { Id } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok, type Result } from "@leerplek/domain/shared/result";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { openCommand, type CommandScope } from "../../platform/command.ts";
import { handOverToAddress } from "../../platform/row-security.ts";
import { addAccount, hashOfNewPassword, newPasswordInput } from "../accounts/add-account.repository.ts";
import {
  openInvitation,
  saveInvitation,
  userIdOfEmail,
  type StoredInvitation,
} from "../organisations/invitations.repository.ts";
import { invitedGuardianship, saveGuardianship } from "./guardianships.repository.ts";
import { joinLearner } from "./learner-invitations.repository.ts";

/**
 * A learner or a guardian follows the link of the mail: as the account that is signed in, when it has the invited address, or with a new account whose
 * address the link proves. Unknown, used, revoked and old tokens answer alike; of two at the same moment one gets it.
 * Problems: INVITATION_GONE, OTHER_ACCOUNT, ACCOUNT_EXISTS (sign in first), REQUIRED and TOO_SHORT at the password, ENROLLED_ELSEWHERE, which only the
 * learner is told. Source: reliability T5 (bound to the address, two steps).
 */
export const acceptLearnerInvitation = openCommand({
  name: "accept-learner-invitation",
  input: z.object({ token: z.string().min(1).max(100), password: newPasswordInput.nullish() }),
  constraints: { learners_user_unique: problem("ENROLLED_ELSEWHERE", "token") },
  async run(scope, { token, password }) {
    const { db, viewer, now, emit } = scope;
    const invitation = await openInvitation(db, token, now);
    if (!invitation?.learnerId) return gone;
    const user = await userFor(scope, invitation, password ?? null);
    if (!user.ok) return user;
    const userId = user.value;
    await handOverToAddress(db, { userId, email: invitation.email });
    const { learnerId, email } = invitation;
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

async function userFor(
  { db, viewer, now }: CommandScope<Viewer | null>,
  { email, name }: StoredInvitation,
  password: string | null,
): Promise<Result<Id<"user">>> {
  if (viewer)
    return viewer.email.toLowerCase() === email ? ok(viewer.userId) : failed(problem("OTHER_ACCOUNT", "token"));
  if (await userIdOfEmail(db, email)) return failed(problem("ACCOUNT_EXISTS", "token"));
  if (!password) return failed(problem("REQUIRED", "password"));
  return ok(await addAccount(db, { email, name, passwordHash: await hashOfNewPassword(password), now }));
}

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
