import { z } from "zod";
import { managesMentors } from "@leerplek/domain/mentors/mentor.policy";
import { newId } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { notFound } from "../../platform/errors.ts";
import { idempotencyKeyInput, idInput, localDateInput } from "../../platform/input.ts";
import { settleMentors } from "./mentor-course.repository.ts";
import { mentorInput, placeInput } from "./mentor.input.ts";
import { arePlacesKnown, companyOfMentors, insertMentor, insertPlaces, linkAccounts } from "./mentors.repository.ts";
import { personColumns, problemOfCapacity, problemOfDay, recordColumns } from "./person-columns.ts";

/**
 * A person becomes mentor of the company, proposed for one or more branches and programmes; the checks are done at once and the state says what came out.
 * Problems: those of the form, OUT_OF_RANGE, UNKNOWN_REFERENCE, MENTOR_CAPACITY. Source: domain.md step 2.
 */
export const addMentor = command({
  name: "add-mentor",
  access: ["COMPANY_ADMIN", "COUNSELLOR", "PROVIDER_ADMIN", "RECOGNITION_OFFICER"],
  input: z.object({
    idempotencyKey: idempotencyKeyInput,
    companyId: idInput("company"),
    person: mentorInput,
    recordIssuedOn: localDateInput.nullish(),
    places: z.array(placeInput).min(1).max(50),
  }),
  constraints: { mentor_assignments_key: problem("MENTOR_PLACED_ALREADY", "places") },
  async run(scope, { companyId, person, recordIssuedOn, places }) {
    const { db, viewer, now, ruleFor, emit } = scope;
    if (!managesMentors(viewer, companyId)) throw notFound();
    const rule = ruleFor("mentor.maximumLearners", (await companyOfMentors(db, companyId)).jointCommittee);
    const problems = [
      problemOfDay(person.birthDate, "person.birthDate", scope),
      recordIssuedOn ? problemOfDay(recordIssuedOn, "recordIssuedOn", scope) : null,
      ...places.map((place, index) => problemOfCapacity(place.capacity, `places.${index}.capacity`, rule)),
      (await arePlacesKnown(db, companyId, places)) ? null : problem("UNKNOWN_REFERENCE", "places"),
    ].filter((each) => each !== null);
    if (problems.length > 0) return failed(...problems);
    const id = newId<"mentor">(now.getTime());
    await insertMentor(db, {
      id,
      companyId,
      createdAt: now,
      ...personColumns(person, { id, fields: scope.fields }),
      ...(recordIssuedOn && recordColumns(recordIssuedOn, scope)),
    });
    await insertPlaces(
      db,
      places.map((place) => ({ id: newId<"assignment">(now.getTime()), mentorId: id, status: "PROPOSED", ...place })),
    );
    await linkAccounts(db, companyId);
    emit({ type: "mentor.added", id });
    await settleMentors(scope, [id]);
    return ok({ id });
  },
});
