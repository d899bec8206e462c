import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { ApplicationStatus, RejectionReason } from "@leerplek/domain/applications/application";
import { isApplicant, isGuardianOf, isRecipient } from "@leerplek/domain/applications/application.policy";
import { openStatuses } from "@leerplek/domain/applications/application-transitions";
import { newId, type Id } from "@leerplek/domain/shared/id";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import type { CommandScope } from "../../platform/command.ts";
import type { Database } from "../../platform/database.ts";
import { conflict, notFound } from "../../platform/errors.ts";
import { learners } from "../learners/learners.table.ts";
import { applicationEvents, applications } from "./applications.table.ts";

/** An application as a use case needs it; its row is locked until the transaction ends. */
export type StoredApplication = Pick<
  typeof applications.$inferSelect,
  | "id"
  | "workplaceId"
  | "learnerId"
  | "companyId"
  | "providerId"
  | "status"
  | "answeredAt"
  | "learnerAgreedAt"
  | "guardianAgreedAt"
>;

export const storedApplication = {
  id: applications.id,
  workplaceId: applications.workplaceId,
  learnerId: applications.learnerId,
  companyId: applications.companyId,
  providerId: applications.providerId,
  status: applications.status,
  answeredAt: applications.answeredAt,
  learnerAgreedAt: applications.learnerAgreedAt,
  guardianAgreedAt: applications.guardianAgreedAt,
};

/** Locks the application for a change. Unknown and foreign ids answer alike: NOT_FOUND. */
export async function applicationForUpdate(
  db: Database,
  viewer: Viewer,
  id: Id<"application">,
): Promise<StoredApplication> {
  const [application] = await db
    .select(storedApplication)
    .from(applications)
    .where(eq(applications.id, id))
    .for("update");
  if (!application || !maySee(viewer, application)) throw notFound();
  return application;
}

const maySee = (
  viewer: Viewer,
  application: Pick<StoredApplication, "learnerId" | "companyId" | "providerId">,
): boolean =>
  isApplicant(viewer, application) ||
  isGuardianOf(viewer, application) ||
  isRecipient(viewer, application) ||
  viewer.providerIds.includes(application.providerId);

/** Whose application it is, without a lock: the learner is locked first, then what is open. NOT_FOUND as above. */
export async function applicantOf(db: Database, viewer: Viewer, id: Id<"application">): Promise<Id<"learner">> {
  const { learnerId, companyId, providerId } = applications;
  const [application] = await db
    .select({ learnerId, companyId, providerId })
    .from(applications)
    .where(eq(applications.id, id));
  if (!application || !maySee(viewer, application)) throw notFound();
  return application.learnerId;
}

/**
 * Locks the learner, so that nothing is sent meanwhile, and then every open application of the learner. In order of workplace: who locks more than one
 * does it in the same order, and nobody waits in a circle.
 */
export async function openApplicationsForUpdate(
  db: Database,
  learnerId: Id<"learner">,
): Promise<readonly StoredApplication[]> {
  await db.select({ id: learners.id }).from(learners).where(eq(learners.id, learnerId)).for("no key update");
  return db
    .select(storedApplication)
    .from(applications)
    .where(and(eq(applications.learnerId, learnerId), inArray(applications.status, [...openStatuses])))
    .orderBy(asc(applications.workplaceId))
    .for("update");
}

interface Move {
  readonly application: StoredApplication;
  readonly to: ApplicationStatus;
  /** What the company says with it: that it answered, and why not. */
  readonly answer?: { answeredAt: Date; rejectionReason?: RejectionReason; answerNote?: string | null };
}

/** Changes the state and writes it on the tracking page. CONFLICT when the state is not what was read. */
export async function moveApplication(
  { db, viewer, now }: Pick<CommandScope, "db" | "viewer" | "now">,
  { application, to, answer = undefined }: Move,
): Promise<void> {
  const moved = await db
    .update(applications)
    .set({ ...answer, status: to, updatedAt: now, version: sql`${applications.version} + 1` })
    .where(and(eq(applications.id, application.id), eq(applications.status, application.status)))
    .returning({ id: applications.id });
  if (moved.length === 0) throw conflict();
  await noteStatus(db, { applicationId: application.id, status: to, actorId: viewer.userId, at: now });
}

/** Writes down who said yes to an offer; the state is not changed. */
export async function noteAgreement(
  { db, now }: Pick<CommandScope, "db" | "now">,
  id: Id<"application">,
  agreement: { learnerAgreedAt: Date } | { guardianAgreedAt: Date; guardianAgreedById: Id<"user"> },
): Promise<void> {
  await db
    .update(applications)
    .set({ ...agreement, updatedAt: now, version: sql`${applications.version} + 1` })
    .where(eq(applications.id, id));
}

/** One line of the tracking page. */
export async function noteStatus(
  db: Database,
  event: { applicationId: Id<"application">; status: ApplicationStatus; actorId: Id<"user">; at: Date },
): Promise<void> {
  await db.insert(applicationEvents).values({ id: newId(event.at.getTime()), ...event });
}
