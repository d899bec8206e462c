import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { supplementRecognition } from "./supplement-recognition.ts";
import { Recognition } from "./recognition.graphql.ts";

@InputType({ description: "What `supplementRecognition` needs." })
export class SupplementRecognitionInput {
  @Field(() => String)
  readonly answer!: string;

  @Field(() => ID)
  readonly recognitionId!: string;
}

const SupplementRecognitionResult = resultOf("SupplementRecognition", Recognition);

@Resolver()
export class SupplementRecognitionMutation {
  @Mutation(() => SupplementRecognitionResult, {
    description: "Answers the question about an incomplete file and hands it in again.",
  })
  supplementRecognition(
    @Arg("input", () => SupplementRecognitionInput) input: SupplementRecognitionInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(supplementRecognition, "recognition", { input, context, info });
  }
}
