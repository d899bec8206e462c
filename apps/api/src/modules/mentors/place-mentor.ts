import { z } from "zod";
import { managesMentors } from "@leerplek/domain/mentors/mentor.policy";
import { newId } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { settleMentors } from "./mentor-course.repository.ts";
import { placeInput } from "./mentor.input.ts";
import { arePlacesKnown, insertPlaces, mentorForUpdate, placesOf, savePlace } from "./mentors.repository.ts";
import { problemOfCapacity } from "./person-columns.ts";

/**
 * Names the mentor for a branch and programme, or corrects the years and the number of learners of a place there is. Problems: UNKNOWN_REFERENCE,
 * MENTOR_CAPACITY, WRONG_STATE for a place that was barred.
 */
export const placeMentor = command({
  name: "place-mentor",
  access: ["COMPANY_ADMIN", "COUNSELLOR", "PROVIDER_ADMIN", "RECOGNITION_OFFICER"],
  input: z.object({ mentorId: idInput("mentor"), place: placeInput }),
  async run(scope, { mentorId, place }) {
    const { db, viewer, now, ruleFor, emit } = scope;
    const mentor = await mentorForUpdate(db, viewer, mentorId);
    if (!managesMentors(viewer, mentor.companyId)) throw forbidden();
    const wrong = problemOfCapacity(
      place.capacity,
      "place.capacity",
      ruleFor("mentor.maximumLearners", mentor.jointCommittee),
    );
    if (wrong) return failed(wrong);
    const known = (await placesOf(db, [mentorId])).find(
      (each) => each.branchId === place.branchId && each.programmeId === place.programmeId,
    );
    if (known?.status === "BARRED") return failed(problem("WRONG_STATE", "mentorId"));
    if (known) {
      const { yearsOfPractice, capacity } = place;
      await savePlace(db, known.id, { yearsOfPractice, capacity });
    } else {
      if (!(await arePlacesKnown(db, mentor.companyId, [place])))
        return failed(problem("UNKNOWN_REFERENCE", "place.branchId"));
      await insertPlaces(db, [{ id: newId<"assignment">(now.getTime()), mentorId, status: "PROPOSED", ...place }]);
    }
    emit({ type: "mentor.placed", id: mentorId });
    await settleMentors(scope, [mentorId]);
    return ok({ id: mentorId });
  },
});
