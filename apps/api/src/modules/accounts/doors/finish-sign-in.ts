import type { FastifyReply, FastifyRequest } from "fastify";
import type { SignInMethod } from "@leerplek/domain/accounts/session-lifetime";
import { recordEffects, type DomainEvent } from "../../../events.ts";
import { succeedSession } from "../session-changes.repository.ts";
import type { Doors } from "./exchange.ts";

const eventOfMethod: Readonly<Record<SignInMethod, DomainEvent["type"]>> = {
  PASSWORD: "account.signed-in-by-password",
  LINK: "account.signed-in-by-link",
  PASSKEY: "account.signed-in-by-passkey",
  IDENTITY_PROVIDER: "account.signed-in-by-identity-provider",
};

/**
 * Puts the cookie of a session that better-auth just opened on the answer, with the lifetime of the person it is for, and ends the session this
 * browser had before: a new token at every sign-in. The line in the audit log stays when the session is long gone (reliability 3.9, security log).
 * Cookies of better-auth's own that we have no use for stay behind.
 * @returns false when no session was opened
 */
export async function finishSignIn(
  request: FastifyRequest,
  reply: FastifyReply,
  response: Response,
  { cookie, db, jobs, sessions, now }: Doors,
): Promise<boolean> {
  const opened = response.headers
    .getSetCookie()
    .map((each) => cookie.tokenIn(each.split(";")[0]))
    .find((token) => token !== null);
  if (!opened) return false;
  const earlierToken = cookie.tokenIn(request.headers.cookie);
  const session = await db.transaction(async (transaction) => {
    const succeeded = await succeedSession(transaction, { token: opened, earlierToken });
    if (!succeeded) return null;
    const { userId: actorId, method } = succeeded;
    const cause = { viewer: null, actorId, now: now(), requestId: request.id };
    await recordEffects(transaction, jobs, [{ type: eventOfMethod[method], id: actorId }], cause);
    return succeeded;
  });
  sessions.forget(request.headers.cookie);
  reply.header("set-cookie", cookie.serialise(opened, session?.seconds ?? null));
  for (const each of response.headers.getSetCookie()) if (isSpent(each)) reply.header("set-cookie", each);
  return true;
}

/** Cookies that held a challenge or a state are taken back. */
const isSpent = (cookie: string): boolean => /;\s*max-age=0/i.test(cookie);
