import { actingOrganisation, actingRole, purposeOf } from "@leerplek/domain/audit/acting";
import { newId, type Id } from "@leerplek/domain/shared/id";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { queueForSearch } from "./modules/workplaces/search/search-outbox.repository.ts";
import type { Database } from "./platform/database.ts";
import type { JobQueue, NightlyTask } from "./platform/jobs.ts";
import { writeAuditLines } from "./platform/audit-lines.repository.ts";

/** Mails to the owner of an account about the account itself. */
export const accountMailNames = [
  "sign-in-link",
  "password-reset-link",
  "password-changed",
  "email-change-asked",
  "email-changed",
  "passkey-added",
  "passkey-removed",
  "account-inactive",
] as const;

/** Mails the product sends; each has a file under its module's `mails/`. */
export const mailNames = [
  "application-received",
  "application-withdrawn",
  "application-shortlisted",
  "application-rejected",
  "application-closed",
  "application-erased",
  "place-offered",
  "offer-agreed",
  "offer-answered",
  "learner-invited",
  "guardian-invited",
  "guardian-linked",
  "guardian-confirmed",
  "guardian-ended",
  "interview-booked",
  "interview-cancelled",
  "match-proposed",
  "match-agreed",
  "match-answered",
  "match-ended",
  "workplace-filled",
  "erasure-requested",
  "erasure-cancelled",
  "workplace-blocked",
  "workplace-recovered",
  "mentor-training-due",
  "mentor-lapsed",
  "mentor-barred",
  "deviation-requested",
  "deviation-decided",
  "member-invited",
  "company-registration",
  "mandate-given",
  "mandate-answered",
  "mandate-revoked",
  "recognition-submitted",
  "recognition-question",
  "recognition-message",
  "recognition-complete",
  "recognition-visit",
  "recognition-decided",
  "recognition-cancelled",
  "recognition-appealed",
  "recognition-appeal-registered",
  "recognition-appeal-acknowledged",
  "recognition-appeal-decided",
  "recognition-receipt",
  "recognition-mentors-changed",
  "recognition-expired",
  "recognition-renewable",
  "recognition-overdue",
  "profile-limit-met",
  "activity-list-renewed",
  ...accountMailNames,
] as const;
export type MailName = (typeof mailNames)[number];

/** What a kind of event leads to besides its line in the audit log. */
interface Effects {
  /** The kind of thing the audit line is about. */
  readonly about:
    | "workplace"
    | "invitation"
    | "membership"
    | "mandate"
    | "company"
    | "registration"
    | "partnership"
    | "branch"
    | "application"
    | "proposal"
    | "slot"
    | "interview"
    | "learner"
    | "recognition"
    | "programme"
    | "audit"
    | "erasure"
    | "retention"
    | "verification"
    | "guardianship"
    | "mentor"
    | "assignment"
    | "deviation"
    | "rule"
    | "activityList"
    | "activityOffer"
    | "user";
  readonly mails: readonly MailName[];
  /** What the worker does next, when more follows than this transaction may see. */
  readonly task?: NightlyTask;
}

