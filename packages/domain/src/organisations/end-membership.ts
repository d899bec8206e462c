import { problem } from "../shared/problem.ts";
import { failed, ok, type Result } from "../shared/result.ts";
import type { Role } from "../shared/viewer.ts";

/** Roles without which nobody could invite anybody any more. Case officers can be invited by the government as well. */
export const keyRoles: readonly Role[] = ["COMPANY_ADMIN", "PROVIDER_ADMIN", "GOV_ADMIN"];

/**
 * Whether a membership may end. The last administrator of an organisation cannot leave, nor be sent away: somebody else becomes one first.
 * Problem: LAST_ADMINISTRATOR.
 * @param othersInRole running memberships of other people in the same role of the same organisation
 */
export const mayEndMembership = (role: Role, othersInRole: number): Result<true> =>
  keyRoles.includes(role) && othersInRole === 0 ? failed(problem("LAST_ADMINISTRATOR", "membershipId")) : ok(true);
