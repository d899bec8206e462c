import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import {
  accessibilityFeatures,
  companySizes,
  type AccessibilityFeature,
  type CompanySize,
} from "@leerplek/domain/companies/company";
import { mentorStatuses, type MentorStatus } from "@leerplek/domain/mentors/mentor";
import { connectionOf, Node } from "../../platform/connection.graphql.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { DateTimeScalar, LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { ActivityOffer } from "../programmes/activity-offer.graphql.ts";
import { Programme } from "../programmes/programme.graphql.ts";
import { BranchProgramme, Recognition } from "../recognitions/recognition.graphql.ts";

export const MentorStatusEnum = graphqlEnum(
  "MentorStatus",
  mentorStatuses,
  "States of a mentor for one branch and programme.",
);

export const AccessibilityFeatureEnum = graphqlEnum(
  "AccessibilityFeature",
  accessibilityFeatures,
  "What a person needs to know to get there and in.",
);

export const CompanySizeEnum = graphqlEnum(
  "CompanySize",
  companySizes,
  "Staff: MICRO under 10, SMALL under 50, MEDIUM under 250, LARGE from 250.",
);

@ObjectType({ implements: Node, description: "A host employer." })
export class Company extends Node {
  @Field(() => [Branch], { description: "Those that were not closed down." })
  readonly branches!: Branch[];

  @Field(() => String)
  readonly description!: string;

  @Field(() => String, { description: "KBO number: 10 digits, the first 0 or 1." })
  readonly enterpriseNumber!: string;

  @Field(() => [Branch], { description: "Closed down, the last one first. For its members; empty for others." })
  readonly formerBranches!: Branch[];

  @Field(() => String)
  readonly name!: string;

  @Field(() => CompanySizeEnum)
  readonly size!: CompanySize;

  @Field(() => Boolean, { description: "Whether you may add and change branches." })
  readonly viewerCanManage!: boolean;

  @Field(() => String, { nullable: true })
  readonly website!: string | null;
}

export const CompanyConnection = connectionOf(Company, "Company");

@ObjectType({
  implements: Node,
  description: "An establishment unit of a company: recognition and workplaces belong to it.",
})
export class Branch extends Node {
  @Field(() => [AccessibilityFeatureEnum])
  readonly accessibility!: AccessibilityFeature[];

  @Field(() => [ActivityOffer], {
    description:
      "What it says about activity lists, by programme. For members, mandate holders and officers; empty for others.",
  })
  readonly activityOffers!: ActivityOffer[];

  @Field(() => Company)
  readonly company!: Company;

  @Field(() => Int, { description: "Rises with every change; a change names the version that was looked at." })
  readonly version!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "Since when it is closed down." })
  readonly deactivatedAt!: string | null;

  @Field(() => String, { description: "10 digits, the first 2 to 8." })
  readonly establishmentNumber!: string;

  @Field(() => Float, { description: "Degrees north, WGS84." })
  readonly latitude!: number;

  @Field(() => Float, { description: "Degrees east, WGS84." })
  readonly longitude!: number;

  @Field(() => [MentorAssignment], {
    description: "For members of the company and who publishes in its name; empty for others.",
  })
  readonly mentors!: MentorAssignment[];

  @Field(() => String)
  readonly municipality!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { nullable: true, description: "The place of the postcode it lies in, where that is known." })
  readonly place!: string | null;

  @Field(() => String)
  readonly postcode!: string;

  @Field(() => [BranchProgramme], {
    description: "What is done and open for each programme. For the company's own people only; empty for others.",
  })
  readonly programmes!: BranchProgramme[];

  @Field(() => String)
  readonly province!: string;

  @Field(() => [RecognisedProgramme], { description: "What it may train for today; for everybody to know." })
  readonly recognised!: RecognisedProgramme[];

  @Field(() => [Recognition], { description: "For members of the company only; empty for others." })
  readonly recognitions!: Recognition[];

  @Field(() => String)
  readonly street!: string;

  @Field(() => Boolean, {
    description:
      "Whether you say what it can offer: for the company, a mentor here, or a mandate to file recognitions.",
  })
  readonly viewerCanFillOffers!: boolean;
}

@ObjectType({ description: "A programme for which a branch is recognised." })
export class RecognisedProgramme {
  @Field(() => Programme, {
    description: "The name it was granted under: an earlier one when the programme was renamed.",
  })
  readonly grantedFor!: Programme;

  @Field(() => Programme)
  readonly programme!: Programme;

  @Field(() => LocalDateScalar, { description: "Last day, which still counts." })
  readonly validUntil!: string;
}

@ObjectType({ description: "A mentor for one branch and programme." })
export class MentorAssignment {
  @Field(() => Int, { description: "Learners at the same time." })
  readonly capacity!: number;

  @Field(() => ID)
  readonly mentorId!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => Programme)
  readonly programme!: Programme;

  @Field(() => MentorStatusEnum)
  readonly status!: MentorStatus;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "Last day to prove the mentor training; null once trained.",
  })
  readonly trainingDueOn!: string | null;
}