/** Every kind of event with its effects: the one place that knows them. */
const effects = {
  "workplace.drafted": { about: "workplace", mails: [] },
  "workplace.updated": { about: "workplace", mails: [] },
  "workplace.published": { about: "workplace", mails: [] },
  "workplace.paused": { about: "workplace", mails: [] },
  "workplace.reopened": { about: "workplace", mails: [] },
  "workplace.closed": { about: "workplace", mails: [] },
  "workplace.expired": { about: "workplace", mails: [] },
  "workplace.filled": { about: "workplace", mails: ["workplace-filled"] },
  "workplace.freed": { about: "workplace", mails: [] },
  "workplace.blocked": { about: "workplace", mails: ["workplace-blocked"] },
  "workplace.recovered": { about: "workplace", mails: ["workplace-recovered"] },
  "workplace.renamed": { about: "workplace", mails: [] },
  "application.sent": { about: "application", mails: ["application-received"] },
  "application.viewed": { about: "application", mails: [] },
  "application.shortlisted": { about: "application", mails: ["application-shortlisted"] },
  "application.rejected": { about: "application", mails: ["application-rejected"] },
  "application.offered": { about: "application", mails: ["place-offered"] },
  "application.agreed": { about: "application", mails: ["offer-agreed"] },
  "application.accepted": { about: "application", mails: ["offer-answered"] },
  "application.declined": { about: "application", mails: ["offer-answered"] },
  "application.withdrawn": { about: "application", mails: ["application-withdrawn"] },
  "application.superseded": { about: "application", mails: ["application-withdrawn"] },
  /** About the workplace: of the candidate nothing may be left. */
  "application.erased": { about: "workplace", mails: ["application-erased"] },
  "application.closed": { about: "application", mails: ["application-closed"] },
  "slots.opened": { about: "workplace", mails: [] },
  "slot.removed": { about: "slot", mails: [] },
  "interview.booked": { about: "interview", mails: ["interview-booked"] },
  "interview.cancelled": { about: "interview", mails: ["interview-cancelled"] },
  "interview.recorded": { about: "interview", mails: [] },
  "proposal.made": { about: "proposal", mails: ["match-proposed"] },
  "proposal.agreed": { about: "proposal", mails: ["match-agreed"] },
  "proposal.declined": { about: "proposal", mails: ["match-answered"] },
  "proposal.confirmed": { about: "proposal", mails: ["match-answered"] },
  "proposal.retracted": { about: "proposal", mails: ["match-ended"] },
  "proposal.expired": { about: "proposal", mails: ["match-ended"] },
  "recognition.drafted": { about: "recognition", mails: [] },
  "recognition.saved": { about: "recognition", mails: [] },
  "recognition.submitted": { about: "recognition", mails: ["recognition-submitted"] },
  "recognition.supplemented": { about: "recognition", mails: ["recognition-submitted"] },
  "recognition.information-asked": { about: "recognition", mails: ["recognition-question"] },
  "recognition.message-written": { about: "recognition", mails: ["recognition-message"] },
  "recognition.complete": { about: "recognition", mails: ["recognition-complete"] },
  "recognition.review-started": { about: "recognition", mails: [] },
  "recognition.assigned": { about: "recognition", mails: [] },
  "recognition.visit-planned": { about: "recognition", mails: ["recognition-visit"] },
  "recognition.visit-recorded": { about: "recognition", mails: [] },
  "recognition.voted": { about: "recognition", mails: [] },
  "recognition.granted": { about: "recognition", mails: ["recognition-decided"] },
  "recognition.refused": { about: "recognition", mails: ["recognition-decided"] },
  "recognition.suspended": { about: "recognition", mails: ["recognition-decided"] },
  "recognition.lifted": { about: "recognition", mails: ["recognition-decided"] },
  "recognition.withdrawn": { about: "recognition", mails: ["recognition-decided"], task: "end-waiting" },
  "recognition.cancelled": { about: "recognition", mails: ["recognition-cancelled"] },
  "recognition.appealed": { about: "recognition", mails: ["recognition-appealed"] },
  "recognition.appeal-registered": {
    about: "recognition",
    mails: ["recognition-appealed", "recognition-appeal-registered"],
  },
  "recognition.appeal-acknowledged": { about: "recognition", mails: ["recognition-appeal-acknowledged"] },
  "recognition.appeal-decided": { about: "recognition", mails: ["recognition-appeal-decided"] },
  "recognition.receipt-confirmed": { about: "recognition", mails: [] },
  "recognition.receipt-recorded": { about: "recognition", mails: ["recognition-receipt"] },
  "recognition.mentors-changed": { about: "recognition", mails: ["recognition-mentors-changed"] },
  "recognition.expired": { about: "recognition", mails: ["recognition-expired"], task: "end-waiting" },
  "recognition.carried-over": { about: "recognition", mails: [] },
  "recognition.succeeded": { about: "recognition", mails: [] },
  "recognition.renewable": { about: "recognition", mails: ["recognition-renewable"] },
  "recognition.overdue": { about: "recognition", mails: ["recognition-overdue"] },
  "concordance.decided": { about: "programme", mails: [] },
  "learner.enrolled": { about: "learner", mails: [] },
  "learner.updated": { about: "learner", mails: [] },
  "learner.left": { about: "learner", mails: [] },
  "learner.invited": { about: "invitation", mails: ["learner-invited"] },
  "learner.joined": { about: "learner", mails: [] },
  "guardian.linked": { about: "guardianship", mails: ["guardian-invited", "guardian-linked"] },
  "guardian.reminded": { about: "guardianship", mails: ["guardian-invited"] },
  "guardian.accepted": { about: "guardianship", mails: [] },
  "guardian.approved": { about: "guardianship", mails: [] },
  "guardian.confirmed": { about: "guardianship", mails: ["guardian-confirmed"] },
  "guardian.kept": { about: "guardianship", mails: [] },
  "guardian.ended": { about: "guardianship", mails: ["guardian-ended"] },
  "rule.added": { about: "rule", mails: [] },
  "rule.corrected": { about: "rule", mails: [] },
  "rule.ended": { about: "rule", mails: [] },
  "rule.confirmed": { about: "rule", mails: [] },
  "mentor.added": { about: "mentor", mails: [] },
  "mentor.updated": { about: "mentor", mails: [] },
  "mentor.checked": { about: "mentor", mails: [] },
  "mentor.training-recorded": { about: "mentor", mails: [] },
  "mentor.placed": { about: "mentor", mails: [] },
  "mentor.rejected": { about: "mentor", mails: [] },
  "mentor.eligible": { about: "mentor", mails: [] },
  "mentor.activated": { about: "mentor", mails: [] },
  "mentor.deactivated": { about: "mentor", mails: [] },
  "mentor.reactivated": { about: "mentor", mails: [] },
  "mentor.barred": { about: "assignment", mails: ["mentor-barred"] },
  "mentor.training-due": { about: "assignment", mails: ["mentor-training-due"] },
  "mentor.lapsed": { about: "assignment", mails: ["mentor-lapsed"] },
  "deviation.requested": { about: "deviation", mails: ["deviation-requested"] },
  "deviation.retracted": { about: "deviation", mails: [] },
  "deviation.granted": { about: "deviation", mails: ["deviation-decided"] },
  "deviation.refused": { about: "deviation", mails: ["deviation-decided"] },
  "activity-list.drafted": { about: "activityList", mails: [] },
  "activity-list.saved": { about: "activityList", mails: [] },
  "activity-list.discarded": { about: "activityList", mails: [] },
  "activity-list.published": { about: "activityList", mails: [] },
  "activity-list.announced": { about: "activityList", mails: ["activity-list-renewed"] },
  "activity-offer.saved": { about: "activityOffer", mails: [] },
  "activity-offer.reviewed": { about: "activityOffer", mails: [] },
  "invitation.sent": { about: "invitation", mails: ["member-invited"] },
  "invitation.revoked": { about: "invitation", mails: [] },
  "invitation.accepted": { about: "invitation", mails: [] },
  "membership.began": { about: "membership", mails: [] },
  "membership.ended": { about: "membership", mails: [] },
  "partnership.added": { about: "partnership", mails: [] },
  "partnership.updated": { about: "partnership", mails: [] },
  "registration.asked": { about: "registration", mails: ["company-registration"] },
  "company.registered": { about: "company", mails: [] },
  "branch.added": { about: "branch", mails: [] },
  "branch.updated": { about: "branch", mails: [] },
  "branch.moved": { about: "branch", mails: [] },
  "branch.deactivated": { about: "branch", mails: [] },
  "branch.reactivated": { about: "branch", mails: [] },
  "workplace.moved": { about: "workplace", mails: [] },
  "mandate.given": { about: "mandate", mails: ["mandate-given"] },
  "mandate.accepted": { about: "mandate", mails: ["mandate-answered"] },
  "mandate.declined": { about: "mandate", mails: ["mandate-answered"] },
  "mandate.revoked": { about: "mandate", mails: ["mandate-revoked"] },
  "learner.profile-saved": { about: "learner", mails: [] },
  "learner.national-number-set": { about: "learner", mails: [] },
  "learner.national-number-removed": { about: "learner", mails: [] },
  "learner.national-number-seen": { about: "learner", mails: [] },
  "learner.data-exported": { about: "learner", mails: [] },
  "learner.profile-limit-met": { about: "user", mails: ["profile-limit-met"] },
  "learner.erased": { about: "learner", mails: [] },
  "retention.counted": { about: "retention", mails: [] },
  "erasure.requested": { about: "erasure", mails: ["erasure-requested"] },
  "erasure.cancelled": { about: "erasure", mails: ["erasure-cancelled"] },
  "audit.exported": { about: "audit", mails: [] },
  "audit.shortened": { about: "audit", mails: [] },
  "audit.verification-started": { about: "verification", mails: [] },
  "account.signed-in-by-password": { about: "user", mails: [] },
  "account.signed-in-by-link": { about: "user", mails: [] },
  "account.signed-in-by-passkey": { about: "user", mails: [] },
  "account.signed-in-by-identity-provider": { about: "user", mails: [] },
  /** A password that was wrong; at most as many in an hour as the limit of the door lets try. */
  "account.sign-in-refused": { about: "user", mails: [] },
  "account.signed-out": { about: "user", mails: [] },
  "account.updated": { about: "user", mails: [] },
  "account.password-changed": { about: "user", mails: ["password-changed"] },
  "account.password-reset": { about: "user", mails: ["password-changed"] },
  "account.email-change-asked": { about: "user", mails: ["email-change-asked"] },
  "account.email-changed": { about: "user", mails: ["email-changed"] },
  "account.email-restored": { about: "user", mails: [] },
  "account.passkey-added": { about: "user", mails: ["passkey-added"] },
  "account.inactivity-noticed": { about: "user", mails: ["account-inactive"] },
  "account.removed": { about: "user", mails: [] },
  "account.passkey-removed": { about: "user", mails: ["passkey-removed"] },
  "account.signed-out-elsewhere": { about: "user", mails: [] },
} as const satisfies Record<string, Effects>;

