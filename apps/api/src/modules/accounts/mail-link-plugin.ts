import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";

/** A session for somebody a link of ours vouches for. No address leads to it: only our own server calls it. */
export const mailLinkPlugin = {
  id: "leerplek-mail-link",
  endpoints: {
    openMailLinkSession: createAuthEndpoint(
      "/sign-in/mail-link",
      { method: "POST", body: z.object({ userId: z.string() }), metadata: { SERVER_ONLY: true } },
      async (context) => {
        const { internalAdapter } = context.context;
        const user = await internalAdapter.findUserById(context.body.userId);
        const session = user && (await internalAdapter.createSession(user.id));
        if (!user || !session) throw new APIError("UNAUTHORIZED");
        await setSessionCookie(context, { session, user });
        return context.json({ success: true });
      },
    ),
  },
} satisfies BetterAuthPlugin;
