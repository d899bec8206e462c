import { Field, InputType, ObjectType } from "type-graphql";
import { nameDisclosures } from "@leerplek/domain/learners/learner";
import { graphqlEnum } from "../../platform/enum.graphql.ts";

export const NameDisclosureEnum = graphqlEnum(
  "NameDisclosure",
  nameDisclosures,
  "What a company reads of the name after an application: the learner's choice.",
);

@ObjectType({ description: "Six short answers instead of a cover letter." })
export class MiniProfile {
  @Field(() => String)
  readonly availability!: string;

  @Field(() => String)
  readonly experience!: string;

  @Field(() => String)
  readonly question!: string;

  @Field(() => String)
  readonly strengths!: string;

  @Field(() => String)
  readonly travel!: string;

  @Field(() => String)
  readonly why!: string;
}

@InputType({ description: "Six short answers, each 500 characters at most." })
export class MiniProfileInput {
  @Field(() => String)
  readonly availability!: string;

  @Field(() => String, { defaultValue: "" })
  readonly experience!: string;

  @Field(() => String, { defaultValue: "" })
  readonly question!: string;

  @Field(() => String)
  readonly strengths!: string;

  @Field(() => String)
  readonly travel!: string;

  @Field(() => String)
  readonly why!: string;
}
