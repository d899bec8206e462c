import { z } from "zod";
import { nameDisclosures } from "@leerplek/domain/learners/learner";
import { ok } from "@leerplek/domain/shared/result";
import { toPublicId } from "@leerplek/domain/shared/id";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { saveProfile } from "./learners.repository.ts";
import { miniProfileInput } from "./mini-profile.input.ts";

/** Keeps the learner's answers for the next application; those already sent stay as they were. */
export const saveMiniProfile = command({
  name: "save-mini-profile",
  access: ["LEARNER"],
  input: z.object({
    miniProfile: miniProfileInput,
    nameDisclosure: z.enum(nameDisclosures),
    travelKilometres: z.int().min(1).max(100),
  }),
  async run({ db, viewer, emit }, profile) {
    const { learnerId } = viewer;
    if (!learnerId) throw forbidden();
    const { providerId } = await saveProfile(db, learnerId, profile);
    emit({ type: "learner.profile-saved", id: learnerId, organisationId: toPublicId("provider", providerId) });
    return ok({ id: learnerId });
  },
});
