import { Arg, Ctx, Field, Float, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { ApiContext } from "../../platform/api-context.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { combinationKinds, proposeCombination, type Proposal } from "./propose-combination.ts";

export const CombinationKindEnum = graphqlEnum(
  "CombinationKind",
  combinationKinds,
  "BRANCH: another recognised branch; PROVIDER: the workshop of a school or training centre.",
);

@ObjectType({ description: "An activity in a combination." })
export class CombinedActivity {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly label!: string;
}

@ObjectType({ description: "A place that takes over some activities. Public facts only." })
export class CombinationPart {
  @Field(() => CombinationKindEnum)
  readonly kind!: (typeof combinationKinds)[number];

  @Field(() => ID, { description: "Of the branch or the provider." })
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { nullable: true, description: "Null for a school." })
  readonly company!: string | null;

  @Field(() => Boolean, { description: "Another branch of the same company." })
  readonly isOwnCompany!: boolean;

  @Field(() => String)
  readonly municipality!: string;

  @Field(() => Float, { description: "As the crow flies." })
  readonly distanceMetres!: number;

  @Field(() => [CombinedActivity], { description: "What it takes over." })
  readonly takes!: CombinedActivity[];
}

@ObjectType({ description: "The fewest places that together close the gaps of an offer." })
export class CombinationProposal {
  @Field(() => [CombinedActivity], { description: "Mandatory activities the branch cannot offer." })
  readonly gaps!: CombinedActivity[];

  @Field(() => [CombinationPart], { description: "The nearest first; empty when nobody near has any of the gaps." })
  readonly parts!: CombinationPart[];

  @Field(() => [CombinedActivity], { description: "Gaps nobody within the distance offers." })
  readonly uncovered!: CombinedActivity[];

  @Field(() => Int, { description: "Places that were looked at, at most 300, the nearest." })
  readonly placeCount!: number;

  @Field(() => Boolean, { description: "False when the search was cut off: then a smaller combination may exist." })
  readonly isProven!: boolean;
}

@Resolver()
export class CombinationQuery {
  @Query(() => CombinationProposal, {
    nullable: true,
    description:
      "The fewest other recognised branches, or school workshops, that close the gaps of an offer; the nearest among equally few. Null when there is no such offer for the viewer.",
  })
  combinationProposal(
    @Arg("offerId", () => ID) offerId: string,
    @Arg("withinKilometres", () => Int, { description: "1 to 150." }) withinKilometres: number,
    @Arg("withSchools", () => Boolean, { defaultValue: true }) withSchools: boolean,
    @Ctx() context: ApiContext,
  ): Promise<Proposal | null> {
    return proposeCombination(context, { offerId, withinKilometres, withSchools });
  }
}
