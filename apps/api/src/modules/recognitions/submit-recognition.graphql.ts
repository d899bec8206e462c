import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { submitRecognition } from "./submit-recognition.ts";
import { Recognition } from "./recognition.graphql.ts";

@InputType({ description: "What `submitRecognition` needs." })
export class SubmitRecognitionInput {
  @Field(() => Boolean, { description: "The person ticked the declaration of honour." })
  readonly declares!: boolean;

  @Field(() => ID)
  readonly recognitionId!: string;

  @Field(() => Int)
  readonly version!: number;
}

const SubmitRecognitionResult = resultOf("SubmitRecognition", Recognition);

@Resolver()
export class SubmitRecognitionMutation {
  @Mutation(() => SubmitRecognitionResult, {
    description: "Hands a file in with the declaration of honour; every reason against it is told at its task.",
  })
  submitRecognition(
    @Arg("input", () => SubmitRecognitionInput) input: SubmitRecognitionInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(submitRecognition, "recognition", { input, context, info });
  }
}
