import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { sanctionRecognition, recognitionSanctions, type RecognitionSanction } from "./sanction-recognition.ts";
import { Recognition } from "./recognition.graphql.ts";

const RecognitionSanctionEnum = graphqlEnum(
  "RecognitionSanction",
  recognitionSanctions,
  "What may be done to a recognition that was granted.",
);

@InputType({ description: "What `sanctionRecognition` needs." })
export class SanctionRecognitionInput {
  @Field(() => String)
  readonly motive!: string;

  @Field(() => ID)
  readonly recognitionId!: string;

  @Field(() => RecognitionSanctionEnum)
  readonly sanction!: RecognitionSanction;

  @Field(() => Int)
  readonly version!: number;
}

const SanctionRecognitionResult = resultOf("SanctionRecognition", Recognition);

@Resolver()
export class SanctionRecognitionMutation {
  @Mutation(() => SanctionRecognitionResult, {
    description: "Suspends what was granted, lifts the suspension, or withdraws it, with a motive.",
  })
  sanctionRecognition(
    @Arg("input", () => SanctionRecognitionInput) input: SanctionRecognitionInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(sanctionRecognition, "recognition", { input, context, info });
  }
}
