import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { confirmRecognitionComplete } from "./confirm-recognition-complete.ts";
import { Recognition } from "./recognition.graphql.ts";

@InputType({ description: "What `confirmRecognitionComplete` needs." })
export class ConfirmRecognitionCompleteInput {
  @Field(() => ID)
  readonly recognitionId!: string;

  @Field(() => Int)
  readonly version!: number;
}

const ConfirmRecognitionCompleteResult = resultOf("ConfirmRecognitionComplete", Recognition);

@Resolver()
export class ConfirmRecognitionCompleteMutation {
  @Mutation(() => ConfirmRecognitionCompleteResult, { description: "The file is complete: the decision clock starts." })
  confirmRecognitionComplete(
    @Arg("input", () => ConfirmRecognitionCompleteInput) input: ConfirmRecognitionCompleteInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(confirmRecognitionComplete, "recognition", { input, context, info });
  }
}
