import { z } from "zod";
import { newId, toPublicId } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { openCommand } from "../../platform/command.ts";
import { accountOfLink } from "../accounts/account-of-link.repository.ts";
import { newPasswordInput } from "../accounts/add-account.repository.ts";
import { ensureMembership } from "../organisations/invitations.repository.ts";
import { insertOffersOfScans } from "../programmes/self-scans.repository.ts";
import { columnsOfBranch, insertBranch, placeOfBranch } from "./branches.repository.ts";
import { confirmRegistration, insertCompany, openRegistration } from "./registrations.repository.ts";

/**
 * Follows the link of the mail: the company with its first branch is made, and the person, with a new account or the one that is signed in, becomes its
 * administrator. What was ticked in self-scans before becomes what the branch says it offers. Unknown, used and old tokens answer alike; of two who
 * register one company the first who confirms has it.
 * Problems: REGISTRATION_GONE, ENTERPRISE_NUMBER_TAKEN, ESTABLISHMENT_NUMBER_TAKEN, those of `accountOfLink`, TOO_SHORT at password.
 */
export const confirmCompanyRegistration = openCommand({
  name: "confirm-company-registration",
  input: z.object({ token: z.string().min(1).max(100), password: newPasswordInput.nullish() }),
  constraints: {
    companies_enterprise_number_unique: problem("ENTERPRISE_NUMBER_TAKEN", "token"),
    branches_establishment_number_unique: problem("ESTABLISHMENT_NUMBER_TAKEN", "token"),
  },
  async run({ db, viewer, now, today, emit }, { token, password }) {
    const registration = await openRegistration(db, token, now);
    if (!registration) return failed(problem("REGISTRATION_GONE", "token"));
    const { email, language, company, selfScans } = registration;
    const { branch, enterpriseNumber, name, legalRepresentative, size, jointCommittee } = company;
    const user = await accountOfLink(db, { email, viewer, now, name: legalRepresentative, password, language });
    if (!user.ok) return user;
    const place = await placeOfBranch(db, branch, ["token"]);
    if (!place.ok) return place;
    const [companyId, branchId] = [newId<"company">(now.getTime()), newId<"branch">(now.getTime())];
    await insertCompany(db, {
      ...{ id: companyId, enterpriseNumber, name, legalRepresentative, size, jointCommittee },
      createdAt: now,
    });
    await insertBranch(db, { id: branchId, companyId, ...columnsOfBranch(branch, place.value), createdAt: now });
    const { id: membershipId } = await ensureMembership(db, {
      id: newId<"membership">(now.getTime()),
      ...{ userId: user.value, role: "COMPANY_ADMIN" as const, companyId, createdAt: now },
    });
    const offerIds = await insertOffersOfScans(db, selfScans, { branchId, userId: user.value, today, now });
    await confirmRegistration(db, registration.id, now);
    const organisationId = toPublicId("company", companyId);
    emit({ type: "company.registered", id: companyId, organisationId });
    emit({ type: "branch.added", id: branchId, organisationId });
    for (const id of offerIds) emit({ type: "activity-offer.saved", id, organisationId });
    emit({ type: "membership.began", id: membershipId, organisationId });
    return ok({ membershipId, email, isNewAccount: viewer === null });
  },
});
