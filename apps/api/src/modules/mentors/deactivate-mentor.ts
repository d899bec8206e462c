import { z } from "zod";
import { managesMentors } from "@leerplek/domain/mentors/mentor.policy";
import { mentorAfter } from "@leerplek/domain/mentors/mentor-transitions";
import { ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput, textInput } from "../../platform/input.ts";
import { followPlaces } from "./mentor-course.repository.ts";
import { placeForUpdate, savePlace } from "./mentors.repository.ts";

/** The mentor no longer acts for this branch and programme: recognition and workplaces follow. Problem: WRONG_STATE. */
export const deactivateMentor = command({
  name: "deactivate-mentor",
  access: ["COMPANY_ADMIN", "COUNSELLOR", "PROVIDER_ADMIN", "RECOGNITION_OFFICER"],
  input: z.object({ assignmentId: idInput("assignment"), reason: textInput(2, 1000) }),
  async run(scope, { assignmentId, reason }) {
    const { mentor, place } = await placeForUpdate(scope.db, scope.viewer, assignmentId);
    if (!managesMentors(scope.viewer, mentor.companyId)) throw forbidden();
    const next = mentorAfter(place.status, "deactivate");
    if (!next.ok) return next;
    await savePlace(scope.db, place.id, { status: next.value, motive: reason });
    scope.emit({ type: "mentor.deactivated", id: mentor.id, reason });
    await followPlaces(scope, [place]);
    return ok({ id: mentor.id });
  },
});
