import type { MentorStatus } from "../mentors/mentor.ts";
import { mentorActs } from "../mentors/mentor.ts";
import type { Coverage } from "../programmes/programme.ts";
import { citing, type Capacity, type CitedRule } from "../mentors/mentor-capacity.ts";
import type { RecognitionStatus } from "../recognitions/recognition.ts";
import { problem, type Problem } from "../shared/problem.ts";
import { okUnless, type Result } from "../shared/result.ts";
import type { RuleSet } from "../shared/rule-set.ts";
import type { LocalDate } from "../shared/time.ts";
import type { AgreementType } from "./workplace.ts";

/** A recognition of the company, as far as publishing looks at it. */
export interface RecognitionFact {
  readonly branchId: string;
  readonly programmeId: string;
  readonly status: RecognitionStatus;
  /** Last valid day; null while the file is in treatment. */
  readonly validUntil: LocalDate | null;
  readonly validFrom: LocalDate | null;
}

/** What decides whether a workplace may be found by learners. */
export interface PublishFacts {
  readonly workplace: {
    readonly branchId: string;
    readonly programmeId: string;
    readonly places: number;
    readonly startsOn: LocalDate;
    readonly endsOn: LocalDate;
    readonly agreementType: AgreementType;
    readonly minutesPerWeek: number;
  };
  /** Every recognition of the company. */
  readonly recognitions: readonly RecognitionFact[];
  /** State of the chosen mentor for this branch and programme; null when none is chosen or the mentor has no such assignment. */
  readonly mentorStatus: MentorStatus | null;
  readonly hasMentor: boolean;
  /** Learners the acting mentors of this branch and programme may take together, and what limits them. */
  readonly capacity: Capacity;
  /** The rule behind the limit; null when the mentors themselves take no more. */
  readonly capacityRule: CitedRule | null;
  /** Places of the other live workplaces of this branch and programme. */
  readonly placesElsewhere: number;
  /** What the learner will do, with what the branch said of it last; null when it said nothing. */
  readonly activities: readonly { readonly label: string; readonly coverage: Coverage | null }[];
  readonly today: LocalDate;
  /** True for a workplace that runs already and keeps its first day: START_IN_PAST is no objection then. */
  readonly mayHaveBegun?: boolean;
  readonly rules: Pick<RuleSet, "agreement.oaoMinimumMinutesPerWeek">;
}

/**
 * Whether a workplace may be published: a recognition for exactly this branch and programme that is ACTIVE and valid on the first day of training, that
 * day included, or today when that day has passed; a mentor who acts; places within what the mentors may take; a period still to come; only activities the branch offers; and the agreement type that goes with the hours.
 * Problems: NO_RECOGNITION, RECOGNITION_BRANCH, RECOGNITION_PROGRAMME, RECOGNITION_NOT_ACTIVE, RECOGNITION_ENDS_BEFORE_START, MENTOR_MISSING,
 * MENTOR_NOT_ACTIVE, MENTOR_CAPACITY, NO_PLACES, START_IN_PAST, PERIOD_ENDS_BEFORE_START, OUT_OF_RANGE, ACTIVITY_NOT_OFFERED. All of them at once.
 * Source: domain.md 2.14.c, 3.1, step 4 (tasks from the activity list), scenario 5.
 */
export function mayPublish(facts: PublishFacts): Result<null> {
  const { workplace, today, mayHaveBegun = false } = facts;
  return okUnless(
    [
      problemOfRecognition(facts),
      problemOfMentor(facts),
      problemOfPlaces(facts),
      workplace.startsOn < today && !mayHaveBegun ? problem("START_IN_PAST", "startsOn") : null,
      workplace.endsOn <= workplace.startsOn ? problem("PERIOD_ENDS_BEFORE_START", "endsOn") : null,
      problemOfHours(facts),
      problemOfActivities(facts),
    ],
    null,
  );
}

