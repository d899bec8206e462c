import { eq } from "drizzle-orm";
import type { ApplicationStatus } from "@leerplek/domain/applications/application";
import type { InterviewStatus } from "@leerplek/domain/interviews/interview";
import type { NameDisclosure } from "@leerplek/domain/learners/learner";
import type { ProposalStatus } from "@leerplek/domain/matches/match-proposal";
import { newId, toPublicId, type Id } from "@leerplek/domain/shared/id";
import { formatNationalNumber, parseNationalNumber } from "@leerplek/domain/shared/national-number";
import { addDays, addYears, day } from "@leerplek/domain/shared/time";
import { users } from "../modules/accounts/accounts.table.ts";
import { applications } from "../modules/applications/applications.table.ts";
import { interviews } from "../modules/interviews/interviews.table.ts";
import { guardianships } from "../modules/learners/guardianships.table.ts";
import { setNationalNumber } from "../modules/learners/set-national-number.ts";
import { matchProposals } from "../modules/matches/matches.table.ts";
import { municipalities } from "../modules/programmes/reference.table.ts";
import { testMoment, type TestDatabase } from "./test-database.ts";
import type { TestLearner, TestWorkplace, TestWorld } from "./test-world.ts";

/** What of a learner may not fall into wrong hands; each value is unlike anything else in the world, and unlike that of another learner. */
export interface PlantedValues {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly street: string;
  readonly municipality: string;
  readonly birthDate: string;
  readonly nationalNumber: string;
  readonly guardianName: string;
  readonly guardianEmail: string;
  readonly otherGuardianName: string;
  readonly otherGuardianEmail: string;
}
export type PlantedName = keyof PlantedValues;

export interface PlantedLearner {
  readonly values: PlantedValues;
  readonly learner: TestLearner;
  readonly guardian: Awaited<ReturnType<TestWorld["addGuardian"]>>;
}

const firstBirthDate = day("2009-01-02");

export function plantedValues(seed: number): PlantedValues {
  const birthDate = addDays(firstBirthDate, seed % 300);
  return {
    firstName: `Zoë${seed}`,
    lastName: `D'Achternaam-${seed} Ünique`,
    email: `adres.${seed}@geheim.example`,
    phone: `0470 ${seed}`,
    street: `Verborgenlaan ${seed} bus "b"`,
    municipality: `Zoekwoud ${seed}`,
    birthDate,
    nationalNumber: nationalNumberFor(birthDate, seed),
    guardianName: `Moeder${seed} Verzwegen`,
    guardianEmail: `moeder.${seed}@geheim.example`,
    otherGuardianName: `Vader${seed} Verzwegen`,
    otherGuardianEmail: `vader.${seed}@geheim.example`,
  };
}

/** A number with right check digits: those of who is born from 2000 on are counted with a 2 in front. */
function nationalNumberFor(birthDate: string, seed: number): string {
  const start = `${birthDate.slice(2).replaceAll("-", "")}${String(100 + (seed % 800))}`;
  const number = parseNationalNumber(start + String(97 - (Number(`2${start}`) % 97)).padStart(2, "0"));
  if (!number) throw new Error("no national number");
  return number;
}

