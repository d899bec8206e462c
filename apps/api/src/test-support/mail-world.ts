import { and, eq, isNull } from "drizzle-orm";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { ApplicationStatus } from "@leerplek/domain/applications/application";
import type { DeviationStatus, MentorStatus } from "@leerplek/domain/mentors/mentor";
import type { InterviewStatus } from "@leerplek/domain/interviews/interview";
import type { ErasureStatus } from "@leerplek/domain/privacy/erasure";
import type { ProposalStatus } from "@leerplek/domain/matches/match-proposal";
import { newId, newPersonId, type Id } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import type { Role } from "@leerplek/domain/shared/viewer";
import { readMailbox, startMailbox, type CaughtMail } from "@leerplek/local/mailbox";
import { createJobHandlers, type HandlerServices } from "../job-handlers.ts";
import { invitations } from "../modules/accounts/invitations.table.ts";
import { memberships, users } from "../modules/accounts/accounts.table.ts";
import { applications } from "../modules/applications/applications.table.ts";
import { mandates } from "../modules/companies/mandates.table.ts";
import { interviews } from "../modules/interviews/interviews.table.ts";
import { guardianships } from "../modules/learners/guardianships.table.ts";
import { learners } from "../modules/learners/learners.table.ts";
import { erasures } from "../modules/privacy/privacy.table.ts";
import { matchProposals } from "../modules/matches/matches.table.ts";
import { companies } from "../modules/companies/companies.table.ts";
import { mentorAssignments, mentorDeviations, mentorReminders, mentors } from "../modules/mentors/mentors.table.ts";
import { partnerships } from "../modules/recognitions/partnerships.table.ts";
import type { JobHandlers } from "../platform/job-worker.ts";
import type { MailJob } from "../platform/jobs.ts";
import { createMailer } from "../platform/mailer.ts";
import { activityWorld } from "./activity-world.ts";
import { linksByMail } from "./mail-links.ts";
import { filesByMail } from "./mail-files.ts";
import { testMoment, type TestDatabase } from "./test-database.ts";
import { testWorld, type TestCompany, type TestLearner, type TestWorkplace } from "./test-world.ts";

/** What a company must never read of this learner before an interview; each is unlike anything else in a mail. */
export const secrets = {
  lastName: "Geheimenaam",
  email: "noor.geheimenaam@example.org",
  phone: "0470 12 34 56",
  birthYear: "2009",
  street: "Verborgenlaan 7",
  postcode: "9870",
  guardianName: "Moeder Verzwegen",
  guardianEmail: "verzwegen@example.org",
  miniProfile: "Ik werk graag met mijn handen",
} as const;
/** A secret on its own: four digits of a postcode stand in the fractions of many a timestamp, and in identifiers. */
export const standingAlone = (secret: string): RegExp =>
  new RegExp(`(?<![\\w.-])${secret.replaceAll(".", "\\.")}(?![\\w-])`, "i");

export const firstName = "Noortje";

export interface MailSetting {
  readonly workplace: TestWorkplace;
  readonly company: TestCompany & { readonly mentorUserId: Id<"user"> };
  readonly learner: TestLearner;
  readonly counsellorId: Id<"user">;
  /** A case officer of the partnership of the company's files. */
  readonly officerId: Id<"user">;
  readonly partnershipId: Id<"partnership">;
}

