import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { recordRecognitionVisit } from "./record-recognition-visit.ts";
import { Recognition } from "./recognition.graphql.ts";

@InputType({ description: "What `recordRecognitionVisit` needs." })
export class RecordRecognitionVisitInput {
  @Field(() => LocalDateScalar)
  readonly doneOn!: string;

  @Field(() => ID)
  readonly recognitionId!: string;

  @Field(() => String)
  readonly report!: string;
}

const RecordRecognitionVisitResult = resultOf("RecordRecognitionVisit", Recognition);

@Resolver()
export class RecordRecognitionVisitMutation {
  @Mutation(() => RecordRecognitionVisitResult, { description: "Writes down what was seen at the branch." })
  recordRecognitionVisit(
    @Arg("input", () => RecordRecognitionVisitInput) input: RecordRecognitionVisitInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(recordRecognitionVisit, "recognition", { input, context, info });
  }
}
