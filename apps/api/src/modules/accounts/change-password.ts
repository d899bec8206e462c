import { z } from "zod";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { roles } from "@leerplek/domain/shared/viewer";
import { command, type Command } from "../../platform/command.ts";
import { notFound, rateLimited, unauthenticated } from "../../platform/errors.ts";
import { countAttempt, giveBackAttempts } from "./attempts.repository.ts";
import { voidLinksOf } from "./account-links.repository.ts";
import { hashPassword, verifyPassword } from "./password.ts";
import { passwordProblem } from "./password-policy.ts";
import { requireRecentSignIn } from "../../platform/require-recent-sign-in.ts";
import { endSessionsOf } from "./session-changes.repository.ts";
import { passwordHashOf, savePassword, userForUpdate } from "./users.repository.ts";

const input = z.object({ currentPassword: z.string().max(1_000).nullish(), newPassword: z.string().max(1_000) });
const guesses = { windowSeconds: 15 * 60, max: 5 };

const save = (hash: string, knewOld: boolean) =>
  command({
    name: "change-password",
    access: roles,
    input,
    async run(scope) {
      const { db, viewer, now, emit } = scope;
      const user = await userForUpdate(db, viewer.userId);
      if (!user) throw notFound();
      // Who comes by mail or passkey has no old one to show: having signed in a moment ago stands in for it.
      const recent = requireRecentSignIn(scope);
      if (!knewOld && !recent.ok) return recent;
      await savePassword(db, { userId: user.id, hash, now });
      await endSessionsOf(db, user.id, viewer.session?.id ?? null);
      await voidLinksOf(db, { userId: user.id, email: user.email, now });
      emit({ type: "account.password-changed", id: user.id });
      return ok({ id: user.id });
    },
  });

/**
 * Changes the password, or chooses the first one. Asks the old one, and signs out everywhere else. Hashing takes a third of a second, so it is done
 * before the transaction. Problems: PASSWORD_WRONG, PASSWORD_TOO_EASY, TOO_SHORT, TOO_LONG, RECENT_SIGN_IN_NEEDED.
 */
export const changePassword: Command<{ readonly id: string }> = async (context, raw) => {
  const { viewer, services, sql } = context;
  if (!viewer) throw unauthenticated();
  const parsed = input.safeParse(raw);
  if (!parsed.success) return failed(problem("REQUIRED", "newPassword"));
  const { currentPassword, newPassword } = parsed.data;
  const known = await passwordHashOf(services.db, viewer.userId);
  if (known !== null) {
    const key = `own-password ${viewer.userId}`;
    const waitSeconds = await countAttempt(sql, key, guesses);
    if (waitSeconds > 0) throw rateLimited(waitSeconds);
    if (!(await verifyPassword({ hash: known, password: currentPassword ?? "" })))
      return failed(problem("PASSWORD_WRONG", "currentPassword"));
    await giveBackAttempts(sql, [key]);
  }
  const tooWeak = await passwordProblem(newPassword, [viewer.name, viewer.email], "newPassword");
  if (tooWeak) return failed(tooWeak);
  return save(await hashPassword(newPassword), known !== null)(context, raw);
};
