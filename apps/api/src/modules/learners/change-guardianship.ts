import { z } from "zod";
import { guardianshipAfter } from "@leerplek/domain/learners/guardianship";
import {
  canApproveGuardian,
  canEndGuardianship,
  canKeepGuardian,
  canRemindGuardian,
  type LinkedFacts,
} from "@leerplek/domain/learners/guardianship.policy";
import { canManageLearner } from "@leerplek/domain/learners/learner.policy";
import { isMinorOn } from "@leerplek/domain/learners/minor";
import { newId } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command, type CommandScope } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { guardianshipForUpdate, saveGuardianship, type StoredGuardianship } from "./guardianships.repository.ts";
import { invitationEnd } from "./invite-guardians.ts";
import { insertLearnerInvitations, revokeLearnerInvitations } from "./learner-invitations.repository.ts";

const factsOf = (link: StoredGuardianship, { today }: Pick<CommandScope, "today">): LinkedFacts => ({
  ...link,
  isMinor: isMinorOn(link.birthDate, today),
  isAccepted: link.acceptedAt !== null,
  isApproved: link.approvedAt !== null,
});
const wrongState = failed(problem("WRONG_STATE", "guardianshipId"));
const input = z.object({ guardianshipId: idInput("guardianship") });
const school = ["COUNSELLOR", "PROVIDER_ADMIN"] as const;

/** The school stands behind a link that a learner made. Problem: WRONG_STATE. */
export const approveGuardian = command({
  name: "approve-guardian",
  access: school,
  input,
  async run(scope, { guardianshipId }) {
    const { db, viewer, now, emit } = scope;
    const link = await guardianshipForUpdate(db, viewer, guardianshipId);
    const facts = factsOf(link, scope);
    if (!canManageLearner(viewer, link)) throw forbidden();
    if (!canApproveGuardian(viewer, facts)) return wrongState;
    const next = guardianshipAfter(facts, "approve");
    if (!next.ok) return next;
    const { status } = next.value;
    const confirmed = status === "CONFIRMED" ? { confirmedAt: now } : {};
    await saveGuardianship(db, link.id, { status, approvedAt: now, approvedById: viewer.userId, ...confirmed });
    emit({ type: "guardian.approved", id: link.id });
    if (status === "CONFIRMED") emit({ type: "guardian.confirmed", id: link.id });
    return ok({ id: link.id });
  },
});

/** Sends the guardian's mail again; the earlier link stops working. Problem: WRONG_STATE. */
export const remindGuardian = command({
  name: "remind-guardian",
  access: [...school, "LEARNER"],
  input,
  async run(scope, { guardianshipId }) {
    const { db, viewer, now, emit } = scope;
    const link = await guardianshipForUpdate(db, viewer, guardianshipId);
    const { learnerId, name, email } = link;
    if (!canManageLearner(viewer, link) && viewer.learnerId !== learnerId) throw forbidden();
    if (!canRemindGuardian(viewer, factsOf(link, scope))) return wrongState;
    await revokeLearnerInvitations(db, { learnerId, email, now });
    await insertLearnerInvitations(db, [
      {
        ...{ id: newId<"invitation">(now.getTime()), role: "GUARDIAN", learnerId, name, email },
        ...{ invitedById: viewer.userId, expiresAt: invitationEnd(scope), sentAt: now },
      },
    ]);
    emit({ type: "guardian.reminded", id: link.id });
    return ok({ id: link.id });
  },
});

/** Ends a link at once; both sides are told. Who may: `canEndGuardianship`. Problem: WRONG_STATE. */
export const endGuardianship = command({
  name: "end-guardianship",
  access: [...school, "LEARNER", "GUARDIAN"],
  input,
  async run(scope, { guardianshipId }) {
    const { db, viewer, now, emit } = scope;
    const link = await guardianshipForUpdate(db, viewer, guardianshipId);
    if (link.status === "ENDED") return wrongState;
    if (!canEndGuardianship(viewer, factsOf(link, scope))) throw forbidden();
    await revokeLearnerInvitations(db, { learnerId: link.learnerId, email: link.email, now });
    await saveGuardianship(db, link.id, { status: "ENDED", endedAt: now });
    emit({ type: "guardian.ended", id: link.id });
    return ok({ id: link.learnerId });
  },
});

/** The learner chooses whether a guardian stays after the eighteenth birthday; the choice may change at any time. Problem: WRONG_STATE. */
export const keepGuardian = command({
  name: "keep-guardian",
  access: ["LEARNER"],
  input: input.extend({ keep: z.boolean() }),
  async run(scope, { guardianshipId, keep }) {
    const { db, viewer, emit } = scope;
    const link = await guardianshipForUpdate(db, viewer, guardianshipId);
    if (viewer.learnerId !== link.learnerId) throw forbidden();
    if (!canKeepGuardian(viewer, factsOf(link, scope))) return wrongState;
    await saveGuardianship(db, link.id, { keepsAfter18: keep });
    emit({ type: "guardian.kept", id: link.id });
    return ok({ id: link.id });
  },
});
