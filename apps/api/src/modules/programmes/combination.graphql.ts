import { Arg, Ctx, Field, Float, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { ApiContext } from "../../platform/api-context.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { ContextRequirement } from "./activity-list.graphql.ts";
import { combinationKinds, type CombinationKind } from "./combination.queries.ts";
import { proposeCombination, type Proposal } from "./propose-combination.ts";

export const CombinationKindEnum = graphqlEnum(
  "CombinationKind",
  combinationKinds,
  "BRANCH: another recognised branch; PROVIDER: the workshop of a school; TRAINING_CENTRE: a Syntra campus.",
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
  readonly kind!: CombinationKind;

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

  @Field(() => [String], { description: "Contexts in which a learner works there, of those still to be added." })
  readonly contexts!: readonly string[];
}

@ObjectType({ description: "Contexts the list asks and the branch has too few of." })
export class MissingContexts extends ContextRequirement {
  @Field(() => Int, { description: "So many have to be added." })
  readonly tooFew!: number;

  @Field(() => [String], { description: "Out of which one can choose." })
  readonly choices!: readonly string[];
}

@ObjectType({ description: "The fewest places that together close the gaps of an offer." })
export class CombinationProposal {
  @Field(() => [CombinedActivity], { description: "Mandatory activities the branch cannot offer." })
  readonly gaps!: CombinedActivity[];

  @Field(() => MissingContexts, { nullable: true, description: "Null when there are enough, or none are asked." })
  readonly contexts!: MissingContexts | null;

  @Field(() => [CombinationPart], { description: "The nearest first; empty when nobody near has any of the gaps." })
  readonly parts!: CombinationPart[];

  @Field(() => [CombinedActivity], { description: "Gaps nobody within the distance offers." })
  readonly uncovered!: CombinedActivity[];

  @Field(() => Int, { description: "Contexts that stay too few: nobody within the distance works in others." })
  readonly contextsTooFew!: number;

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
      "The fewest other recognised branches, school workshops or training centres, that close the gaps of an offer and add the contexts it has too few of; the nearest among equally few. Null when there is no such offer for the viewer.",
  })
  combinationProposal(
    @Arg("offerId", () => ID) offerId: string,
    @Arg("withinKilometres", () => Int, { description: "1 to 150." }) withinKilometres: number,
    @Arg("withSchools", () => Boolean, { defaultValue: true }) withSchools: boolean,
    @Arg("withTrainingCentres", () => Boolean, { defaultValue: true }) withTrainingCentres: boolean,
    @Ctx() context: ApiContext,
  ): Promise<Proposal | null> {
    return proposeCombination(context, { offerId, withinKilometres, withSchools, withTrainingCentres });
  }
}
