import { z } from "zod";
import { digitsOf, problemsOfRegistration } from "@leerplek/domain/companies/register";
import { newId } from "@leerplek/domain/shared/id";
import { problem, type Problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { openCommand } from "../../platform/command.ts";
import { emailInput } from "../../platform/input.ts";
import { languages } from "../../platform/mail/letter.ts";
import { selfScansInput } from "../programmes/self-scan.input.ts";
import { isEstablishmentTaken, placeOfBranch } from "./branches.repository.ts";
import { companyInput } from "./company.input.ts";
import { insertRegistration, isRegistered, registrationsSince } from "./registrations.repository.ts";

/** So often in a day the administrators of a company hear that somebody wants to join; after that they know. */
const mostNoticesInADay = 3;

/**
 * Asks to register a company: its legal representative gets a link by mail, and only that makes the company. Of a company that is there already its
 * administrators are told who asked, so that they can invite them; who they are stays their own business.
 * Problems: LEGAL_REPRESENTATIVE_NEEDED, those of `problemsOfRegistration` and `placeOfBranch`, ESTABLISHMENT_NUMBER_TAKEN.
 * Source: domain.md 1.3 (S43: the first to sign in is the legal representative).
 */
export const registerCompany = openCommand({
  name: "register-company",
  input: z.object({
    email: emailInput,
    language: z.enum(languages).default("nl"),
    isLegalRepresentative: z.boolean(),
    company: companyInput,
    selfScans: selfScansInput,
  }),
  async run({ db, now, rules, emit }, { email, language, isLegalRepresentative, company, selfScans }) {
    const { branch } = company;
    const enterpriseNumber = digitsOf(company.enterpriseNumber);
    const establishmentNumber = digitsOf(branch.establishmentNumber);
    const problems: Problem[] = [...problemsOfRegistration(company)];
    const place = await placeOfBranch(db, branch, ["company", "branch"]);
    if (!place.ok) problems.push(...place.problems);
    const isThere = await isRegistered(db, enterpriseNumber);
    if (!isThere && (await isEstablishmentTaken(db, establishmentNumber)))
      problems.push(problem("ESTABLISHMENT_NUMBER_TAKEN", "company.branch.establishmentNumber"));
    if (!isLegalRepresentative && !isThere)
      problems.push(problem("LEGAL_REPRESENTATIVE_NEEDED", "isLegalRepresentative"));
    if (problems.length > 0) return failed(...problems);
    const yesterday = new Date(now.getTime() - 24 * 60 * 60_000);
    const isTold = isThere && (await registrationsSince(db, enterpriseNumber, yesterday)) >= mostNoticesInADay;
    const id = newId<"registration">(now.getTime());
    await insertRegistration(db, {
      ...{ id, email, language, selfScans, createdAt: now },
      company: { ...company, enterpriseNumber, branch: { ...branch, establishmentNumber } },
      expiresAt: new Date(now.getTime() + rules["registration.linkHours"] * 60 * 60_000),
    });
    if (!isTold) emit({ type: "registration.asked", id });
    return ok({ email, isAlreadyRegistered: isThere });
  },
});
