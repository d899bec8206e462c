import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { answerOffer } from "./answer-offer.ts";
import { Application } from "./application.graphql.ts";

@InputType({ description: "What `answerOffer` needs." })
export class AnswerOfferInput {
  @Field(() => Boolean)
  readonly accept!: boolean;

  @Field(() => ID)
  readonly applicationId!: string;
}

const AnswerOfferResult = resultOf("AnswerOffer", Application);

@Resolver()
export class AnswerOfferMutation {
  @Mutation(() => AnswerOfferResult, {
    description: "The learner takes the place or leaves it; a guardian of a minor says so as well.",
  })
  answerOffer(
    @Arg("input", () => AnswerOfferInput) input: AnswerOfferInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(answerOffer, "application", { input, context, info });
  }
}
