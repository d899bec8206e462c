import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { cancelRecognition } from "./cancel-recognition.ts";
import { Recognition } from "./recognition.graphql.ts";

@InputType({ description: "What `cancelRecognition` needs." })
export class CancelRecognitionInput {
  @Field(() => ID)
  readonly recognitionId!: string;
}

const CancelRecognitionResult = resultOf("CancelRecognition", Recognition);

@Resolver()
export class CancelRecognitionMutation {
  @Mutation(() => CancelRecognitionResult, { description: "The company takes its file back." })
  cancelRecognition(
    @Arg("input", () => CancelRecognitionInput) input: CancelRecognitionInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(cancelRecognition, "recognition", { input, context, info });
  }
}
