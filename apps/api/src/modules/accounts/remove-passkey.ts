import { z } from "zod";
import { ok } from "@leerplek/domain/shared/result";
import { roles } from "@leerplek/domain/shared/viewer";
import { command } from "../../platform/command.ts";
import { forbidden, notFound } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { requireRecentSignIn } from "../../platform/require-recent-sign-in.ts";
import { removePasskeyOf } from "./users.repository.ts";

/**
 * Removes a passkey of one's own. A session that is too weak for what the person may do removes none: whoever has the password alone would put a key of
 * their own in its place and open everything with that. Problem: RECENT_SIGN_IN_NEEDED.
 */
export const removePasskey = command({
  name: "remove-passkey",
  access: roles,
  input: z.object({ passkeyId: idInput("passkey") }),
  async run(scope, { passkeyId }) {
    const { db, viewer, emit } = scope;
    if (viewer.session?.isTooWeak) throw forbidden();
    const recent = requireRecentSignIn(scope);
    if (!recent.ok) return recent;
    if (!(await removePasskeyOf(db, viewer.userId, passkeyId))) throw notFound();
    emit({ type: "account.passkey-removed", id: viewer.userId });
    return ok({ id: viewer.userId });
  },
});
