import { Field, ID, ObjectType } from "type-graphql";
import { providerKinds, type ProviderKind } from "@leerplek/domain/schools/provider";
import { Node } from "../../platform/connection.graphql.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { ActivityOffer } from "../programmes/activity-offer.graphql.ts";

export const ProviderKindEnum = graphqlEnum(
  "ProviderKind",
  providerKinds,
  "Kinds of training provider; BUSO is special education, CVO adult education.",
);

@ObjectType({ description: "Somebody of a school who guides learners." })
export class Counsellor {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;
}

@ObjectType({
  implements: Node,
  description: "A training provider: school, CDO, Syntra campus, special or adult education.",
})
export class Provider extends Node {
  @Field(() => [ActivityOffer], {
    description: "What its workshop can take over, by programme. For its own people and officers; empty for others.",
  })
  readonly activityOffers!: ActivityOffer[];

  @Field(() => [Counsellor], { description: "People who may have learners; empty for who is not of the school." })
  readonly counsellors!: Counsellor[];

  @Field(() => ProviderKindEnum)
  readonly kind!: ProviderKind;

  @Field(() => String)
  readonly municipality!: string;

  @Field(() => Boolean, { description: "Whether you say what its workshop can take over: for its own people." })
  readonly viewerCanFillOffers!: boolean;

  @Field(() => String)
  readonly name!: string;
}
