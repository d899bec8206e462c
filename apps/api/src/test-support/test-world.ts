import { eq, inArray } from "drizzle-orm";
import type { ApplicationStatus } from "@leerplek/domain/applications/application";
import type { MiniProfile } from "@leerplek/domain/learners/learner";
import { newId, newPersonId, type Id } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import type { Role, Viewer } from "@leerplek/domain/shared/viewer";
import { memberships, users } from "../modules/accounts/accounts.table.ts";
import { applications } from "../modules/applications/applications.table.ts";
import { branches, companies } from "../modules/companies/companies.table.ts";
import { interviewSlots } from "../modules/interviews/interviews.table.ts";
import { guardianships } from "../modules/learners/guardianships.table.ts";
import { learners } from "../modules/learners/learners.table.ts";
import { mentorAssignments, mentors } from "../modules/mentors/mentors.table.ts";
import { municipalities } from "../modules/programmes/reference.table.ts";
import { programmes } from "../modules/programmes/programmes.table.ts";
import { recognitions } from "../modules/recognitions/recognitions.table.ts";
import { providers } from "../modules/schools/schools.table.ts";
import { workplaces } from "../modules/workplaces/workplaces.table.ts";
import { testMoment, type TestDatabase } from "./test-database.ts";

export const miniProfile: MiniProfile = {
  why: "Ik werk graag met mijn handen.",
  strengths: "Ik ben geduldig.",
  experience: "",
  travel: "Met de fiets.",
  availability: "Dinsdag en donderdag.",
  question: "",
};

export interface TestCompany {
  readonly companyId: Id<"company">;
  readonly branchId: Id<"branch">;
  readonly mentorId: Id<"mentor">;
  /** An administrator of the company. */
  readonly viewer: Viewer;
}
export interface TestLearner {
  readonly learnerId: Id<"learner">;
  readonly viewer: Viewer;
}
export interface TestWorkplace {
  readonly workplaceId: Id<"workplace">;
  readonly company: TestCompany;
}
export type TestWorld = Awaited<ReturnType<typeof testWorld>>;

