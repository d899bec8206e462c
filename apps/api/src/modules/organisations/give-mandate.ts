import { z } from "zod";
import { mayGiveMandate } from "@leerplek/domain/companies/mandate";
import { newId } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { mandateScopes } from "@leerplek/domain/shared/viewer";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { emailInput, idempotencyKeyInput, localDateInput } from "../../platform/input.ts";
import { earlierMandates, holderOf, insertMandate, lockCompany } from "./mandates.repository.ts";

/**
 * A company lets a counsellor or an employee of a partnership act for it; in force once that person accepts.
 * Problems: HOLDER_NOT_FOUND, those of `mayGiveMandate`. Source: domain.md 1.6, 1.9, 4.3.
 */
export const giveMandate = command({
  name: "give-mandate",
  access: ["COMPANY_ADMIN"],
  input: z.object({
    idempotencyKey: idempotencyKeyInput,
    email: emailInput,
    scopes: z.array(z.enum(mandateScopes)).min(1).max(mandateScopes.length),
    validFrom: localDateInput,
    validUntil: localDateInput.nullish(),
  }),
  async run({ db, viewer, now, today, emit }, { email, scopes, validFrom, validUntil = null }) {
    const [companyId] = viewer.adminCompanyIds;
    if (!companyId) throw forbidden();
    await lockCompany(db, companyId);
    const holder = await holderOf(db, email);
    if (!holder) return failed(problem("HOLDER_NOT_FOUND", "email"));
    const earlier = await earlierMandates(db, { companyId, holderId: holder.userId });
    const allowed = mayGiveMandate({ validFrom, validUntil }, earlier, today);
    if (!allowed.ok) return allowed;
    const id = newId<"mandate">(now.getTime());
    await insertMandate(db, {
      ...{ id, companyId, validFrom, validUntil },
      holderId: holder.userId,
      holderMembershipId: holder.membershipId,
      scopes: mandateScopes.filter((scope) => scopes.includes(scope)),
      givenById: viewer.userId,
      createdAt: now,
    });
    emit({ type: "mandate.given", id });
    return ok({ id });
  },
});
