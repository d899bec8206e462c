import { Field, Int, ObjectType } from "type-graphql";
import { contextRules, type ContextRule } from "@leerplek/domain/programmes/contexts";
import { listOrigins, listStatuses, type ListOrigin, type ListStatus } from "@leerplek/domain/programmes/programme";
import { Node } from "../../platform/connection.graphql.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { DateTimeScalar, LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { Programme } from "./programme.graphql.ts";

export const ListStatusEnum = graphqlEnum(
  "ActivityListStatus",
  listStatuses,
  "A draft is for its authors; a published version never changes.",
);
export const ListOriginEnum = graphqlEnum(
  "ActivityListOrigin",
  listOrigins,
  "REFERENCE: made of the competence lists of the Flemish qualifications; PARTNERSHIP: written by a partnership.",
);
export const ContextRuleEnum = graphqlEnum("ContextRule", contextRules, "How many of the contexts are needed.");

@ObjectType({ description: "Contexts in which a learner of the programme must work." })
export class ContextRequirement {
  @Field(() => ContextRuleEnum)
  readonly rule!: ContextRule;

  @Field(() => Int)
  readonly count!: number;

  @Field(() => [String])
  readonly contexts!: string[];
}

@ObjectType({ implements: Node, description: "Something a company must be able to offer for a programme." })
export class Activity extends Node {
  @Field(() => String, { description: "The same in every version of the programme's list." })
  readonly code!: string;

  @Field(() => String, { description: "The heading it stands under." })
  readonly cluster!: string;

  @Field(() => String)
  readonly label!: string;

  @Field(() => Int, { description: "Place in the list, from 1." })
  readonly position!: number;

  @Field(() => Int, { description: "How heavily it counts beside the others, 1 to 9." })
  readonly weight!: number;

  @Field(() => Boolean)
  readonly isMandatory!: boolean;

  @Field(() => Boolean)
  readonly isHazardous!: boolean;

  @Field(() => Int, { nullable: true, description: "Age from which it may be done, in years." })
  readonly minimumAge!: number | null;
}

@ObjectType({ implements: Node, description: "One version of the activity list of a programme." })
export class ActivityList extends Node {
  @Field(() => Programme)
  readonly programme!: Programme;

  @Field(() => Int, { description: "From 1, per programme." })
  readonly version!: number;

  @Field(() => ListStatusEnum)
  readonly status!: ListStatus;

  @Field(() => ListOriginEnum)
  readonly origin!: ListOrigin;

  @Field(() => LocalDateScalar, { nullable: true, description: "First valid day; null while it is a draft." })
  readonly validFrom!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Last valid day; null when no later version is known." })
  readonly validUntil!: string | null;

  @Field(() => String, { description: "Where it comes from, in Dutch." })
  readonly source!: string;

  @Field(() => ContextRequirement, { nullable: true })
  readonly contexts!: ContextRequirement | null;

  @Field(() => [Activity])
  readonly activities!: Activity[];

  @Field(() => Boolean, { description: "Whether this is the version in force today." })
  readonly isCurrent!: boolean;

  @Field(() => Int, { description: "Counts the changes of a draft: hand it back when saving." })
  readonly revision!: number;

  @Field(() => Int, { description: "How many branches and school workshops have answered this version." })
  readonly offerCount!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly publishedAt!: string | null;
}
