import { createHash } from "node:crypto";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import { dayInFlanders } from "@leerplek/domain/shared/time";
import { mailNames, type MailName } from "./events.ts";
import { applicationClosed } from "./modules/applications/mails/application-closed.ts";
import { applicationErased } from "./modules/applications/mails/application-erased.ts";
import { applicationReceived } from "./modules/applications/mails/application-received.ts";
import { applicationRejected } from "./modules/applications/mails/application-rejected.ts";
import { applicationShortlisted } from "./modules/applications/mails/application-shortlisted.ts";
import { applicationWithdrawn } from "./modules/applications/mails/application-withdrawn.ts";
import { endGuardianships } from "./modules/learners/end-guardianships.ts";
import { mostLinksAtOnce } from "./modules/learners/guardianships.repository.ts";
import { guardianConfirmed } from "./modules/learners/mails/guardian-confirmed.ts";
import { guardianEnded } from "./modules/learners/mails/guardian-ended.ts";
import { guardianInvited } from "./modules/learners/mails/guardian-invited.ts";
import { guardianLinked } from "./modules/learners/mails/guardian-linked.ts";
import { learnerInvited } from "./modules/learners/mails/learner-invited.ts";
import { profileLimitMet } from "./modules/learners/mails/profile-limit-met.ts";
import { offerAgreed } from "./modules/applications/mails/offer-agreed.ts";
import { offerAnswered } from "./modules/applications/mails/offer-answered.ts";
import { erasureCancelled } from "./modules/privacy/mails/erasure-cancelled.ts";
import { erasureRequested } from "./modules/privacy/mails/erasure-requested.ts";
import { applyRetention, countRetention } from "./modules/privacy/run-retention.ts";
import { noticeInactiveAccounts } from "./modules/privacy/unused-accounts.ts";
import { runErasures } from "./modules/privacy/run-erasures.ts";
import { placeOffered } from "./modules/applications/mails/place-offered.ts";
import { sealAuditLog, verifyAuditLog } from "./modules/audit/verify-audit-log.ts";
import { interviewBooked } from "./modules/interviews/mails/interview-booked.ts";
import { interviewCancelled } from "./modules/interviews/mails/interview-cancelled.ts";
import { lapseMentors, remindMentors } from "./modules/mentors/chase-mentor-training.ts";
import { deviationDecided } from "./modules/mentors/mails/deviation-decided.ts";
import { deviationRequested } from "./modules/mentors/mails/deviation-requested.ts";
import { mentorBarred } from "./modules/mentors/mails/mentor-barred.ts";
import { mentorLapsed } from "./modules/mentors/mails/mentor-lapsed.ts";
import { mentorTrainingDue } from "./modules/mentors/mails/mentor-training-due.ts";
import { mostTermsAtOnce } from "./modules/mentors/training-terms.repository.ts";
import { matchAgreed } from "./modules/matches/mails/match-agreed.ts";
import { matchAnswered } from "./modules/matches/mails/match-answered.ts";
import { matchEnded } from "./modules/matches/mails/match-ended.ts";
import { matchProposed } from "./modules/matches/mails/match-proposed.ts";
import { expireProposals, mostAtOnce } from "./modules/matches/matches.repository.ts";
import { companyRegistration } from "./modules/companies/mails/company-registration.ts";
import { mandateAnswered, mandateGiven, mandateRevoked } from "./modules/organisations/mails/mandate-mails.ts";
import { memberInvited } from "./modules/organisations/mails/member-invited.ts";
import { recognitionAppealAcknowledged } from "./modules/recognitions/mails/recognition-appeal-acknowledged.ts";
import { recognitionAppealRegistered } from "./modules/recognitions/mails/recognition-appeal-registered.ts";
import { recognitionAppealDecided } from "./modules/recognitions/mails/recognition-appeal-decided.ts";
import { recognitionReceipt } from "./modules/recognitions/mails/recognition-receipt.ts";
import { recognitionAppealed } from "./modules/recognitions/mails/recognition-appealed.ts";
import { recognitionCancelled } from "./modules/recognitions/mails/recognition-cancelled.ts";
import { recognitionComplete } from "./modules/recognitions/mails/recognition-complete.ts";
import { recognitionDecided } from "./modules/recognitions/mails/recognition-decided.ts";
import { recognitionExpired } from "./modules/recognitions/mails/recognition-expired.ts";
import { recognitionMentorsChanged } from "./modules/recognitions/mails/recognition-mentors-changed.ts";
import { recognitionMessage } from "./modules/recognitions/mails/recognition-message.ts";
import { recognitionOverdue } from "./modules/recognitions/mails/recognition-overdue.ts";
import { recognitionQuestion } from "./modules/recognitions/mails/recognition-question.ts";
import { recognitionRenewable } from "./modules/recognitions/mails/recognition-renewable.ts";
import { expireRecognitions, followByNight } from "./modules/recognitions/expire-recognitions.ts";
import { mostRecognitionsAtOnce } from "./modules/recognitions/nightly.repository.ts";
import { remindRecognitions } from "./modules/recognitions/remind-recognitions.ts";
import { recognitionSubmitted } from "./modules/recognitions/mails/recognition-submitted.ts";
import { recognitionVisit } from "./modules/recognitions/mails/recognition-visit.ts";
import { endWaiting, mostInVainAtOnce } from "./modules/workplaces/end-waiting.ts";
import { expireWorkplaces } from "./modules/workplaces/expire-workplaces.ts";
import { mostExpiredAtOnce } from "./modules/workplaces/expired-workplaces.repository.ts";
import { workplaceBlocked } from "./modules/workplaces/mails/workplace-blocked.ts";
import { workplaceRecovered } from "./modules/workplaces/mails/workplace-recovered.ts";
import { workplaceFilled } from "./modules/workplaces/mails/workplace-filled.ts";
import { announceActivityLists } from "./modules/programmes/announce-activity-lists.ts";
import { activityListRenewed } from "./modules/programmes/mails/activity-list-renewed.ts";
import {
  accountInactive,
  passkeyAdded,
  passkeyRemoved,
  passwordChanged,
} from "./modules/accounts/mails/account-notices.ts";
import { emailChangeAsked, emailChanged } from "./modules/accounts/mails/email-change.ts";
import { passwordResetLink } from "./modules/accounts/mails/password-reset-link.ts";
import { signInLink } from "./modules/accounts/mails/sign-in-link.ts";
import { forgetOldRegistrations } from "./modules/companies/registrations.repository.ts";
import { forgetOldSessions } from "./modules/accounts/session-changes.repository.ts";
import { forgetOldAttempts } from "./modules/accounts/attempts.repository.ts";
import { forgetIdempotencyKeys } from "./platform/idempotency-keys.repository.ts";
import { HopelessJob, type JobHandlers } from "./platform/job-worker.ts";
import type { JobQueue, MailJob, NightlyTask } from "./platform/jobs.ts";
import type { FieldCipher } from "./platform/field-cipher.ts";
import type { Log } from "./platform/log.ts";
import { resealColumns } from "./platform/sealed-columns.repository.ts";
import { noteSentMail } from "./platform/sent-mails.repository.ts";
import { calendarFile } from "./platform/mail/calendar.ts";
import { layOut } from "./platform/mail/layout.ts";
import type { Letter, MailWriter } from "./platform/mail/letter.ts";
import type { Mailer } from "./platform/mailer.ts";
import { inSystemTask, type SystemScope } from "./platform/system-task.ts";

