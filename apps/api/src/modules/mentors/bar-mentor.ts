import { z } from "zod";
import { judgesMentors } from "@leerplek/domain/mentors/mentor.policy";
import { mentorAfter } from "@leerplek/domain/mentors/mentor-transitions";
import { toPublicId } from "@leerplek/domain/shared/id";
import { ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput, textInput } from "../../platform/input.ts";
import { followPlaces } from "./mentor-course.repository.ts";
import { placeForUpdate, savePlace } from "./mentors.repository.ts";

/** The partnership decides that somebody may no longer be mentor for a programme in a branch (domain.md 2.14.b, 4.3 S55). Problem: WRONG_STATE. */
export const barMentor = command({
  name: "bar-mentor",
  access: ["RECOGNITION_OFFICER", "GOV_ADMIN"],
  input: z.object({ assignmentId: idInput("assignment"), motive: textInput(10, 4000) }),
  async run(scope, { assignmentId, motive }) {
    const { mentor, place } = await placeForUpdate(scope.db, scope.viewer, assignmentId);
    if (!judgesMentors(scope.viewer, mentor)) throw forbidden();
    const next = mentorAfter(place.status, "bar");
    if (!next.ok) return next;
    await savePlace(scope.db, place.id, { status: next.value, motive });
    scope.emit({
      type: "mentor.barred",
      id: place.id,
      organisationId: toPublicId("company", mentor.companyId),
      reason: motive,
    });
    await followPlaces(scope, [place]);
    return ok({ id: mentor.id });
  },
});
