import { eq } from "drizzle-orm";
import { newId, newPersonId, toPublicId, type IdTag } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import { roles, type Role, type Viewer } from "@leerplek/domain/shared/viewer";
import { memberships } from "../modules/accounts/accounts.table.ts";
import { invitations } from "../modules/accounts/invitations.table.ts";
import { mandates } from "../modules/companies/mandates.table.ts";
import { interviews } from "../modules/interviews/interviews.table.ts";
import { matchProposals } from "../modules/matches/matches.table.ts";
import { mentorAssignments, mentorDeviations } from "../modules/mentors/mentors.table.ts";
import { erasures } from "../modules/privacy/privacy.table.ts";
import { activities, activityLists } from "../modules/programmes/programmes.table.ts";
import { partnerships } from "../modules/recognitions/partnerships.table.ts";
import { providers } from "../modules/schools/schools.table.ts";
import { ruleParameters } from "../platform/platform.table.ts";
import { recognitionWorld } from "./recognition-world.ts";
import { testMoment, type TestDatabase } from "./test-database.ts";

export type People = Readonly<Record<Role, Viewer>>;

/** One of everything at home, the people of home, and for every role somebody of another organisation. */
export async function accessWorld(database: TestDatabase) {
  const { db } = database;
  const world = await recognitionWorld(database);
  const file = await world.addSubmitted();
  const { company } = file;
  const draft = await world.addWorkplace({ status: "DRAFT" }, company);
  const open = await world.addWorkplace({ places: 9 }, company);
  const { applicationId, learner } = await world.addApplication(open, { status: "SHORTLISTED" });
  const guardian = await world.addGuardian(learner);
  const slotId = await world.addSlot(open);

  const bookedSlotId = await world.addSlot(open, {
    status: "BOOKED",
    startsAt: new Date("2026-12-07T09:00:00Z"),
    endsAt: new Date("2026-12-07T09:45:00Z"),
  });
  const interviewId = newId<"interview">();
  await db.insert(interviews).values({
    id: interviewId,
    slotId: bookedSlotId,
    applicationId,
    learnerId: learner.learnerId,
    companyId: company.companyId,
    startsAt: new Date("2026-12-07T09:00:00Z"),
    endsAt: new Date("2026-12-07T09:45:00Z"),
    status: "SCHEDULED",
    calendarUid: "access",
  });

  const homeCounsellor = await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });
  const proposalId = newId<"proposal">();
  await db.insert(matchProposals).values({
    id: proposalId,
    learnerId: learner.learnerId,
    workplaceId: (await world.addWorkplace({}, company)).workplaceId,
    companyId: company.companyId,
    providerId: world.providerId,
    proposedById: homeCounsellor.userId,
    reason: "Past goed.",
    status: "LEARNER_OK",
    agreedAt: testMoment,
    expiresOn: day("2026-12-20"),
  });

  const [assignment] = await db
    .select({ id: mentorAssignments.id })
    .from(mentorAssignments)
    .where(eq(mentorAssignments.mentorId, company.mentorId));
  const deviationId = newId<"deviation">();
  await db.insert(mentorDeviations).values({
    id: deviationId,
    companyId: company.companyId,
    mentorId: company.mentorId,
    programmeId: file.programmeId,
    kind: "AGE",
    status: "REQUESTED",
    proofKind: "CERTIFICATE",
    proof: "Diploma",
    requestedAt: testMoment,
    requestedById: company.viewer.userId,
  });

  const member = await world.addPerson("MENTOR");
  const membershipId = newId<"membership">();
  await db
    .insert(memberships)
    .values({ id: membershipId, userId: member.userId, role: "MENTOR", companyId: company.companyId });
  const invitationId = newId<"invitation">();
  await db.insert(invitations).values({
    id: invitationId,
    tokenHash: crypto.randomUUID(),
    email: "genodigd@example.org",
    name: "Genodigd",
    role: "MENTOR",
    companyId: company.companyId,
    invitedById: company.viewer.userId,
    expiresAt: new Date("2026-12-20T00:00:00Z"),
    sentAt: testMoment,
  });

  const mandateId = newId<"mandate">();
  await db.insert(mandates).values({
    ...{ id: mandateId, companyId: company.companyId, holderId: homeCounsellor.userId },
    ...{ holderMembershipId: await world.membershipOf(homeCounsellor), scopes: ["MANAGE_MENTORS"] },
    ...{ validFrom: day("2026-11-23"), givenById: company.viewer.userId },
  });

  const erasureId = newId<"erasure">();
  await db.insert(erasures).values({
    id: erasureId,
    learnerId: learner.learnerId,
    providerId: world.providerId,
    cause: "REQUEST",
    status: "REQUESTED",
    requestedAt: testMoment,
    executeOn: day("2026-12-20"),
  });

  const activityListId = newId<"activityList">();
  await db
    .insert(activityLists)
    .values({ id: activityListId, programmeId: file.programmeId, version: 1, status: "DRAFT", source: "test" });
  const activityId = newId<"activity">();
  await db
    .insert(activities)
    .values({ id: activityId, activityListId, code: "A1", cluster: "Knippen", position: 1, label: "Knippen" });
  const [rule] = await db.select({ id: ruleParameters.id }).from(ruleParameters).limit(1);
  if (!assignment || !rule) throw new Error("the world is not complete");

  const away = await world.addCompany();
  const awayProviderId = newId<"provider">();
  await db.insert(providers).values({
    id: awayProviderId,
    name: "Andere school",
    kind: "SECONDARY_SCHOOL",
    municipalityNis: "11002",
    postcode: "2000",
    latitude: 51.2,
    longitude: 4.4,
  });
  const awayLearner = await world.addLearner({ providerId: awayProviderId });
  const awayPartnershipId = newId<"partnership">();
  await db.insert(partnerships).values({
    id: awayPartnershipId,
    kind: "SECTORAL",
    name: "Andere sector",
    jointCommittees: ["118"],
    isConfirmed: false,
  });

  const home: People = {
    LEARNER: learner.viewer,
    GUARDIAN: guardian.viewer,
    COMPANY_ADMIN: company.viewer,
    MENTOR: await world.addPerson("MENTOR", { companyIds: [company.companyId] }),
    COUNSELLOR: homeCounsellor,
    PROVIDER_ADMIN: await world.addPerson("PROVIDER_ADMIN", { providerIds: [world.providerId] }),
    RECOGNITION_OFFICER: world.officer,
    GOV_ADMIN: world.government,
  };
  const strangers: Omit<People, "GOV_ADMIN"> = {
    LEARNER: awayLearner.viewer,
    GUARDIAN: (await world.addGuardian(awayLearner)).viewer,
    COMPANY_ADMIN: away.viewer,
    MENTOR: await world.addPerson("MENTOR", { companyIds: [away.companyId] }),
    COUNSELLOR: await world.addPerson("COUNSELLOR", { providerIds: [awayProviderId] }),
    PROVIDER_ADMIN: await world.addPerson("PROVIDER_ADMIN", { providerIds: [awayProviderId] }),
    RECOGNITION_OFFICER: await world.addOfficer(awayPartnershipId),
  };

  /** What an input field of this name holds at home. */
  const uuids: Readonly<Record<string, readonly [IdTag, string]>> = {
    activityId: ["activity", activityId],
    activityListId: ["activityList", activityListId],
    activityOfferId: ["activityOffer", activityListId],
    applicationId: ["application", applicationId],
    assignmentId: ["assignment", assignment.id],
    branchId: ["branch", company.branchId],
    companyId: ["company", company.companyId],
    deviationId: ["deviation", deviationId],
    erasureId: ["erasure", erasureId],
    guardianshipId: ["guardianship", guardian.guardianshipId],
    interviewId: ["interview", interviewId],
    invitationId: ["invitation", invitationId],
    learnerId: ["learner", learner.learnerId],
    membershipId: ["membership", membershipId],
    mandateId: ["mandate", mandateId],
    passkeyId: ["membership", membershipId],
    mentorId: ["mentor", company.mentorId],
    programmeId: ["programme", file.programmeId],
    fromProgrammeId: ["programme", file.programmeId],
    toProgrammeId: ["programme", file.programmeId],
    proposalId: ["proposal", proposalId],
    partnershipId: ["partnership", awayPartnershipId],
    providerId: ["provider", world.providerId],
    recognitionId: ["recognition", file.id],
    ruleId: ["rule", rule.id],
    slotId: ["slot", slotId],
    workplaceId: ["workplace", draft.workplaceId],
  };
  const idsOf = (make: (tag: IdTag, id: string) => string): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(uuids).map(([name, [tag, id]]) => [name, make(tag, id)]));

  return {
    home,
    strangers,
    roles,
    ids: idsOf((tag, id) => toPublicId(tag, id)),
    unknownIds: idsOf((tag) => toPublicId(tag, newPersonId())),
    /** The same with a workplace that learners see. */
    published: { workplaceId: toPublicId("workplace", open.workplaceId) },
    /** Whatever a stranger may never read in any answer. */
    secrets: [applicationId, learner.learnerId, interviewId, proposalId, draft.workplaceId, invitationId, erasureId],
  };
}