const writers: Readonly<Record<MailName, MailWriter>> = {
  "application-received": applicationReceived,
  "application-withdrawn": applicationWithdrawn,
  "application-shortlisted": applicationShortlisted,
  "application-rejected": applicationRejected,
  "application-closed": applicationClosed,
  "application-erased": applicationErased,
  "place-offered": placeOffered,
  "offer-agreed": offerAgreed,
  "offer-answered": offerAnswered,
  "learner-invited": learnerInvited,
  "guardian-invited": guardianInvited,
  "guardian-linked": guardianLinked,
  "guardian-confirmed": guardianConfirmed,
  "guardian-ended": guardianEnded,
  "interview-booked": interviewBooked,
  "interview-cancelled": interviewCancelled,
  "match-proposed": matchProposed,
  "match-agreed": matchAgreed,
  "match-answered": matchAnswered,
  "match-ended": matchEnded,
  "workplace-filled": workplaceFilled,
  "erasure-requested": erasureRequested,
  "erasure-cancelled": erasureCancelled,
  "workplace-blocked": workplaceBlocked,
  "workplace-recovered": workplaceRecovered,
  "mentor-training-due": mentorTrainingDue,
  "mentor-lapsed": mentorLapsed,
  "mentor-barred": mentorBarred,
  "deviation-requested": deviationRequested,
  "deviation-decided": deviationDecided,
  "member-invited": memberInvited,
  "company-registration": companyRegistration,
  "mandate-given": mandateGiven,
  "mandate-answered": mandateAnswered,
  "mandate-revoked": mandateRevoked,
  "recognition-submitted": recognitionSubmitted,
  "recognition-question": recognitionQuestion,
  "recognition-message": recognitionMessage,
  "recognition-complete": recognitionComplete,
  "recognition-visit": recognitionVisit,
  "recognition-decided": recognitionDecided,
  "recognition-cancelled": recognitionCancelled,
  "recognition-appealed": recognitionAppealed,
  "recognition-appeal-registered": recognitionAppealRegistered,
  "recognition-appeal-acknowledged": recognitionAppealAcknowledged,
  "recognition-appeal-decided": recognitionAppealDecided,
  "recognition-receipt": recognitionReceipt,
  "recognition-mentors-changed": recognitionMentorsChanged,
  "recognition-expired": recognitionExpired,
  "recognition-renewable": recognitionRenewable,
  "recognition-overdue": recognitionOverdue,
  "profile-limit-met": profileLimitMet,
  "activity-list-renewed": activityListRenewed,
  "sign-in-link": signInLink,
  "password-reset-link": passwordResetLink,
  "password-changed": passwordChanged,
  "email-change-asked": emailChangeAsked,
  "email-changed": emailChanged,
  "passkey-added": passkeyAdded,
  "passkey-removed": passkeyRemoved,
  "account-inactive": accountInactive,
};

