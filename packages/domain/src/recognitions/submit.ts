import { problem, type Problem } from "../shared/problem.ts";
import { okUnless, type Result } from "../shared/result.ts";
import type { DocumentKind, RecognitionAnswers } from "./recognition.ts";

/** Version of the declaration of honour people sign now; its words are in the client under this name. */
export const declarationVersion = "2026-09";

/** What a file needs before the partnership looks at it. */
export interface SubmitFacts {
  readonly programme: {
    readonly title: string;
    /** Whether it is in the newest official list. */
    readonly isCurrent: boolean;
  };
  readonly branch: {
    readonly establishmentNumber: string;
    readonly hasValidNumber: boolean;
  };
  readonly company: {
    readonly enterpriseNumber: string;
    readonly hasValidNumber: boolean;
  };
  /** One entry for each mentor named in the file: what stands against the mentor, empty when nothing does. */
  readonly mentors: readonly (readonly Problem[])[];
  /** Version that was declared, or null. */
  readonly declaredVersion: string | null;
  readonly answers: RecognitionAnswers;
  /** Activities of the list in force without an answer of this branch; null when the programme has no list. */
  readonly activitiesOpen: number | null;
  readonly requiredDocuments: readonly DocumentKind[];
}

/** Documents a sector asks beside the form: horeca (PC 302) asked a social debt certificate in 2019-20 (domain.md step 3, S51). */
export const documentsOf = (jointCommittee: string): readonly DocumentKind[] =>
  jointCommittee.startsWith("302") ? ["SOCIAL_DEBT_CERTIFICATE"] : [];

/**
 * Whether a file may be handed in. Every reason against it is told at once, at the task of the form where it is mended.
 * Problems: RECOGNITION_PROGRAMME (`programmeId`), RECOGNITION_BRANCH (`branchId`), MENTOR_MISSING and those of the mentors (`mentorIds`),
 * OFFER_INCOMPLETE (`activities`), DECLARATION_MISSING (`declaration`), DOCUMENT_MISSING (`documents`), REQUIRED.
 * Source: domain.md 2.14.a, step 3, 4.1.
 */
export function maySubmit(facts: SubmitFacts): Result<null> {
  const { programme, branch, company, mentors, answers, activitiesOpen } = facts;
  return okUnless(
    [
      programme.isCurrent ? null : problem("RECOGNITION_PROGRAMME", "programmeId", { programme: programme.title }),
      company.hasValidNumber ? null : problem("INVALID_FORMAT", "enterpriseNumber"),
      branch.hasValidNumber
        ? null
        : problem("RECOGNITION_BRANCH", "branchId", { establishmentNumber: branch.establishmentNumber }),
      mentors.length === 0 ? problem("MENTOR_MISSING", "mentorIds") : null,
      ...mentors.flat(),
      activitiesOpen !== null && activitiesOpen > 0
        ? problem("OFFER_INCOMPLETE", "activities", { open: activitiesOpen })
        : null,
      ...problemsOfAnswers(answers),
      ...facts.requiredDocuments.map((kind) =>
        answers.documents.some((each) => each.kind === kind && each.issuedOn !== null)
          ? null
          : problem("DOCUMENT_MISSING", "documents"),
      ),
      facts.declaredVersion === declarationVersion ? null : problem("DECLARATION_MISSING", "declaration"),
    ],
    null,
  );
}

/** A "no" on finances or convictions is an answer too; the partnership then needs the story. */
function problemsOfAnswers(answers: RecognitionAnswers): Problem[] {
  const { equipment, hasFinances, hasNoConvictions, remarks, contactName, contactEmail } = answers;
  const isEmpty = (text: string): boolean => text.trim() === "";
  const needsStory = hasFinances === false || hasNoConvictions === false;
  const checks: readonly (readonly [boolean, string])[] = [
    [isEmpty(equipment), "equipment"],
    [hasFinances === null, "hasFinances"],
    [hasNoConvictions === null, "hasNoConvictions"],
    [needsStory && isEmpty(remarks), "remarks"],
    [isEmpty(contactName), "contactName"],
    [isEmpty(contactEmail), "contactEmail"],
  ];
  return checks.filter(([isMissing]) => isMissing).map(([, field]) => problem("REQUIRED", field));
}
