import type { Door } from "../modules/accounts/door-limits.ts";
import type { RequestContext } from "./context.ts";
import { rateLimited } from "./errors.ts";

/** Counts a try at a door from inside GraphQL. Throws RATE_LIMITED when there were too many. */
export async function knock(
  { services, address }: Pick<RequestContext, "services" | "address">,
  door: Door,
  account: string,
): Promise<void> {
  const waitSeconds = await services.doorLimits.attempt(door, { account, address });
  if (waitSeconds > 0) throw rateLimited(waitSeconds);
}
