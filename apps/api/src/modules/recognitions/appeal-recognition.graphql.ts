import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { appealRecognition } from "./appeal-recognition.ts";
import { Recognition } from "./recognition.graphql.ts";

@InputType({ description: "What `appealRecognition` needs." })
export class AppealRecognitionInput {
  @Field(() => String)
  readonly motive!: string;

  @Field(() => ID)
  readonly recognitionId!: string;
}

const AppealRecognitionResult = resultOf("AppealRecognition", Recognition);

@Resolver()
export class AppealRecognitionMutation {
  @Mutation(() => AppealRecognitionResult, {
    description: "The company itself appeals against a refusal or withdrawal, within the term.",
  })
  appealRecognition(
    @Arg("input", () => AppealRecognitionInput) input: AppealRecognitionInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(appealRecognition, "recognition", { input, context, info });
  }
}
