import type { RecognitionStatus } from "../recognitions/recognition.ts";

/** The employer's road of ten steps, for one branch and programme. Source: domain.md 2.0, the Flemish roadmap for employers. */
export const employerSteps = [
  "ACTIVITIES",
  "MENTOR",
  "RECOGNITION",
  "FIND_LEARNER",
  "INTERVIEW",
  "AGREEMENT",
  "ONBOARDING",
  "FOLLOW_UP",
  "COMMITMENTS",
  "EVALUATION",
] as const;
export type EmployerStep = (typeof employerSteps)[number];

/** Counts of one branch and programme. */
export interface EmployerStepFacts {
  /** Mandatory activities of the newest list; 0 when no list was loaded. */
  readonly activities: number;
  readonly activitiesAnswered: number;
  /** Mentors named, and those of them who may train now. */
  readonly mentors: number;
  readonly mentorsActing: number;
  /** State of the recognition in force, else of the newest file; null without one. */
  readonly recognition: RecognitionStatus | null;
  readonly workplacesOpen: number;
  readonly workplacesBlocked: number;
  /** Applications that wait or are talked about. */
  readonly candidatesOpen: number;
  /** Learners who accepted a place, and those whose agreement is signed. */
  readonly placesAccepted: number;
  readonly agreementsSigned: number;
}

export type EmployerStepState = "done" | "current" | "blocked" | "todo";

/** Recognitions that once were or might have been, and do not allow training now. */
const notAllowed: readonly (RecognitionStatus | null)[] = [
  "ACTIVE_NO_MENTOR",
  "AT_RISK",
  "SUSPENDED",
  "WITHDRAWN",
  "REFUSED",
  "EXPIRED",
  "INCOMPLETE",
];

type Standing = "done" | "blocked" | "open";

function standingOf(step: EmployerStep, facts: EmployerStepFacts): Standing {
  const { recognition } = facts;
  switch (step) {
    case "ACTIVITIES":
      return facts.activities === 0 || facts.activitiesAnswered >= facts.activities ? "done" : "open";
    case "MENTOR":
      if (facts.mentorsActing > 0) return "done";
      if (recognition === "ACTIVE" || recognition === "ACTIVE_NO_MENTOR" || recognition === "AT_RISK") return "blocked";
      return facts.mentors > 0 ? "done" : "open";
    case "RECOGNITION":
      if (recognition === "ACTIVE") return "done";
      return notAllowed.includes(recognition) ? "blocked" : "open";
    case "FIND_LEARNER":
      if (facts.workplacesOpen > 0) return "done";
      return facts.workplacesBlocked > 0 ? "blocked" : "open";
    case "INTERVIEW":
      return facts.placesAccepted + facts.agreementsSigned > 0 ? "done" : "open";
    case "AGREEMENT":
      return facts.agreementsSigned > 0 ? "done" : "open";
    case "ONBOARDING":
    case "FOLLOW_UP":
    case "COMMITMENTS":
    case "EVALUATION":
      return "open";
  }
  step satisfies never;
}

/**
 * Where a branch stands on the road for one programme: what is done, what blocks, and the one step to work on. That is the first step that is not done;
 * when it blocks, the bar shows it as blocked. A later step that blocks is shown too, because a published workplace may stand still while all before it is done.
 */
export function stepsOfEmployer(
  facts: EmployerStepFacts,
): readonly { readonly step: EmployerStep; readonly state: EmployerStepState }[] {
  const standings = employerSteps.map((step) => ({ step, standing: standingOf(step, facts) }));
  const next = standings.findIndex(({ standing }) => standing !== "done");
  return standings.map(({ step, standing }, at) => {
    if (standing !== "open") return { step, state: standing };
    return { step, state: at === next ? "current" : "todo" };
  });
}

/** The step to work on now, and whether it blocks; null when all ten are done. */
export const nextStepOfEmployer = (
  facts: EmployerStepFacts,
): { readonly step: EmployerStep; readonly state: EmployerStepState } | null =>
  stepsOfEmployer(facts).find(({ state }) => state !== "done") ?? null;