/** A real mailbox, and people with every tie that decides who gets a mail. */
export async function mailWorld(database: TestDatabase, options: Partial<HandlerServices> = {}) {
  const { db, sql } = database;
  const world = await testWorld(database);
  const folder = await mkdtemp(join(tmpdir(), "leerplek-mails-"));
  const mailbox = await startMailbox({ folder });
  const mailer = createMailer(mailbox.smtpUrl, "Leerplek <noreply@example.org>");
  const handlers: JobHandlers = createJobHandlers({
    sql,
    db: database.db,
    jobs: database.jobs,
    mailer,
    baseUrl: new URL("https://leerplek.example"),
    clock: () => testMoment,
    fields: database.fields,
    log: { info: () => {}, error: () => {} },
    checkSearch: async () => {},
    ...options,
  });
  afterAll(async () => {
    mailer.close();
    await mailbox.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const overheid = await addUser("overheid@example.org");
  await db.insert(memberships).values({ id: newId(), userId: overheid, role: "GOV_ADMIN" });
  let seen = 0;
  let sectors = 0;

  async function addUser(email: string, language = "nl"): Promise<Id<"user">> {
    const id = newPersonId<"user">();
    await db.insert(users).values({ id, name: `Naam van ${email.split("@")[0]}`, email, language });
    return id;
  }

  async function addMember(
    { companyId }: Pick<TestCompany, "companyId">,
    userId: Id<"user">,
    { role = "COMPANY_ADMIN", endedAt = null }: { role?: Role; endedAt?: Date | null } = {},
  ): Promise<void> {
    await db.insert(memberships).values({ id: newId(), userId, role, companyId, endedAt });
  }

  /** One company with an administrator, a mentor of the workplace, another mentor and somebody who left; one learner with guardian and counsellor. */
  async function addSetting(learnerMore: Partial<typeof learners.$inferInsert> = {}): Promise<MailSetting> {
    const tag = crypto.randomUUID().slice(0, 8);
    const company = await world.addCompany();
    await db
      .update(users)
      .set({ email: `baas-${tag}@example.org` })
      .where(eq(users.id, company.viewer.userId));
    const mentorUserId = await addUser(`mentor-${tag}@example.org`, "en");
    await db.update(mentors).set({ userId: mentorUserId }).where(eq(mentors.id, company.mentorId));
    await addMember(company, mentorUserId, { role: "MENTOR" });
    await addMember(company, await addUser(`andere-mentor-${tag}@example.org`), { role: "MENTOR" });
    await addMember(company, await addUser(`vertrokken-${tag}@example.org`), { endedAt: testMoment });
    const counsellorId = await addUser(`begeleider-${tag}@example.org`);
    const partnershipId = newId<"partnership">();
    await db.insert(partnerships).values({
      id: partnershipId,
      kind: "SECTORAL",
      name: `Partnerschap ${tag}`,
      jointCommittees: [],
      isConfirmed: false,
    });
    const officerId = await addUser(`behandelaar-${tag}@example.org`);
    await db.insert(memberships).values({ id: newId(), userId: officerId, role: "RECOGNITION_OFFICER", partnershipId });
    const workplace = await world.addWorkplace({}, company);
    // An address is enrolled once at a school: the learner of an earlier setting makes room.
    await db
      .update(learners)
      .set({ endedOn: day("2026-11-22") })
      .where(and(eq(learners.email, secrets.email), isNull(learners.endedOn)));
    const learner = await world.addLearner({
      firstName,
      lastName: secrets.lastName,
      email: secrets.email,
      phone: secrets.phone,
      birthDate: day("2009-05-10"),
      street: secrets.street,
      postcode: secrets.postcode,
      counsellorId,
      ...learnerMore,
    });
    await addGuardian(learner.learnerId);
    return { workplace, company: { ...company, mentorUserId }, learner, counsellorId, officerId, partnershipId };
  }

  /** A mandate of the company for the counsellor; it waits for an answer unless the test says otherwise. */
  async function addMandate(
    { company, counsellorId }: MailSetting,
    more: Partial<typeof mandates.$inferInsert>,
  ): Promise<Id<"mandate">> {
    const [id, membershipId] = [newId<"mandate">(), newId<"membership">()];
    const { providerId } = world;
    await db.insert(memberships).values({ id: membershipId, userId: counsellorId, role: "COUNSELLOR", providerId });
    await db.insert(mandates).values({
      id,
      companyId: company.companyId,
      holderId: counsellorId,
      holderMembershipId: membershipId,
      scopes: ["PUBLISH_WORKPLACE"],
      validFrom: day("2026-11-23"),
      givenById: company.viewer.userId,
      ...more,
    });
    return id;
  }

  /** An invitation by the company's administrator to become a mentor. */
  async function addInvitation({ company }: MailSetting): Promise<Id<"invitation">> {
    const id = newId<"invitation">();
    await db.insert(invitations).values({
      id,
      tokenHash: id,
      email: `genodigde-${id.slice(-8)}@example.org`,
      name: "Gerda Genodigde",
      role: "MENTOR",
      companyId: company.companyId,
      invitedById: company.viewer.userId,
      expiresAt: new Date(testMoment.getTime() + 86_400_000),
      sentAt: testMoment,
    });
    return id;
  }

  /** The confirmed guardian; one account, of however many learners. */
  async function addGuardian(learnerId: Id<"learner">): Promise<void> {
    const { guardianName: name, guardianEmail: email } = secrets;
    const userId = newPersonId<"user">();
    await db.insert(users).values({ id: userId, name, email }).onConflictDoNothing();
    const [user] = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
    await db.insert(guardianships).values({
      ...{ id: newId(), learnerId, name, email, userId: user?.id ?? userId },
      ...{ status: "CONFIRMED", linkedBy: "PROVIDER" },
      ...{ acceptedAt: testMoment, approvedAt: testMoment, confirmedAt: testMoment },
    });
  }

  async function addApplication(
    { workplace, learner }: MailSetting,
    status: ApplicationStatus,
    more: Partial<typeof applications.$inferInsert> = {},
  ): Promise<Id<"application">> {
    const { applicationId } = await world.addApplication(workplace, { status, learner });
    if (Object.keys(more).length > 0) await db.update(applications).set(more).where(eq(applications.id, applicationId));
    return applicationId;
  }

  async function addInterview(
    setting: MailSetting,
    status: InterviewStatus,
    more: Partial<typeof interviews.$inferInsert> = {},
  ): Promise<Id<"interview">> {
    const applicationId = await addApplication(setting, status === "CANCELLED" ? "SHORTLISTED" : "INTERVIEW_PLANNED");
    const startsAt = new Date("2026-11-30T09:00:00Z");
    const slotId = await world.addSlot(setting.workplace, {
      startsAt,
      status: status === "CANCELLED" ? "OPEN" : "BOOKED",
    });
    const id = newId<"interview">();
    await db.insert(interviews).values({
      id,
      slotId,
      applicationId,
      learnerId: setting.learner.learnerId,
      companyId: setting.company.companyId,
      startsAt,
      endsAt: new Date("2026-11-30T09:45:00Z"),
      status,
      calendarUid: `${applicationId}@leerplek`,
      calendarSequence: status === "CANCELLED" ? 1 : 0,
      updatedAt: testMoment,
      ...more,
    });
    return id;
  }

  async function addErasure({ learner }: MailSetting, status: ErasureStatus): Promise<Id<"erasure">> {
    const id = newId<"erasure">();
    await db.insert(erasures).values({
      ...{ id, status, learnerId: learner.learnerId, userId: learner.viewer.userId, providerId: world.providerId },
      ...{ cause: "REQUEST", requestedAt: testMoment, executeOn: day("2026-12-07") },
    });
    return id;
  }

  /** The mentor's place in a state, with a term that ends in a week and a reminder that went out. */
  async function addPlace({ company }: MailSetting, status: MentorStatus): Promise<Id<"assignment">> {
    const [place] = await db
      .update(mentorAssignments)
      .set({ status, trainingDueOn: day("2026-11-30"), motive: "Er was te weinig begeleiding." })
      .where(eq(mentorAssignments.mentorId, company.mentorId))
      .returning({ id: mentorAssignments.id });
    if (!place) throw new Error("the mentor has no place");
    await db
      .insert(mentorReminders)
      .values({ assignmentId: place.id, dueOn: day("2026-11-30"), daysBefore: 7, sentAt: testMoment });
    return place.id;
  }

  /** A deviation for the mentor; the company's sector is that of the partnership. */
  async function addDeviation(
    { company, partnershipId }: MailSetting,
    status: DeviationStatus,
  ): Promise<Id<"deviation">> {
    const jointCommittee = String(300 + (++sectors % 700)).padStart(3, "0");
    await db.update(companies).set({ jointCommittee }).where(eq(companies.id, company.companyId));
    await db
      .update(partnerships)
      .set({ jointCommittees: [jointCommittee] })
      .where(eq(partnerships.id, partnershipId));
    const id = newId<"deviation">();
    await db.insert(mentorDeviations).values({
      ...{ id, status, companyId: company.companyId, mentorId: company.mentorId, programmeId: world.programmeId },
      kind: "AGE",
      proofKind: "CERTIFICATE",
      proof: "Diploma secundair onderwijs, haarzorg, 2021",
      requestedAt: testMoment,
      requestedById: company.viewer.userId,
      motive: status === "REQUESTED" ? null : "Het diploma past bij de opleiding.",
    });
    return id;
  }

  async function addProposal(
    setting: MailSetting,
    status: ProposalStatus,
    more: Partial<typeof matchProposals.$inferInsert> = {},
  ): Promise<Id<"proposal">> {
    const id = newId<"proposal">();
    await db.insert(matchProposals).values({
      id,
      learnerId: setting.learner.learnerId,
      workplaceId: setting.workplace.workplaceId,
      companyId: setting.company.companyId,
      providerId: world.providerId,
      proposedById: setting.counsellorId,
      reason: `${firstName} ${secrets.lastName} kan dit goed.`,
      status,
      expiresOn: day("2026-11-30"),
      agreedAt: status === "LEARNER_OK" || status === "CONFIRMED" ? testMoment : null,
      ...more,
    });
    return id;
  }

  /** Does the job and gives the mails it sent, in order of address. */
  async function mailsOf(job: MailJob): Promise<readonly CaughtMail[]> {
    await handlers.mail(job);
    const all = await readMailbox(folder);
    const fresh = all.slice(0, all.length - seen);
    seen = all.length;
    return fresh.toSorted((one, other) => `${one.to}`.localeCompare(`${other.to}`));
  }

  /** A second version of a list the company's branch answered. */
  async function addRenewedList({ company: { branchId } }: MailSetting): Promise<Id<"activityList">> {
    const programmeId = await world.addProgramme();
    const lists = activityWorld(database);
    await lists.addOffer({ branchId }, programmeId, await lists.addList(programmeId, ["a"]), { a: "FULL" });
    return (await lists.addList(programmeId, ["a", "b"], { version: 2 })).listId;
  }

  return {
    world,
    handlers,
    mailbox,
    folder,
    addUser,
    addSetting,
    addApplication,
    addFile: filesByMail(db, world),
    addPlace,
    addDeviation,
    addInterview,
    addErasure,
    addInvitation,
    addMandate,
    ...linksByMail(db, { firstName, email: secrets.email }),
    addProposal,
    addRenewedList,
    mailsOf,
  };
}

/** The part before "-" and "@": which of the people of a setting it is. */
export const roleOfAddress = ({ to }: Pick<CaughtMail, "to">): string => {
  const name = (to[0] ?? "").split("@")[0] ?? "";
  if (to[0] === secrets.email) return "learner";
  if (to[0] === secrets.guardianEmail) return "guardian";
  return name.replace(/-[0-9a-f]{8}$/, "");
};