/** Makes rows that are legal unless a test says otherwise: one programme, one school, and as many companies and learners as asked. */
export async function testWorld({ db }: Pick<TestDatabase, "db">) {
  const nis = "11002";
  const here = { postcode: "2000", latitude: 51.22, longitude: 4.4 };
  const providerId = newId<"provider">();
  let count = 0;
  const nineDigits = (): string => String(++count).padStart(9, "0");
  /** A number with right check digits: enterprises begin with 0, establishments with 2. */
  const numberFrom = (first: "0" | "2"): string => {
    const start = `${first}${String(++count).padStart(7, "0")}`;
    return start + String(97 - (Number(start) % 97)).padStart(2, "0");
  };
  await db
    .insert(municipalities)
    .values({ nis, name: "Antwerpen", province: "Antwerpen", population: 500_000, latitude: 51.22, longitude: 4.4 });
  await db
    .insert(providers)
    .values({ id: providerId, name: "School Test", kind: "SECONDARY_SCHOOL", municipalityNis: nis, ...here });

  async function addPerson(role: Role, more: Partial<Viewer> = {}): Promise<Viewer> {
    const userId = newPersonId<"user">();
    const person = { name: `Persoon ${++count}`, email: `${userId}@example.org` };
    await db.insert(users).values({ id: userId, ...person });
    const nowhere = {
      learnerId: null,
      activeMembershipId: null,
      wardIds: [],
      mandates: [],
      companyIds: [],
      adminCompanyIds: [],
      providerIds: [],
      partnershipIds: [],
    };
    const viewer = { userId, ...person, roles: [role], ...nowhere, ...more };
    await addMemberships(role, viewer);
    return viewer;
  }

  /** The wall believes a viewer only where there is a membership; an organisation that a test made up has none. */
  async function addMemberships(role: Role, { userId, companyIds, providerIds }: Viewer): Promise<void> {
    const ofCompany = role === "COMPANY_ADMIN" || role === "MENTOR";
    const ofSchool = role === "COUNSELLOR" || role === "PROVIDER_ADMIN";
    const there = {
      companies: await db
        .select({ companyId: companies.id })
        .from(companies)
        .where(inArray(companies.id, [...companyIds])),
      providers: await db
        .select({ providerId: providers.id })
        .from(providers)
        .where(inArray(providers.id, [...providerIds])),
    };
    const rows = [...(ofCompany ? there.companies : []), ...(ofSchool ? there.providers : [])];
    if (rows.length > 0)
      await db.insert(memberships).values(rows.map((row) => ({ id: newId<"membership">(), userId, role, ...row })));
  }

  /** The one membership that came with a person. */
  async function membershipOf({ userId }: Viewer): Promise<Id<"membership">> {
    const [row] = await db.select({ id: memberships.id }).from(memberships).where(eq(memberships.userId, userId));
    if (!row) throw new Error("no membership");
    return row.id;
  }

  async function addProgramme(): Promise<Id<"programme">> {
    const id = newId<"programme">();
    await db.insert(programmes).values({
      id,
      code: `G-${nineDigits()}`,
      title: "Haarverzorging duaal",
      studyDomain: "STEM",
      qualificationCodes: [],
      searchWords: [],
    });
    return id;
  }
  const programmeId = await addProgramme();

  /** A company with one branch, recognised for the programme, and one active mentor. */
  async function addCompany(): Promise<TestCompany> {
    const [companyId, branchId, mentorId] = [newId<"company">(), newId<"branch">(), newId<"mentor">()];
    await db.insert(companies).values({
      id: companyId,
      enterpriseNumber: numberFrom("0"),
      name: "Kapsalon Test",
      size: "SMALL",
      jointCommittee: "314",
    });
    await db.insert(branches).values({
      id: branchId,
      companyId,
      establishmentNumber: numberFrom("2"),
      name: "Kapsalon Test",
      street: "Teststraat 1",
      municipalityNis: nis,
      accessibility: [],
      ...here,
    });
    await db.insert(recognitions).values({
      id: newId(),
      companyId,
      branchId,
      programmeId,
      status: "ACTIVE",
      validFrom: day("2025-09-01"),
      validUntil: day("2030-08-31"),
    });
    await db.insert(mentors).values({
      id: mentorId,
      companyId,
      firstName: "Mia",
      lastName: "Mentor",
      birthDate: day("1980-01-01"),
      recordIssuedOn: day("2026-06-01"),
      trainedOn: day("2026-01-15"),
      trainingKind: "COURSE",
    });
    await db
      .insert(mentorAssignments)
      .values({ mentorId, branchId, programmeId, status: "ACTIVE", yearsOfPractice: 20, capacity: 50 });
    const viewer = await addPerson("COMPANY_ADMIN", { companyIds: [companyId], adminCompanyIds: [companyId] });
    return { companyId, branchId, mentorId, viewer };
  }

  /** A published workplace that starts in seven weeks, at a company of its own unless one is given. */
  async function addWorkplace(
    more: Partial<typeof workplaces.$inferInsert> = {},
    given?: TestCompany,
  ): Promise<TestWorkplace> {
    const company = given ?? (await addCompany());
    const workplaceId = newId<"workplace">();
    await db.insert(workplaces).values({
      id: workplaceId,
      companyId: company.companyId,
      branchId: company.branchId,
      mentorId: company.mentorId,
      programmeId,
      status: "PUBLISHED",
      schoolYear: "2026-2027",
      title: "Leer haren knippen",
      description: "Samen met de mentor.",
      places: 1,
      agreementType: "OAO",
      isPaid: true,
      days: ["TUESDAY", "THURSDAY"],
      minutesPerWeek: 1200,
      dayStartsAt: "09:00",
      dayEndsAt: "17:00",
      startsOn: day("2027-01-11"),
      endsOn: day("2027-06-30"),
      answerWithinDays: 10,
      publishedAt: more.status === "DRAFT" ? null : testMoment,
      ...more,
    });
    return { workplaceId, company };
  }

  async function addLearner(more: Partial<typeof learners.$inferInsert> = {}): Promise<TestLearner> {
    const learnerId = newPersonId<"learner">();
    const viewer = await addPerson("LEARNER", { learnerId });
    await db.insert(learners).values({
      id: learnerId,
      userId: viewer.userId,
      providerId,
      programmeId,
      firstName: "Lien",
      lastName: "Leerling",
      email: viewer.email,
      birthDate: day("2009-05-10"),
      street: "Teststraat 2",
      postcode: "2000",
      municipalityNis: nis,
      miniProfile,
      ...more,
    });
    return { learnerId, viewer };
  }

  /** Somebody whose link to the learner is confirmed. */
  async function addGuardian(
    { learnerId }: TestLearner,
    more: Partial<typeof guardianships.$inferInsert> = {},
  ): Promise<{ readonly guardianshipId: Id<"guardianship">; readonly viewer: Viewer }> {
    const viewer = await addPerson("GUARDIAN", { wardIds: [learnerId] });
    const guardianshipId = newId<"guardianship">();
    await db.insert(guardianships).values({
      id: guardianshipId,
      learnerId,
      userId: viewer.userId,
      name: viewer.name,
      email: viewer.email,
      status: "CONFIRMED",
      linkedBy: "PROVIDER",
      acceptedAt: testMoment,
      approvedAt: testMoment,
      confirmedAt: testMoment,
      ...more,
    });
    return { guardianshipId, viewer };
  }

  /** An application in a state, by a new learner unless one is given. What the state holds (a place, an interview) is not made with it. */
  async function addApplication(
    { workplaceId, company }: TestWorkplace,
    { status = "SENT", learner }: { readonly status?: ApplicationStatus; readonly learner?: TestLearner } = {},
  ): Promise<{ readonly applicationId: Id<"application">; readonly learner: TestLearner }> {
    const applicant = learner ?? (await addLearner());
    const applicationId = newId<"application">();
    await db.insert(applications).values({
      id: applicationId,
      workplaceId,
      learnerId: applicant.learnerId,
      companyId: company.companyId,
      providerId,
      status,
      origin: "LEARNER",
      nameDisclosure: "FIRST_NAME",
      miniProfile,
      sentAt: testMoment,
      answerDueOn: day("2026-12-03"),
    });
    return { applicationId, learner: applicant };
  }

  /** An open slot of 45 minutes, a week ahead at ten in the morning unless the test says otherwise. */
  async function addSlot(
    { workplaceId, company }: TestWorkplace,
    more: Partial<typeof interviewSlots.$inferInsert> = {},
  ): Promise<Id<"slot">> {
    const id = newId<"slot">();
    const startsAt = more.startsAt ?? new Date("2026-11-30T09:00:00Z");
    await db.insert(interviewSlots).values({
      id,
      workplaceId,
      companyId: company.companyId,
      mentorId: company.mentorId,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 45 * 60_000),
      mode: "ON_SITE",
      place: "Teststraat 1",
      status: "OPEN",
      ...more,
    });
    return id;
  }

  return {
    programmeId,
    providerId,
    addPerson,
    membershipOf,
    addProgramme,
    addCompany,
    addWorkplace,
    addLearner,
    addGuardian,
    addApplication,
    addSlot,
  };
}