/**
 * What a recognition says against a workplace, or null: the part of `mayPublish` that also blocks a published one and lets it come back.
 * Problems: NO_RECOGNITION, RECOGNITION_BRANCH, RECOGNITION_PROGRAMME, RECOGNITION_NOT_ACTIVE, RECOGNITION_ENDS_BEFORE_START.
 */
export function problemOfRecognition({
  workplace,
  recognitions,
  today,
}: Pick<PublishFacts, "recognitions" | "today"> & {
  readonly workplace: Pick<PublishFacts["workplace"], "branchId" | "programmeId" | "startsOn">;
}): Problem | null {
  const { branchId, programmeId } = workplace;
  const on = workplace.startsOn > today ? workplace.startsOn : today;
  const active = recognitions.filter(({ status }) => status === "ACTIVE");
  const isHere = (each: RecognitionFact): boolean => each.branchId === branchId && each.programmeId === programmeId;
  const periods = active
    .filter(isHere)
    .flatMap(({ validFrom, validUntil }) => (validFrom && validUntil ? { validFrom, validUntil } : []));
  if (periods.some(({ validFrom, validUntil }) => validFrom <= on && on <= validUntil)) return null;
  const lastDay = periods.flatMap(({ validUntil }) => (validUntil < on ? validUntil : [])).reduce(later, null);
  if (lastDay) return problem("RECOGNITION_ENDS_BEFORE_START", "startsOn", { validUntil: lastDay });
  if (recognitions.some(isHere)) return problem("RECOGNITION_NOT_ACTIVE", "programmeId");
  if (active.some((each) => each.programmeId === programmeId)) return problem("RECOGNITION_BRANCH", "branchId");
  if (active.some((each) => each.branchId === branchId)) return problem("RECOGNITION_PROGRAMME", "programmeId");
  return problem("NO_RECOGNITION", "programmeId");
}

const later = (one: LocalDate | null, other: LocalDate): LocalDate => (one !== null && one > other ? one : other);

function problemOfMentor({ hasMentor, mentorStatus }: PublishFacts): Problem | null {
  if (!hasMentor) return problem("MENTOR_MISSING", "mentorId");
  return mentorStatus !== null && mentorActs(mentorStatus) ? null : problem("MENTOR_NOT_ACTIVE", "mentorId");
}

function problemOfPlaces({ workplace, capacity, capacityRule, placesElsewhere }: PublishFacts): Problem | null {
  if (workplace.places < 1) return problem("NO_PLACES", "places");
  const { learners, limitedBy, elsewhere } = capacity;
  const left = Math.max(0, learners - placesElsewhere);
  if (workplace.places <= left) return null;
  const counted = { taken: placesElsewhere, left };
  if (capacityRule === null) return problem("MENTOR_CAPACITY", "places", { capacity: learners, ...counted });
  return problem(
    "MENTOR_CAPACITY",
    "places",
    limitedBy === "RULE_PER_BRANCH"
      ? { ...citing("perBranch", capacityRule), ...counted }
      : { ...citing("mentorRule", capacityRule), learners, elsewhere, ...counted },
  );
}

function problemOfHours({ workplace, rules }: PublishFacts): Problem | null {
  const minimum = rules["agreement.oaoMinimumMinutesPerWeek"];
  const isOao = workplace.minutesPerWeek >= minimum;
  if (isOao === (workplace.agreementType === "OAO")) return null;
  return problem(
    "OUT_OF_RANGE",
    "minutesPerWeek",
    isOao ? { maximumHours: minimum / 60 } : { minimumHours: minimum / 60 },
  );
}

/** An alternative is agreed with the school, so it may be promised; what the branch does not do, or never ticked, may not. */
function problemOfActivities({ activities }: PublishFacts): Problem | null {
  const missing = activities.filter(({ coverage }) => coverage === null || coverage === "NONE");
  if (missing.length === 0) return null;
  return problem("ACTIVITY_NOT_OFFERED", "activityIds", {
    activities: missing.map(({ label }) => label).join("; "),
  });
}
