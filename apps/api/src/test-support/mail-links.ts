import { newId, type Id } from "@leerplek/domain/shared/id";
import { invitations } from "../modules/accounts/invitations.table.ts";
import { companyRegistrations } from "../modules/companies/company-registrations.table.ts";
import { guardianships } from "../modules/learners/guardianships.table.ts";
import type { TestLearner } from "./test-world.ts";
import { testMoment, type TestDatabase } from "./test-database.ts";

interface Setting {
  readonly learner: TestLearner;
  readonly counsellorId: Id<"user">;
}

/** Links that learners and guardians follow from their mail. */
export function linksByMail(db: TestDatabase["db"], invited: { readonly firstName: string; readonly email: string }) {
  /** A learner's own invitation, which can be accepted. */
  async function addLearnerInvitation({ learner, counsellorId }: Setting): Promise<Id<"invitation">> {
    const id = newId<"invitation">();
    await db.insert(invitations).values({
      ...{
        id,
        tokenHash: id,
        email: invited.email,
        name: invited.firstName,
        role: "LEARNER",
        learnerId: learner.learnerId,
      },
      ...{ invitedById: counsellorId, sentAt: testMoment, expiresAt: new Date(testMoment.getTime() + 86_400_000) },
    });
    return id;
  }

  /** A second parent whom the learner names; the first is confirmed. */
  async function addLink(
    { learner, counsellorId }: Setting,
    more: Partial<typeof guardianships.$inferInsert> = {},
  ): Promise<Id<"guardianship">> {
    const id = newId<"guardianship">();
    const email = `tweede-${id.slice(-8)}@example.org`;
    const { learnerId } = learner;
    await db.insert(guardianships).values({
      ...{ id, learnerId, email, name: "Vader Verzwegen", status: "INVITED", linkedBy: "LEARNER" },
      ...{ linkedById: learner.viewer.userId, ...more },
    });
    await db.insert(invitations).values({
      ...{ id: newId(), tokenHash: id, email, name: "Vader Verzwegen", role: "GUARDIAN", learnerId },
      ...{ invitedById: counsellorId, sentAt: testMoment, expiresAt: new Date(testMoment.getTime() + 86_400_000) },
    });
    return id;
  }

  /** A company that nobody registered yet. */
  async function addRegistration(): Promise<Id<"registration">> {
    const id = newId<"registration">();
    const branch = { establishmentNumber: "2000000339", name: "Winkel", street: "Kerkstraat 1", postcode: "2000" };
    await db.insert(companyRegistrations).values({
      ...{ id, tokenHash: id, email: `zaakvoerder-${id.slice(-8)}@example.org`, createdAt: testMoment },
      company: {
        ...{ enterpriseNumber: "0403019261", name: "De Korst", legalRepresentative: "An Peeters", size: "MICRO" },
        ...{ jointCommittee: "118", branch: { ...branch, accessibility: [] } },
      },
      expiresAt: new Date(testMoment.getTime() + 86_400_000),
    });
    return id;
  }

  return { addLearnerInvitation, addLink, addRegistration };
}
