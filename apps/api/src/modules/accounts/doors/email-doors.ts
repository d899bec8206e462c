import { z } from "zod";
import { recordEffects } from "../../../events.ts";
import { databaseFault } from "../../../platform/database-fault.ts";
import { askLink, takeLink, voidLinksOf } from "../account-links.repository.ts";
import { endSessionsOf } from "../session-changes.repository.ts";
import { removeWaysInSince, saveEmail, userForUpdate } from "../users.repository.ts";
import { answer, incomplete, jsonOf, linkGone, notJson, refuse, tooMany, type Door } from "./exchange.ts";
import { tokenInput } from "./password-doors.ts";

const presented = z.object({ token: tokenInput });

/** A change of address is confirmed from the new one, and can be taken back from the old one. Neither asks to be signed in: the mail is the proof. */
export const emailDoors: Door = (scope, doors) => {
  const { limits, addressOf, db, jobs, settings, now, sessions } = doors;

  async function linkOf(request: Parameters<typeof jsonOf>[0]) {
    const body = jsonOf(request);
    if (body === undefined) return notJson;
    const parsed = presented.safeParse(body);
    if (!parsed.success) return incomplete;
    const waitSeconds = await limits.attempt("open-link", { address: addressOf(request.raw) });
    return waitSeconds > 0 ? tooMany(waitSeconds) : parsed.data;
  }

  scope.post("/api/auth/email/confirm", async (request, reply) => {
    const sent = await linkOf(request);
    if ("code" in sent) return refuse(reply, sent);
    const moment = now();
    const viewer = await sessions.viewerOf(request.headers.cookie);
    const isDone = await db
      .transaction(async (transaction) => {
        const link = await takeLink(transaction, { purpose: "CONFIRM_EMAIL", ...sent, browser: null, now: moment });
        const user = link && link !== "OTHER_BROWSER" && link.userId && (await userForUpdate(transaction, link.userId));
        if (!user || user.deactivatedAt) return false;
        await voidLinksOf(transaction, { userId: user.id, email: user.email, now: moment });
        await saveEmail(transaction, { userId: user.id, email: link.email, now: moment });
        await endSessionsOf(transaction, user.id, viewer?.userId === user.id ? (viewer.session?.id ?? null) : null);
        await askLink(transaction, {
          purpose: "RESTORE_EMAIL",
          email: user.email,
          userId: user.id,
          otherEmail: link.email,
          now: moment,
          minutes: settings.linkMinutes.RESTORE_EMAIL,
        });
        const event = { type: "account.email-changed", id: user.id } as const;
        await recordEffects(transaction, jobs, [event], { viewer, now: moment, requestId: request.id });
        return true;
      })
      .catch(takenIsGone);
    sessions.forget(request.headers.cookie);
    return isDone ? answer(reply) : refuse(reply, linkGone);
  });

  /** Whoever changed it may hold the password and a passkey: all of that goes, and the owner chooses a new password by mail. */
  scope.post("/api/auth/email/restore", async (request, reply) => {
    const sent = await linkOf(request);
    if ("code" in sent) return refuse(reply, sent);
    const moment = now();
    const isDone = await db
      .transaction(async (transaction) => {
        const link = await takeLink(transaction, { purpose: "RESTORE_EMAIL", ...sent, browser: null, now: moment });
        const user = link && link !== "OTHER_BROWSER" && link.userId && (await userForUpdate(transaction, link.userId));
        if (!user) return false;
        const restoresSince = link.createdAt;
        await voidLinksOf(transaction, { userId: user.id, email: user.email, now: moment, restoresSince });
        await saveEmail(transaction, { userId: user.id, email: link.email, now: moment });
        await removeWaysInSince(transaction, user.id, link.createdAt);
        await endSessionsOf(transaction, user.id);
        const minutes = settings.linkMinutes.RESET_PASSWORD;
        const reset = { purpose: "RESET_PASSWORD", email: link.email, userId: user.id, now: moment, minutes } as const;
        const id = await askLink(transaction, reset);
        const event = { type: "account.email-restored", id: user.id } as const;
        await recordEffects(transaction, jobs, [event], { viewer: null, now: moment, requestId: request.id });
        await jobs.mail(transaction, [{ mail: "password-reset-link", id, actorId: null }]);
        return true;
      })
      .catch(takenIsGone);
    sessions.forget(request.headers.cookie);
    return isDone ? answer(reply) : refuse(reply, linkGone);
  });
};

/** Somebody else got the address meanwhile: whose it is now is nobody's business, and the link stays unused. */
function takenIsGone(error: unknown): false {
  if (databaseFault(error)?.constraint === "users_email_unique") return false;
  throw error;
}