/** Learners whose data can be found again wherever it leaks to. */
export function learnerPlanter(database: TestDatabase, world: TestWorld) {
  const { db } = database;
  let seed = 100_100;
  let appointments = 0;
  let school: Awaited<ReturnType<TestWorld["addPerson"]>> | null = null;

  async function plant(): Promise<PlantedLearner> {
    seed += 7;
    const values = plantedValues(seed);
    const { firstName, lastName, email, phone, street, birthDate } = values;
    const nis = `9${String(seed).slice(-4)}`;
    const place = { population: 1, latitude: 51, longitude: 4 };
    await db.insert(municipalities).values({ nis, name: values.municipality, province: "Oost-Vlaanderen", ...place });
    const added = await world.addLearner({
      ...{ firstName, lastName, email, phone, street, birthDate: day(birthDate) },
      ...{ postcode: "9999", municipalityNis: nis },
    });
    const account = { name: `${firstName} ${lastName}`, email };
    await db.update(users).set(account).where(eq(users.id, added.viewer.userId));
    const learner = { ...added, viewer: { ...added.viewer, ...account } };
    school ??= await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });
    const { nationalNumber } = values;
    const learnerId = toPublicId("learner", learner.learnerId);
    const kept = await database.run(setNationalNumber, school, { learnerId, nationalNumber });
    if (!kept.ok) throw new Error("the national number is not kept");
    const guardian = await addGuardian(learner, values.guardianName, values.guardianEmail);
    await addGuardian(learner, values.otherGuardianName, values.otherGuardianEmail);
    return { values, learner, guardian };
  }

  async function addGuardian(learner: TestLearner, name: string, email: string) {
    const { guardianshipId, viewer } = await world.addGuardian(learner);
    await db.update(users).set({ name, email }).where(eq(users.id, viewer.userId));
    await db.update(guardianships).set({ name, email }).where(eq(guardianships.id, guardianshipId));
    return { guardianshipId, viewer: { ...viewer, name, email } };
  }

  /** An application of a planted learner, so many days without a change. */
  async function apply(
    workplace: TestWorkplace,
    given: {
      readonly status: ApplicationStatus;
      readonly nameDisclosure?: NameDisclosure;
      readonly daysAgo?: number;
    },
  ): Promise<PlantedLearner & { readonly applicationId: Id<"application"> }> {
    const { status, nameDisclosure = "FIRST_NAME", daysAgo = 0 } = given;
    const planted = await plant();
    const { applicationId } = await world.addApplication(workplace, { status, learner: planted.learner });
    const updatedAt = new Date(testMoment.getTime() - daysAgo * 86_400_000);
    await db.update(applications).set({ nameDisclosure, updatedAt }).where(eq(applications.id, applicationId));
    return { ...planted, applicationId };
  }

  async function propose(
    { workplaceId, company }: TestWorkplace,
    given: { readonly status: ProposalStatus; readonly isAgreed: boolean; readonly daysAgo?: number },
  ): Promise<PlantedLearner & { readonly proposalId: Id<"proposal"> }> {
    const { status, isAgreed, daysAgo = 0 } = given;
    const planted = await plant();
    school ??= await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });
    const proposalId = newId<"proposal">();
    await db.insert(matchProposals).values({
      ...{ id: proposalId, workplaceId, status, companyId: company.companyId, providerId: world.providerId },
      ...{ learnerId: planted.learner.learnerId, proposedById: school.userId, reason: "Past goed." },
      ...{ expiresOn: day("2026-12-20"), agreedAt: isAgreed ? testMoment : null },
      updatedAt: new Date(testMoment.getTime() - daysAgo * 86_400_000),
    });
    return { ...planted, proposalId };
  }

  /** An appointment of an application, each at a time of its own. */
  async function addInterview(
    workplace: TestWorkplace,
    { applicationId, learner }: { readonly applicationId: Id<"application">; readonly learner: TestLearner },
    status: InterviewStatus = "SCHEDULED",
  ): Promise<Id<"interview">> {
    const startsAt = new Date(testMoment.getTime() + ++appointments * 3_600_000);
    const endsAt = new Date(startsAt.getTime() + 45 * 60_000);
    const slotId = await world.addSlot(workplace, { startsAt, endsAt, status: "BOOKED" });
    const id = newId<"interview">();
    await db.insert(interviews).values({
      ...{ id, slotId, applicationId, startsAt, endsAt, status, calendarUid: id },
      ...{ learnerId: learner.learnerId, companyId: workplace.company.companyId },
    });
    return id;
  }

  return { plant, apply, propose, addInterview };
}

/** Every text of an answer, as a person would read it: without JSON's escapes, in small letters. */
export function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value.toLowerCase()];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];
}

/** Which of the values stand in the texts, in whatever form. */
export function foundIn(texts: readonly string[], values: PlantedValues, names: readonly PlantedName[]): PlantedName[] {
  const all = texts.join("\n");
  return names.filter((name) => formsOf(name, values[name]).some((form) => all.includes(form.toLowerCase())));
}

const formsOf = (name: PlantedName, value: string): readonly string[] =>
  name === "nationalNumber"
    ? [value, formatNationalNumber(value)]
    : name === "birthDate"
      ? [value, addYears(day(value), 18)]
      : [value];
