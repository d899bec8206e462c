import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { startRecognitionReview } from "./start-recognition-review.ts";
import { Recognition } from "./recognition.graphql.ts";

@InputType({ description: "What `startRecognitionReview` needs." })
export class StartRecognitionReviewInput {
  @Field(() => ID)
  readonly recognitionId!: string;

  @Field(() => Int)
  readonly version!: number;
}

const StartRecognitionReviewResult = resultOf("StartRecognitionReview", Recognition);

@Resolver()
export class StartRecognitionReviewMutation {
  @Mutation(() => StartRecognitionReviewResult, { description: "The partnership begins to look at a complete file." })
  startRecognitionReview(
    @Arg("input", () => StartRecognitionReviewInput) input: StartRecognitionReviewInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(startRecognitionReview, "recognition", { input, context, info });
  }
}
