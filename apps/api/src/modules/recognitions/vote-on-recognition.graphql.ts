import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import type { Vote } from "@leerplek/domain/recognitions/recognition";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { voteOnRecognition } from "./vote-on-recognition.ts";
import { VoteEnum } from "./recognition-enums.graphql.ts";
import { Recognition } from "./recognition.graphql.ts";

@InputType({ description: "What `voteOnRecognition` needs." })
export class VoteOnRecognitionInput {
  @Field(() => String, { nullable: true })
  readonly note?: string;

  @Field(() => ID)
  readonly recognitionId!: string;

  @Field(() => VoteEnum)
  readonly vote!: Vote;
}

const VoteOnRecognitionResult = resultOf("VoteOnRecognition", Recognition);

@Resolver()
export class VoteOnRecognitionMutation {
  @Mutation(() => VoteOnRecognitionResult, { description: "A member of the partnership votes, once." })
  voteOnRecognition(
    @Arg("input", () => VoteOnRecognitionInput) input: VoteOnRecognitionInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(voteOnRecognition, "recognition", { input, context, info });
  }
}
