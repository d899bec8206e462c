import { z } from "zod";
import { mentorEligibility } from "@leerplek/domain/mentors/mentor-eligibility";
import { trainingDueOn } from "@leerplek/domain/mentors/mentor-training";
import { mentorAfter, standingOf } from "@leerplek/domain/mentors/mentor-transitions";
import { managesMentors } from "@leerplek/domain/mentors/mentor.policy";
import { ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { forbidden } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { followPlaces, recognitionStarts } from "./mentor-course.repository.ts";
import { grantedDeviations, placeForUpdate, savePlace } from "./mentors.repository.ts";

/**
 * Somebody who had left is mentor again: all checks are done as on the first day. A term for training that ran goes on; nobody gains time by leaving.
 * Problems: WRONG_STATE, MENTOR_AGE, MENTOR_PRACTICE, MENTOR_RECORD, MENTOR_TRAINING_DUE. Source: domain.md 2.14.b.
 */
export const reactivateMentor = command({
  name: "reactivate-mentor",
  access: ["COMPANY_ADMIN", "COUNSELLOR", "PROVIDER_ADMIN", "RECOGNITION_OFFICER"],
  input: z.object({ assignmentId: idInput("assignment") }),
  async run(scope, { assignmentId }) {
    const { db, viewer, today, rulesFor } = scope;
    const { mentor, place } = await placeForUpdate(db, viewer, assignmentId);
    if (!managesMentors(viewer, mentor.companyId)) throw forbidden();
    const allowed = mentorAfter(place.status, "reactivate");
    if (!allowed.ok) return allowed;
    const rules = rulesFor(mentor.jointCommittee);
    const isTrained = mentor.trainedOn !== null;
    const deviations = (await grantedDeviations(db, [mentor.id]))(mentor.id, place.programmeId);
    const checked = mentorEligibility({ ...mentor, ...place, isTrained, deviations }, rules, today);
    if (!checked.ok) return checked;
    const recognisedOn = (await recognitionStarts(db, [place]))(place);
    const term = recognisedOn && (place.trainingDueOn ?? trainingDueOn({ recognisedOn, designatedOn: today }, rules));
    await savePlace(db, place.id, {
      status: standingOf({ isRecognised: recognisedOn !== null, isTrained }),
      designatedOn: today,
      trainingDueOn: isTrained ? null : term,
      motive: null,
    });
    scope.emit({ type: "mentor.reactivated", id: mentor.id });
    await followPlaces(scope, [place]);
    return ok({ id: mentor.id });
  },
});
