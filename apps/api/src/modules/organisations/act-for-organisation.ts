import { z } from "zod";
import { ok } from "@leerplek/domain/shared/result";
import { roles } from "@leerplek/domain/shared/viewer";
import { command } from "../../platform/command.ts";
import { notFound } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { actFor } from "../accounts/active-membership.repository.ts";

/**
 * Chooses the organisation a person with several acts for from now on, in this browser alone: work that is open elsewhere is not moved under somebody's
 * hands. NOT_FOUND for a membership that is not the viewer's, or that ended.
 */
export const actForOrganisation = command({
  name: "act-for-organisation",
  access: roles,
  input: z.object({ membershipId: idInput("membership") }),
  async run({ db, viewer }, { membershipId }) {
    const { userId, session } = viewer;
    if (!session || !(await actFor(db, { userId, sessionId: session.id }, membershipId))) throw notFound();
    return ok({ id: viewer.userId });
  },
});