const taskAfter = (type: keyof typeof effects): NightlyTask[] => {
  const { task }: Effects = effects[type];
  return task ? [task] : [];
};

/** What happened, to which row. `workplaceId` is set when the workplace's search document changes with it. */
export interface DomainEvent {
  readonly type: keyof typeof effects;
  readonly id: string;
  readonly workplaceId?: Id<"workplace">;
  /** The organisation it concerns, as an outside id: what stands in the audit line of an actor who acts in nobody's name. */
  readonly organisationId?: string;
  /** In the actor's own words, where the product asks for a reason. */
  readonly reason?: string | null;
  /** For whom the actor acts, as an outside id, when that is somebody else. */
  readonly onBehalfOf?: string;
}

interface Cause {
  /** Null: the platform itself, in a job. */
  readonly viewer: Viewer | null;
  /** Who acts when there is no viewer yet: somebody who signs in. */
  readonly actorId?: Id<"user">;
  readonly now: Date;
  readonly requestId: string | null;
}

/** Writes what follows from the events into the same transaction: audit lines, the search outbox, mail jobs. Late they may be, lost never. */
export async function recordEffects(
  db: Database,
  jobs: JobQueue,
  events: readonly DomainEvent[],
  { viewer, now, requestId, ...signingIn }: Cause,
): Promise<void> {
  if (events.length === 0) return;
  const actorId = viewer?.userId ?? signingIn.actorId ?? null;
  const actorRole = viewer && actingRole(viewer);
  const actingFor = viewer && actingOrganisation(viewer);
  const mails = events.flatMap((event) => effects[event.type].mails.map((mail) => ({ mail, id: event.id, actorId })));
  const tasks = [...new Set(events.flatMap(({ type }) => taskAfter(type)))];
  await Promise.all([
    writeAuditLines(
      db,
      events.map((event) => ({
        id: newId(now.getTime()),
        at: now.toISOString(),
        actorId,
        actorRole,
        onBehalfOf: event.onBehalfOf ?? null,
        action: event.type,
        objectId: `${effects[event.type].about}_${event.id}`,
        organisationId: actingFor ?? event.organisationId ?? null,
        purpose: purposeOf(actorRole),
        reason: event.reason ?? null,
        requestId,
      })),
    ),
    queueForSearch(db, [...new Set(events.flatMap((event) => event.workplaceId ?? []))]),
    jobs.mail(db, mails),
    ...tasks.map((task) => jobs.task(db, task)),
  ]);
}
