import type { GuardianshipStatus } from "@leerplek/domain/learners/guardianship";
import {
  canApproveGuardian,
  canEndGuardianship,
  canKeepGuardian,
  canRemindGuardian,
  type LinkedFacts,
} from "@leerplek/domain/learners/guardianship.policy";
import { isMinorOn } from "@leerplek/domain/learners/minor";
import { dayInFlanders, type LocalDate } from "@leerplek/domain/shared/time";
import {
  column,
  computed,
  instant,
  publicId,
  shape,
  value,
  type Row,
  type Run,
  type Shape,
} from "../../platform/read-plan/shape.ts";

interface Facts extends Omit<LinkedFacts, "isMinor" | "status"> {
  readonly status: GuardianshipStatus;
  readonly birthDate: LocalDate;
}
/** False for a guardian whose link is not in force: the wall hides the learner, and the use cases answer NOT_FOUND. */
const facts = (g: Row): string =>
  `coalesce((select json_build_object('learnerId', l.id, 'providerId', l.provider_id, 'birthDate', l.birth_date, 'userId', ${g}.user_id, 'status', ${g}.status,
    'isAccepted', ${g}.accepted_at is not null, 'isApproved', ${g}.approved_at is not null) from learners l where l.id = ${g}.learner_id), 'false')`;
const decided = (policy: (viewer: Run["viewer"], link: LinkedFacts) => boolean) =>
  computed<Facts | false>(
    facts,
    (link, { viewer, now }) =>
      link && policy(viewer, { ...link, isMinor: isMinorOn(link.birthDate, dayInFlanders(now)) }),
  );

/** A guardian's link: for the learner, the school and the guardian of it. Parents do not read each other's address here. */
export const guardianshipShape: Shape = shape({
  type: "Guardianship",
  table: "guardianships",
  visible: (g) =>
    `${g}.learner_id = ${g.viewer("learnerId")} or ${g}.user_id = ${g.viewer("userId")} or exists (select from learners l where l.id = ${g}.learner_id and l.provider_id = any(${g.viewer("providerIds")}))`,
  // Who the parents are stands in the learner's file, by whatever road somebody comes to it; a guardian's own link is none of it.
  look: {
    kind: "FILE",
    learnerId: (g) => `(case when ${g}.user_id is distinct from ${g.viewer("userId")} then ${g}.learner_id end)`,
    glance: ["id", "status"],
  },
  fields: () => ({
    id: publicId("guardianship"),
    name: column("name"),
    email: column("email"),
    status: column("status"),
    linkedBy: column("linked_by"),
    linkedByName: value((g) => `(select u.name from users u where u.id = ${g}.linked_by_id)`),
    linkedAt: instant("created_at"),
    acceptedAt: instant("accepted_at"),
    approvedAt: instant("approved_at"),
    endedAt: instant("ended_at"),
    keepsAfter18: column("keeps_after18"),
    viewerCanApprove: decided(canApproveGuardian),
    viewerCanRemind: decided(canRemindGuardian),
    viewerCanEnd: decided(canEndGuardianship),
    viewerCanKeep: decided(canKeepGuardian),
  }),
});
