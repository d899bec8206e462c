import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { Application } from "./application.graphql.ts";
import { offerPlace } from "./offer-place.ts";

@InputType({ description: "What `offerPlace` needs." })
export class OfferPlaceInput {
  @Field(() => ID)
  readonly applicationId!: string;
}

const OfferPlaceResult = resultOf("OfferPlace", Application);

@Resolver()
export class OfferPlaceMutation {
  @Mutation(() => OfferPlaceResult, { description: "Holds a place for the candidate." })
  offerPlace(
    @Arg("input", () => OfferPlaceInput) input: OfferPlaceInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(offerPlace, "application", { input, context, info });
  }
}
