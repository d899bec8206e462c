import { Field, Int, ObjectType } from "type-graphql";
import { studyDomains, type StudyDomain } from "@leerplek/domain/programmes/programme";
import { connectionOf, Node } from "../../platform/connection.graphql.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { Activity, ActivityList, ContextRequirement } from "./activity-list.graphql.ts";

export const StudyDomainEnum = graphqlEnum(
  "StudyDomain",
  studyDomains,
  "The eight study domains of secondary education.",
);

@ObjectType({ description: "A Flemish professional qualification." })
export class Qualification {
  @Field(() => String, { description: "Code of the Flemish qualification structure: BK-0130-5." })
  readonly code!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => Int, { description: "VKS level, equal to EQF: 1 to 8." })
  readonly level!: number;
}

@ObjectType({ implements: Node, description: "A dual programme under its official Dutch name." })
export class Programme extends Node {
  @Field(() => String, { description: "Group number of the Flemish education API: G-0001." })
  readonly code!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => Int, { nullable: true, description: "Grade of secondary education, 2 or 3." })
  readonly grade!: number | null;

  @Field(() => String, { nullable: true, description: "A: labour market; D: double; D/A: both." })
  readonly finality!: string | null;

  @Field(() => String, { nullable: true, description: "Kind of seventh year; null for other programmes." })
  readonly seventhYear!: string | null;

  @Field(() => StudyDomainEnum)
  readonly studyDomain!: StudyDomain;

  @Field(() => [Qualification])
  readonly qualifications!: Qualification[];

  @Field(() => [Activity], { description: "Those of the list in force; empty when no list has been loaded." })
  readonly activities!: Activity[];

  @Field(() => ActivityList, {
    nullable: true,
    description: "The version in force today, or the first one to come; null when no list has been loaded.",
  })
  readonly activityList!: ActivityList | null;

  @Field(() => [ActivityList], {
    description: "Every version, newest first; the draft among them for those who write lists.",
  })
  readonly activityListVersions!: ActivityList[];

  @Field(() => ContextRequirement, { nullable: true, description: "What the official rules of the programme ask." })
  readonly contexts!: ContextRequirement | null;
}

export const ProgrammeConnection = connectionOf(Programme, "Programme");
