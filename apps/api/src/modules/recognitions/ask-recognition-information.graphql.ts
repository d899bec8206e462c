import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { askRecognitionInformation } from "./ask-recognition-information.ts";
import { Recognition } from "./recognition.graphql.ts";

@InputType({ description: "What `askRecognitionInformation` needs." })
export class AskRecognitionInformationInput {
  @Field(() => String)
  readonly question!: string;

  @Field(() => ID)
  readonly recognitionId!: string;

  @Field(() => Int)
  readonly version!: number;
}

const AskRecognitionInformationResult = resultOf("AskRecognitionInformation", Recognition);

@Resolver()
export class AskRecognitionInformationMutation {
  @Mutation(() => AskRecognitionInformationResult, {
    description: "Something is missing: the file goes back with a question.",
  })
  askRecognitionInformation(
    @Arg("input", () => AskRecognitionInformationInput) input: AskRecognitionInformationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(askRecognitionInformation, "recognition", { input, context, info });
  }
}
