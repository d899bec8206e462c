import { z } from "zod";
import { askLink, takeLink } from "../account-links.repository.ts";
import { createBrowserCookie } from "../browser-cookie.ts";
import { markEmailProved, userOfEmail } from "../users.repository.ts";
import {
  answer,
  incomplete,
  jsonOf,
  linkGone,
  notJson,
  otherBrowser,
  refuse,
  tooMany,
  toRequest,
  type Door,
} from "./exchange.ts";
import { finishSignIn } from "./finish-sign-in.ts";
import { emailInput, tokenInput } from "./password-doors.ts";

const asked = z.object({ email: emailInput, rememberMe: z.boolean().optional() });
const presented = z.object({ token: tokenInput });

/**
 * Sign in by a link in a mail. The link leads to a page with a button, and only what the button sends opens a session, in the browser that asked:
 * mail scanners fetch links, and mails are forwarded (reliability 3.4).
 */
export const linkDoors: Door = (scope, doors) => {
  const { auth, limits, addressOf, db, jobs, settings, now, baseUrl } = doors;
  const browsers = createBrowserCookie(baseUrl.protocol === "https:");

  /** The same answer and the same work for every address: whether somebody has it is looked up by the one who writes the mail. */
  scope.post("/api/auth/sign-in/link", async (request, reply) => {
    const body = jsonOf(request);
    if (body === undefined) return refuse(reply, notJson);
    const parsed = asked.safeParse(body);
    if (!parsed.success) return refuse(reply, incomplete);
    const { rememberMe = false } = parsed.data;
    const email = parsed.data.email.toLowerCase();
    const waitSeconds = await limits.attempt("sign-in-link", { account: email, address: addressOf(request.raw) });
    if (waitSeconds > 0) return refuse(reply, tooMany(waitSeconds));
    const { secret: browser, setCookie } = browsers.renew(request.headers.cookie);
    const minutes = settings.linkMinutes.SIGN_IN;
    await db.transaction(async (transaction) => {
      const link = { purpose: "SIGN_IN", email, browser, isRemembered: rememberMe, now: now(), minutes } as const;
      const id = await askLink(transaction, link);
      await jobs.mail(transaction, [{ mail: "sign-in-link", id, actorId: null }]);
    });
    return answer(reply.header("set-cookie", setCookie));
  });

  scope.post("/api/auth/link/sign-in", async (request, reply) => {
    const body = jsonOf(request);
    if (body === undefined) return refuse(reply, notJson);
    const parsed = presented.safeParse(body);
    if (!parsed.success) return refuse(reply, incomplete);
    const waitSeconds = await limits.attempt("open-link", { address: addressOf(request.raw) });
    if (waitSeconds > 0) return refuse(reply, tooMany(waitSeconds));
    const browser = browsers.secretIn(request.headers.cookie);
    const link = await takeLink(db, { purpose: "SIGN_IN", token: parsed.data.token, browser, now: now() });
    if (link === "OTHER_BROWSER") return refuse(reply, otherBrowser);
    const user = link && (await userOfEmail(db, link.email));
    if (!user) return refuse(reply, linkGone);
    await markEmailProved(db, user.id, user.email);
    const response = await auth.openSession(user.id, toRequest(request, doors, { isRemembered: link.isRemembered }));
    return (await finishSignIn(request, reply, response, doors))
      ? answer(reply, { user: { email: user.email, name: user.name } })
      : refuse(reply, linkGone);
  });
};
