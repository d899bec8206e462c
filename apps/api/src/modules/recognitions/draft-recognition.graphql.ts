import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { draftRecognition } from "./draft-recognition.ts";
import { Recognition } from "./recognition.graphql.ts";

@InputType({ description: "What `draftRecognition` needs." })
export class DraftRecognitionInput {
  @Field(() => ID)
  readonly branchId!: string;

  @Field(() => String)
  readonly idempotencyKey!: string;

  @Field(() => ID)
  readonly programmeId!: string;
}

const DraftRecognitionResult = resultOf("DraftRecognition", Recognition);

@Resolver()
export class DraftRecognitionMutation {
  @Mutation(() => DraftRecognitionResult, {
    description:
      "Begins a file for a branch and a programme, as a renewal when a recognition is in force. For a company administrator, or somebody with a mandate.",
  })
  draftRecognition(
    @Arg("input", () => DraftRecognitionInput) input: DraftRecognitionInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(draftRecognition, "recognition", { input, context, info });
  }
}
