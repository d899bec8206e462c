import { newId, type Id } from "@leerplek/domain/shared/id";
import type { CommandScope } from "../../platform/command.ts";
import { insertGuardianships } from "./guardianships.repository.ts";
import { insertLearnerInvitations } from "./learner-invitations.repository.ts";

interface NewLink {
  readonly learnerId: Id<"learner">;
  readonly name: string;
  readonly email: string;
}

/** When an invitation that is sent now stops working. */
export const invitationEnd = ({ now, rules }: Pick<CommandScope, "now" | "rules">): Date =>
  new Date(now.getTime() + rules["invitation.days"] * 24 * 60 * 60_000);

/** Writes links with the invitations the guardians answer to. What a school links it stands behind; what a learner links, the school approves. */
export async function inviteGuardians(
  scope: CommandScope,
  links: readonly NewLink[],
  linkedBy: "PROVIDER" | "LEARNER",
): Promise<readonly Id<"guardianship">[]> {
  const { db, viewer, now, emit } = scope;
  const approval = linkedBy === "PROVIDER" ? { approvedAt: now, approvedById: viewer.userId } : {};
  const rows = links.map((link) => ({ ...link, id: newId<"guardianship">(now.getTime()) }));
  await insertGuardianships(
    db,
    rows.map((row) => ({
      ...row,
      ...approval,
      ...{ status: "INVITED", linkedBy, linkedById: viewer.userId, createdAt: now },
    })),
  );
  await insertLearnerInvitations(
    db,
    links.map((link) => ({
      ...link,
      id: newId<"invitation">(now.getTime()),
      role: "GUARDIAN",
      invitedById: viewer.userId,
      expiresAt: invitationEnd(scope),
      sentAt: now,
    })),
  );
  for (const { id } of rows) emit({ type: "guardian.linked", id });
  return rows.map(({ id }) => id);
}
