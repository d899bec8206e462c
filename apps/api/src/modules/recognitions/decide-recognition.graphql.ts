import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { decideRecognition, recognitionOutcomes, type RecognitionOutcome } from "./decide-recognition.ts";
import { Recognition } from "./recognition.graphql.ts";

const RecognitionOutcomeEnum = graphqlEnum("RecognitionOutcome", recognitionOutcomes, "How a file is decided.");

@InputType({ description: "What `decideRecognition` needs." })
export class DecideRecognitionInput {
  @Field(() => String, { nullable: true, description: "What the company must keep to, with an approval." })
  readonly conditions?: string;

  @Field(() => String)
  readonly motive!: string;

  @Field(() => RecognitionOutcomeEnum)
  readonly outcome!: RecognitionOutcome;

  @Field(() => ID)
  readonly recognitionId!: string;

  @Field(() => Int)
  readonly version!: number;
}

const DecideRecognitionResult = resultOf("DecideRecognition", Recognition);

@Resolver()
export class DecideRecognitionMutation {
  @Mutation(() => DecideRecognitionResult, { description: "Grants or refuses a file under review, with a motive." })
  decideRecognition(
    @Arg("input", () => DecideRecognitionInput) input: DecideRecognitionInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(decideRecognition, "recognition", { input, context, info });
  }
}
