import { Field, Int, ObjectType } from "type-graphql";
import {
  deviationKinds,
  deviationStatuses,
  educationProofKinds,
  trainingKinds,
  type DeviationKind,
  type DeviationStatus,
  type EducationProofKind,
  type MentorStatus,
  type TrainingKind,
} from "@leerplek/domain/mentors/mentor";
import { connectionOf, Node } from "../../platform/connection.graphql.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { Problem } from "../../platform/mutation-result.graphql.ts";
import { DateTimeScalar, LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { Branch, Company, MentorStatusEnum } from "../companies/company.graphql.ts";
import { Invitation } from "../organisations/organisation.graphql.ts";
import { Programme } from "../programmes/programme.graphql.ts";
import { Recognition } from "../recognitions/recognition.graphql.ts";
import { RuleInUse } from "../rules/rule-in-use.graphql.ts";

export const DeviationKindEnum = graphqlEnum("DeviationKind", deviationKinds, "What an exception is asked for.");
export const DeviationStatusEnum = graphqlEnum("DeviationStatus", deviationStatuses, "Where a request stands.");
export const EducationProofKindEnum = graphqlEnum(
  "EducationProofKind",
  educationProofKinds,
  "What proves prior education: a certificate of a school, or recognition of what was learnt before.",
);
export const TrainingKindEnum = graphqlEnum(
  "TrainingKind",
  trainingKinds,
  "A course that was followed, or an exemption.",
);

@ObjectType({ implements: Node, description: "A branch and programme for which somebody is mentor." })
export class MentorPlace extends Node {
  @Field(() => MentorStatusEnum)
  readonly status!: MentorStatus;

  @Field(() => Int, { description: "Full years in the profession of the programme." })
  readonly yearsOfPractice!: number;

  @Field(() => Int, { description: "Learners at the same time." })
  readonly capacity!: number;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day on which the checks were passed." })
  readonly designatedOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Last day to prove the training; null without a term." })
  readonly trainingDueOn!: string | null;

  @Field(() => String, { nullable: true, description: "Why the mentor left or was barred." })
  readonly motive!: string | null;

  @Field(() => Branch)
  readonly branch!: Branch;

  @Field(() => Programme)
  readonly programme!: Programme;

  @Field(() => [RuleInUse], {
    description:
      "The numbers in the conditions, for the company's sector: age, age with a deviation, practice, extract, training.",
  })
  readonly rules!: readonly RuleInUse[];

  @Field(() => [Problem], { description: "Conditions that are not met today, each with its reason." })
  readonly problems!: readonly Problem[];

  @Field(() => Int, { description: "Learners with a place at the mentor's workplaces here." })
  readonly learners!: number;

  @Field(() => Int, { description: "Workplaces of the mentor here that still take learners." })
  readonly openWorkplaces!: number;

  @Field(() => Int, { description: "Interviews of the mentor here that are still to come." })
  readonly interviewsToCome!: number;

  @Field(() => Int, { description: "Other mentors who act here for this programme." })
  readonly otherMentors!: number;

  @Field(() => Boolean)
  readonly viewerCanDeactivate!: boolean;

  @Field(() => Boolean)
  readonly viewerCanReactivate!: boolean;

  @Field(() => Boolean)
  readonly viewerCanBar!: boolean;
}

@ObjectType({
  implements: Node,
  description: "A request for an exception to the age or the practice, for one programme.",
})
export class MentorDeviation extends Node {
  @Field(() => DeviationKindEnum)
  readonly kind!: DeviationKind;

  @Field(() => DeviationStatusEnum)
  readonly status!: DeviationStatus;

  @Field(() => EducationProofKindEnum)
  readonly proofKind!: EducationProofKind;

  @Field(() => String, { description: "Which certificate, of which school and year." })
  readonly proof!: string;

  @Field(() => DateTimeScalar)
  readonly requestedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Motive of the decision." })
  readonly motive!: string | null;

  @Field(() => Mentor)
  readonly mentor!: object;

  @Field(() => Programme)
  readonly programme!: Programme;

  @Field(() => [Recognition], {
    description: "Files of the branches where the mentor is placed for this programme, newest first.",
  })
  readonly recognitions!: readonly object[];

  @Field(() => Boolean)
  readonly viewerCanDecide!: boolean;

  @Field(() => Boolean)
  readonly viewerCanRetract!: boolean;
}

@ObjectType({ implements: Node, description: "A person who trains learners in a company." })
export class Mentor extends Node {
  @Field(() => String)
  readonly firstName!: string;

  @Field(() => String)
  readonly lastName!: string;

  @Field(() => String, { description: "First and last name." })
  readonly name!: string;

  @Field(() => LocalDateScalar)
  readonly birthDate!: string;

  @Field(() => String)
  readonly jobTitle!: string;

  @Field(() => String, { nullable: true })
  readonly email!: string | null;

  @Field(() => String, { nullable: true })
  readonly phone!: string | null;

  @Field(() => [String], { description: "Two-letter codes." })
  readonly languages!: readonly string[];

  @Field(() => String, { description: "Certificates and diplomas." })
  readonly education!: string;

  @Field(() => String, {
    nullable: true,
    description: "The two check digits of the national number; null without one.",
  })
  readonly nationalNumberLast!: string | null;

  @Field(() => Boolean, { description: "Whether the mentor signs in." })
  readonly hasAccount!: boolean;

  @Field(() => Invitation, {
    nullable: true,
    description:
      "The invitation to an account of their own that was sent to the mentor's address and not accepted yet. For administrators of the company.",
  })
  readonly accountInvitation!: Invitation | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Date on the extract of the criminal record." })
  readonly recordIssuedOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day on which somebody saw it." })
  readonly recordVerifiedOn!: string | null;

  @Field(() => String, { nullable: true, description: "Who saw it." })
  readonly recordVerifiedBy!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Last day on which it can serve for a designation." })
  readonly recordUsableUntil!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day of the training or the exemption." })
  readonly trainedOn!: string | null;

  @Field(() => TrainingKindEnum, { nullable: true })
  readonly trainingKind!: TrainingKind | null;

  @Field(() => String, { nullable: true })
  readonly trainingProvider!: string | null;

  @Field(() => String, { nullable: true, description: "Number of the certificate, or reason of the exemption." })
  readonly trainingProof!: string | null;

  @Field(() => Int, { description: "Counts changes; hand it over when you update." })
  readonly version!: number;

  @Field(() => Company)
  readonly company!: Company;

  @Field(() => [MentorPlace])
  readonly places!: readonly MentorPlace[];

  @Field(() => [MentorDeviation])
  readonly deviations!: readonly MentorDeviation[];

  @Field(() => Int, { description: "Learners at the same time that the rule of the sector allows." })
  readonly maximumLearners!: number;

  @Field(() => RuleInUse, { nullable: true, description: "That rule, with its source and dates." })
  readonly maximumLearnersRule!: RuleInUse | null;

  @Field(() => Int, {
    description: "Places at the mentor's live workplaces, over all branches and programmes: what the rule counts.",
  })
  readonly placesOffered!: number;

  @Field(() => Boolean, { description: "Whether the viewer may ask the mentor by mail to make an account." })
  readonly viewerCanInvite!: boolean;

  @Field(() => Boolean)
  readonly viewerCanManage!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer decides on deviations and may bar the mentor." })
  readonly viewerCanJudge!: boolean;
}

export const MentorConnection = connectionOf(Mentor, "Mentor");
export const MentorDeviationConnection = connectionOf(MentorDeviation, "MentorDeviation");
