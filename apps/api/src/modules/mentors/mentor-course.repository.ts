import { and, eq, inArray, sql } from "drizzle-orm";
import type { MentorStatus } from "@leerplek/domain/mentors/mentor";
import { settlePlace } from "@leerplek/domain/mentors/settle";
import { grantedStatuses } from "@leerplek/domain/recognitions/recognition-transitions";
import { toPublicId, type Id } from "@leerplek/domain/shared/id";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { DomainEvent } from "../../events.ts";
import type { CommandScope } from "../../platform/command.ts";
import type { Database } from "../../platform/database.ts";
import { companies } from "../companies/companies.table.ts";
import { followMentors } from "../recognitions/mentor-change.repository.ts";
import type { MoveScope } from "../recognitions/recognitions.repository.ts";
import { recognitions } from "../recognitions/recognitions.table.ts";
import { followRecognitions } from "../workplaces/blocked-workplaces.repository.ts";
import { grantedDeviations, placesOf, savePlace, type StoredPlace } from "./mentors.repository.ts";
import { mentorAssignments, mentors } from "./mentors.table.ts";

type CourseScope = MoveScope & Pick<CommandScope, "rulesFor">;
type Spot = Pick<StoredPlace, "branchId" | "programmeId">;

const eventOf: Readonly<Partial<Record<MentorStatus, DomainEvent["type"]>>> = {
  ELIGIBLE: "mentor.eligible",
  ACTIVE_UNTRAINED: "mentor.activated",
  ACTIVE: "mentor.activated",
  REJECTED: "mentor.rejected",
};

/**
 * Does the checks again for these mentors after something about them changed, and lets recognitions and workplaces follow, in the same transaction.
 * Places that somebody decided about stay as they are.
 */
export async function settleMentors(scope: CourseScope, mentorIds: readonly Id<"mentor">[]): Promise<void> {
  const { db, today, rulesFor, emit } = scope;
  if (mentorIds.length === 0) return;
  const places = await placesOf(db, mentorIds);
  const people = await db
    .select({
      id: mentors.id,
      companyId: mentors.companyId,
      birthDate: mentors.birthDate,
      recordIssuedOn: mentors.recordIssuedOn,
      trainedOn: mentors.trainedOn,
      jointCommittee: companies.jointCommittee,
    })
    .from(mentors)
    .innerJoin(companies, eq(companies.id, mentors.companyId))
    .where(inArray(mentors.id, [...mentorIds]));
  const deviationsOf = await grantedDeviations(db, mentorIds);
  const recognisedOn = await recognitionStarts(db, places);
  const changed: StoredPlace[] = [];
  for (const place of places) {
    const person = people.find(({ id }) => id === place.mentorId);
    if (!person) continue;
    const settled = settlePlace(
      {
        ...place,
        birthDate: person.birthDate,
        recordIssuedOn: person.recordIssuedOn,
        isTrained: person.trainedOn !== null,
        deviations: deviationsOf(place.mentorId, place.programmeId),
        recognisedOn: recognisedOn(place),
      },
      rulesFor(person.jointCommittee),
      today,
    );
    if (!settled) continue;
    const designatedOn = settled.designatedOn ?? place.designatedOn;
    await savePlace(db, place.id, { ...settled, designatedOn, motive: null });
    changed.push(place);
    const type = eventOf[settled.status];
    if (type) emit({ type, id: place.mentorId, organisationId: toPublicId("company", person.companyId) });
  }
  await followPlaces(scope, changed);
}

/** Lets the recognitions of these places, and the workplaces of their branches, follow the mentors as they stand now. */
export async function followPlaces(scope: MoveScope, spots: readonly Spot[]): Promise<void> {
  const { db, today, now, emit } = scope;
  const each = new Map(spots.map((spot) => [spot.branchId + spot.programmeId, spot]));
  for (const spot of each.values()) await followMentors(scope, spot);
  const branchIds = [...new Set(spots.map(({ branchId }) => branchId))];
  const { blocked, recovered } = await followRecognitions(db, branchIds, { today, now });
  for (const id of blocked) emit({ type: "workplace.blocked", id, workplaceId: id });
  for (const id of recovered) emit({ type: "workplace.recovered", id, workplaceId: id });
}

/**
 * For the decision that grants a recognition: mentors of the branch and programme who wait for it begin, each with the term of the sector. Call it in the
 * transaction of the decision, after the recognition was saved.
 */
export async function activateMentorsOf(scope: CourseScope, { branchId, programmeId }: Spot): Promise<void> {
  const waiting = await scope.db
    .select({ mentorId: mentorAssignments.mentorId })
    .from(mentorAssignments)
    .where(and(eq(mentorAssignments.branchId, branchId), eq(mentorAssignments.programmeId, programmeId)));
  await settleMentors(
    scope,
    waiting.map(({ mentorId }) => mentorId),
  );
}

/** First day of the granted recognition of each place; null where there is none. */
export async function recognitionStarts(
  db: Database,
  spots: readonly Spot[],
): Promise<(spot: Spot) => LocalDate | null> {
  if (spots.length === 0) return () => null;
  const rows = await db
    .select({
      branchId: recognitions.branchId,
      programmeId: recognitions.programmeId,
      validFrom: sql<LocalDate | null>`min(${recognitions.validFrom})::text`,
    })
    .from(recognitions)
    .where(
      and(
        inArray(recognitions.branchId, [...new Set(spots.map(({ branchId }) => branchId))]),
        inArray(recognitions.status, [...grantedStatuses]),
      ),
    )
    .groupBy(recognitions.branchId, recognitions.programmeId);
  return ({ branchId, programmeId }) =>
    rows.find((row) => row.branchId === branchId && row.programmeId === programmeId)?.validFrom ?? null;
}
