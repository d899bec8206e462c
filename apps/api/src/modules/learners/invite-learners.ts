import { z } from "zod";
import { newId } from "@leerplek/domain/shared/id";
import { ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { ownProvider } from "./enrol.ts";
import { invitationEnd } from "./invite-guardians.ts";
import {
  countToInvite,
  insertLearnerInvitations,
  learnersToInvite,
  revokeExpiredInvitations,
} from "./learner-invitations.repository.ts";

/** As many as one transaction writes in a moment; the screen goes on until nobody is left and shows how far it is. */
const mostAtOnce = 100;

/**
 * Asks every enrolled learner of the school without account and without an open invitation to make one. Who was asked is not asked again, so it may come
 * twice: no idempotency key is needed.
 */
export const inviteLearners = command({
  name: "invite-learners",
  access: ["COUNSELLOR", "PROVIDER_ADMIN"],
  input: z.object({}),
  async run(scope) {
    const { db, viewer, now, emit } = scope;
    const providerId = ownProvider(viewer);
    const learners = await learnersToInvite(db, { providerId, now, most: mostAtOnce });
    await revokeExpiredInvitations(db, { learnerIds: learners.map(({ id }) => id), now });
    const invitations = learners.map(({ id, firstName, lastName, email }) => ({
      ...{
        id: newId<"invitation">(now.getTime()),
        role: "LEARNER" as const,
        learnerId: id,
        email: email.toLowerCase(),
      },
      name: `${firstName} ${lastName}`,
      invitedById: viewer.userId,
      expiresAt: invitationEnd(scope),
      sentAt: now,
    }));
    await insertLearnerInvitations(db, invitations);
    for (const { id } of invitations) emit({ type: "learner.invited", id });
    return ok({ invitedCount: invitations.length, remainingCount: await countToInvite(db, { providerId, now }) });
  },
});
