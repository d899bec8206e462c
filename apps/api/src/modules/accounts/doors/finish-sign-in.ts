import type { FastifyReply, FastifyRequest } from "fastify";
import { succeedSession } from "../session-changes.repository.ts";
import type { Doors } from "./exchange.ts";

/**
 * Puts the cookie of a session that better-auth just opened on the answer, with the lifetime of the person it is for, and ends the session this
 * browser had before: a new token at every sign-in. Cookies of better-auth's own that we have no use for stay behind.
 * @returns false when no session was opened
 */
export async function finishSignIn(
  request: FastifyRequest,
  reply: FastifyReply,
  response: Response,
  { cookie, sql, sessions }: Doors,
): Promise<boolean> {
  const opened = response.headers
    .getSetCookie()
    .map((each) => cookie.tokenIn(each.split(";")[0]))
    .find((token) => token !== null);
  if (!opened) return false;
  const earlierToken = cookie.tokenIn(request.headers.cookie);
  const seconds = await succeedSession(sql, { token: opened, earlierToken });
  sessions.forget(request.headers.cookie);
  reply.header("set-cookie", cookie.serialise(opened, seconds));
  for (const each of response.headers.getSetCookie()) if (isSpent(each)) reply.header("set-cookie", each);
  return true;
}

/** Cookies that held a challenge or a state are taken back. */
const isSpent = (cookie: string): boolean => /;\s*max-age=0/i.test(cookie);
