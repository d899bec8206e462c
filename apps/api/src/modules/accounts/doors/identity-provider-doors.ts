import { z } from "zod";
import { identityProviderId } from "../identity-provider.ts";
import { answer, away, incomplete, jsonOf, notJson, refuse, toRequest, type Door } from "./exchange.ts";
import { finishSignIn } from "./finish-sign-in.ts";

/** A page of ours to come back to. */
const asked = z.object({
  returnTo: z
    .string()
    .max(500)
    .regex(/^\/(?![/\\])/)
    .optional(),
});

/** Sign in at another party. Whatever goes wrong there ends on our own sign-in page, which says what happened. */
export const identityProviderDoors: Door = (scope, doors) => {
  const { identityAuth, baseUrl } = doors;
  if (!identityAuth) return;

  scope.post("/api/auth/sign-in/identity-provider", async (request, reply) => {
    const body = jsonOf(request);
    if (body === undefined) return refuse(reply, notJson);
    const parsed = asked.safeParse(body);
    if (!parsed.success) return refuse(reply, incomplete);
    const handed = {
      provider: identityProviderId,
      callbackURL: parsed.data.returnTo ?? "/",
      errorCallbackURL: "/aanmelden",
      disableRedirect: true,
    };
    const path = "/api/auth/sign-in/social";
    const response = await identityAuth.current().handle(toRequest(request, doors, { path, body: handed }));
    const found = z.object({ url: z.url() }).safeParse(await response.json().catch(() => null));
    if (!response.ok || !found.success) {
      identityAuth.renew();
      return refuse(reply, away);
    }
    for (const cookie of response.headers.getSetCookie()) reply.header("set-cookie", cookie);
    return answer(reply, { url: found.data.url });
  });

  scope.get(`/api/auth/callback/${identityProviderId}`, async (request, reply) => {
    const response = await identityAuth.current().handle(toRequest(request, doors));
    const isSignedIn = await finishSignIn(request, reply, response, doors);
    const location = response.headers.get("location");
    const to = new URL(location ?? "/aanmelden?error=unknown", baseUrl.origin);
    if (!isSignedIn) for (const cookie of response.headers.getSetCookie()) reply.header("set-cookie", cookie);
    // Back to a page of ours, whatever the other party said.
    return reply.redirect(to.origin === baseUrl.origin ? `${to.pathname}${to.search}` : "/aanmelden", 302);
  });
};
