import { z } from "zod";
import { ok } from "@leerplek/domain/shared/result";
import { roles } from "@leerplek/domain/shared/viewer";
import { command } from "../../platform/command.ts";
import { notFound } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { endSessionOf, endSessionsOf } from "./session-changes.repository.ts";

/** Signs out one browser of one's own, or, without an id, every browser but this one; with `includesThis` this one too. Source: reliability.md 3.3. */
export const endDevices = command({
  name: "end-devices",
  access: roles,
  input: z.object({ deviceId: idInput("device").nullish(), includesThis: z.boolean().default(false) }),
  async run({ db, viewer, emit }, { deviceId, includesThis }) {
    const kept = includesThis ? null : (viewer.session?.id ?? null);
    if (!deviceId) await endSessionsOf(db, viewer.userId, kept);
    else if (!(await endSessionOf(db, viewer.userId, deviceId))) throw notFound();
    emit({ type: "account.signed-out-elsewhere", id: viewer.userId });
    return ok({ id: viewer.userId });
  },
});
