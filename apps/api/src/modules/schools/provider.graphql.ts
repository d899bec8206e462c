import { Field, ObjectType } from "type-graphql";
import { providerKinds, type ProviderKind } from "@leerplek/domain/schools/provider";
import { Node } from "../../platform/connection.graphql.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";

export const ProviderKindEnum = graphqlEnum(
  "ProviderKind",
  providerKinds,
  "Kinds of training provider; BUSO is special education, CVO adult education.",
);

@ObjectType({
  implements: Node,
  description: "A training provider: school, CDO, Syntra campus, special or adult education.",
})
export class Provider extends Node {
  @Field(() => ProviderKindEnum)
  readonly kind!: ProviderKind;

  @Field(() => String)
  readonly municipality!: string;

  @Field(() => String)
  readonly name!: string;
}
