import { z } from "zod";
import { normalEmail } from "@leerplek/domain/accounts/account-link";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { roles } from "@leerplek/domain/shared/viewer";
import { command } from "../../platform/command.ts";
import { askLink } from "./account-links.repository.ts";
import { requireRecentSignIn } from "../../platform/require-recent-sign-in.ts";

/**
 * Asks for another address: a link goes to the new one and a warning to the old one, and nothing changes until the link is opened. Whether somebody
 * else has the address is not told. Problems: RECENT_SIGN_IN_NEEDED, INVALID_FORMAT.
 */
export const requestEmailChange = command({
  name: "request-email-change",
  access: roles,
  input: z.object({ email: z.string().max(254).transform(normalEmail).pipe(z.email()) }),
  async run(scope, { email }) {
    const { db, viewer, now, accounts, emit } = scope;
    const recent = requireRecentSignIn(scope);
    if (!recent.ok) return recent;
    if (email === viewer.email) return failed(problem("INVALID_FORMAT", "email"));
    const minutes = accounts.linkMinutes.CONFIRM_EMAIL;
    await askLink(db, {
      purpose: "CONFIRM_EMAIL",
      email,
      userId: viewer.userId,
      otherEmail: viewer.email,
      now,
      minutes,
    });
    emit({ type: "account.email-change-asked", id: viewer.userId });
    return ok({ id: viewer.userId });
  },
});
