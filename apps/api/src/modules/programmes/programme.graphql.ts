import { Field, Int, ObjectType } from "type-graphql";
import { studyDomains, type StudyDomain } from "@leerplek/domain/programmes/programme";
import { Node, connectionOf } from "../../platform/connection.graphql.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";

export const StudyDomainEnum = graphqlEnum("StudyDomain", studyDomains, "The eight study domains of secondary education.");

@ObjectType({ description: undefined })
export class Qualification {
  @Field(() => String)
  readonly code!: string;

  @Field(() => Int)
  readonly level!: number;

  @Field(() => String)
  readonly title!: string;
}

@ObjectType({ implements: Node, description: undefined })
export class Activity extends Node {
  @Field(() => Boolean)
  readonly isHazardous!: boolean;

  @Field(() => Boolean)
  readonly isMandatory!: boolean;

  @Field(() => String)
  readonly label!: string;

  @Field(() => Int, { nullable: true })
  readonly minimumAge!: number | null;

  @Field(() => Int)
  readonly position!: number;
}

@ObjectType({ implements: Node, description: undefined })
export class Programme extends Node {
  @Field(() => [Activity])
  readonly activities!: Activity[];

  @Field(() => String)
  readonly code!: string;

  @Field(() => String, { nullable: true })
  readonly finality!: string | null;

  @Field(() => Int, { nullable: true })
  readonly grade!: number | null;

  @Field(() => [Qualification])
  readonly qualifications!: Qualification[];

  @Field(() => String, { nullable: true })
  readonly seventhYear!: string | null;

  @Field(() => StudyDomainEnum)
  readonly studyDomain!: StudyDomain;

  @Field(() => String)
  readonly title!: string;
}

export const ProgrammeConnection = connectionOf(Programme, "Programme");
