import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { isRecentSignIn } from "@leerplek/domain/accounts/session-lifetime";
import { problem } from "@leerplek/domain/shared/problem";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { recordEffects } from "../../../events.ts";
import { refusal } from "../../../platform/http/refusal.ts";
import { answer, answerProblems, incomplete, jsonOf, notJson, pass, refuse, toRequest, type Door } from "./exchange.ts";
import { hasPasskey } from "../users.repository.ts";
import { finishSignIn } from "./finish-sign-in.ts";

/** What a browser says of a key; better-auth's plugin checks every part of it. */
const spoken = z.object({
  response: z.looseObject({ id: z.string().max(1_000) }),
  name: z.string().trim().max(60).optional(),
  rememberMe: z.boolean().optional(),
});
const signedOut = refusal("UNAUTHENTICATED", "Sign in first.");
const notAccepted = refusal("UNAUTHENTICATED", "This passkey does not open an account.");

const signInWithIt = refusal("FORBIDDEN", "Sign in with the passkey you have first.");

/** Sign in with a passkey, and add one to one's account. A challenge is for one browser, once, five minutes. */
export const passkeyDoors: Door = (scope, doors) => {
  const { auth, sessions, settings, db, jobs, now } = doors;

  scope.get("/api/auth/passkey/sign-in-options", async (request, reply) =>
    pass(
      reply,
      await auth.handle(toRequest(request, doors, { path: "/api/auth/passkey/generate-authenticate-options" })),
    ),
  );

  scope.post("/api/auth/passkey/sign-in", async (request, reply) => {
    const body = jsonOf(request);
    if (body === undefined) return refuse(reply, notJson);
    const parsed = spoken.safeParse(body);
    if (!parsed.success) return refuse(reply, incomplete);
    const { response: said, rememberMe = false } = parsed.data;
    const response = await auth.handle(
      toRequest(request, doors, {
        path: "/api/auth/passkey/verify-authentication",
        body: { response: said },
        isRemembered: rememberMe,
      }),
    );
    if (response.status === 429) return pass(reply, response);
    return response.ok && (await finishSignIn(request, reply, response, doors))
      ? answer(reply)
      : refuse(reply, notAccepted);
  });

  /** Where a password is not enough, it adds the first passkey and no second: who knows the password alone would open everything with a key of their own. */
  const isTooWeakFor = async ({ session, userId }: Viewer): Promise<boolean> =>
    session?.isTooWeak === true && (await hasPasskey(db, userId));

  /** Who may add a passkey now. @returns null when the request is answered: not signed in, too weak, or too long ago */
  const whoMayAdd = async (request: FastifyRequest, reply: FastifyReply): Promise<Viewer | null> => {
    const viewer = await sessions.viewerOf(request.headers.cookie);
    if (!viewer) refuse(reply, signedOut);
    else if (await isTooWeakFor(viewer)) refuse(reply, signInWithIt);
    else if (isRecentSignIn(viewer.session, now(), settings.recentSignInMinutes)) return viewer;
    else answerProblems(reply, [problem("RECENT_SIGN_IN_NEEDED")]);
    return null;
  };

  scope.get("/api/auth/passkey/add-options", async (request, reply) => {
    const viewer = await whoMayAdd(request, reply);
    if (!viewer) return reply;
    return pass(
      reply,
      await auth.handle(toRequest(request, doors, { path: "/api/auth/passkey/generate-register-options" })),
    );
  });

  scope.post("/api/auth/passkey/add", async (request, reply) => {
    const body = jsonOf(request);
    if (body === undefined) return refuse(reply, notJson);
    const parsed = spoken.safeParse(body);
    if (!parsed.success) return refuse(reply, incomplete);
    const viewer = await whoMayAdd(request, reply);
    if (!viewer) return reply;
    const { response: said, name } = parsed.data;
    const path = "/api/auth/passkey/verify-registration";
    const response = await auth.handle(toRequest(request, doors, { path, body: { response: said, name } }));
    if (!response.ok) return response.status === 429 ? pass(reply, response) : refuse(reply, notAccepted);
    await db.transaction((transaction) =>
      recordEffects(transaction, jobs, [{ type: "account.passkey-added", id: viewer.userId }], {
        viewer,
        now: now(),
        requestId: request.id,
      }),
    );
    return answer(reply);
  });
};
