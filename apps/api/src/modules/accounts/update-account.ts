import { z } from "zod";
import { ok } from "@leerplek/domain/shared/result";
import { roles } from "@leerplek/domain/shared/viewer";
import { command } from "../../platform/command.ts";
import { textInput } from "../../platform/input.ts";
import { languages } from "../../platform/mail/letter.ts";
import { saveAccount } from "./users.repository.ts";

/** Changes one's name and the language of mails. A learner's name comes from the school and stays as it is. */
export const updateAccount = command({
  name: "update-account",
  access: roles,
  input: z.object({ name: textInput(1, 120), language: z.enum(languages) }),
  async run({ db, viewer, now, emit }, { name, language }) {
    const own = viewer.learnerId === null ? { name } : {};
    await saveAccount(db, { userId: viewer.userId, ...own, language, updatedAt: now });
    emit({ type: "account.updated", id: viewer.userId });
    return ok({ id: viewer.userId });
  },
});