export interface HandlerServices {
  readonly sql: Sql;
  readonly db: PostgresJsDatabase;
  readonly jobs: JobQueue;
  readonly mailer: Mailer;
  /** Where the links of mails lead. */
  readonly baseUrl: URL;
  /** The clock; tests move it. */
  readonly clock: () => Date;
  readonly fields: FieldCipher;
  readonly log: Pick<Log, "info" | "error">;
  /** Compares the index with the database and mends it. */
  readonly checkSearch: () => Promise<unknown>;
}

/** What each job does. Every handler may run twice: mails carry the same Message-ID then, the nightly tasks find nothing left to do. */
export function createJobHandlers(services: HandlerServices): JobHandlers {
  const { sql, db, clock } = services;
  const tasks: Readonly<Record<NightlyTask, () => Promise<unknown>>> = {
    "announce-activity-lists": () => inSystemTask(services, announceActivityLists),
    "check-search": services.checkSearch,
    "chase-mentor-training": async () => {
      await inRounds(services, mostTermsAtOnce, lapseMentors);
      await inSystemTask(services, remindMentors);
    },
    "end-guardianships": () => inRounds(services, mostLinksAtOnce, endGuardianships),
    "end-waiting": () => inRounds(services, mostInVainAtOnce, endWaiting),
    "expire-proposals": () => inRounds(services, mostAtOnce, (scope) => expireProposals(scope)),
    "expire-recognitions": async () => {
      await inRounds(services, mostRecognitionsAtOnce, expireRecognitions);
      await inSystemTask(services, followByNight);
    },
    "remind-recognitions": () => inRounds(services, mostRecognitionsAtOnce, remindRecognitions),
    "expire-workplaces": () => inRounds(services, mostExpiredAtOnce, expireWorkplaces),
    "forget-idempotency-keys": () => forgetIdempotencyKeys(db, clock()),
    "forget-sign-in-attempts": () => forgetOldAttempts(sql),
    "apply-retention": () => applyRetention(services),
    "notice-inactive-accounts": () => noticeInactiveAccounts(services),
    "count-retention": () => countRetention(services),
    "reseal-fields": () => resealColumns(sql, services.fields),
    "run-erasures": () => runErasures(services),
    "seal-audit-log": () => sealAuditLog(services),
    "verify-audit-log": () => verifyAuditLog(services),
    "forget-old-sessions": async () => {
      await forgetOldSessions(sql);
      await forgetOldRegistrations(sql);
    },
  };
  return {
    async mail(job) {
      const name = mailNames.find((each) => each === job.mail);
      if (!name) throw new HopelessJob("a mail of an unknown kind");
      const letters = await writers[name]({ sql, today: dayInFlanders(clock()) }, job);
      await sendAll(letters, job, services);
    },
    async nightly({ task }) {
      await tasks[task]();
    },
  };
}

/** One address that fails does not keep the others from their mail. */
async function sendAll(letters: readonly Letter[], job: MailJob, services: HandlerServices): Promise<void> {
  const failures: unknown[] = [];
  for (const letter of letters)
    await send(letter, job, services).catch((error: unknown) => {
      failures.push(error);
    });
  const worthRetrying = failures.find((error) => !(error instanceof HopelessJob));
  if (failures.length > 0) throw worthRetrying ?? failures[0];
}

async function send(letter: Letter, job: MailJob, { mailer, baseUrl, sql, clock }: HandlerServices): Promise<void> {
  const { to, text, invitation } = letter;
  const messageId = messageIdOf(letter, job, baseUrl);
  await mailer.send({
    messageId,
    to: to.email,
    language: to.language,
    ...layOut(to, text, baseUrl),
    ...(invitation && {
      invitation: {
        method: invitation.method,
        content: calendarFile(to, invitation, { from: mailer.from, baseUrl }),
      },
    }),
  });
  await noteSentMail(sql, { messageId, to, job, now: clock() });
}

/** The same for the same news to the same person, and nothing can be read from it. */
function messageIdOf({ to, version }: Letter, { mail, id }: MailJob, { hostname }: URL): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([mail, id, version, to.email]))
    .digest("hex");
  return `<${digest.slice(0, 40)}@${hostname}>`;
}

/** Transactions of a bounded size until one finds less than it could take. */
async function inRounds(
  services: HandlerServices,
  mostInOne: number,
  round: (scope: SystemScope) => Promise<number>,
): Promise<void> {
  while ((await inSystemTask(services, round)) >= mostInOne);
}
