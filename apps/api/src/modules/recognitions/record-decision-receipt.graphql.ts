import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { recordDecisionReceipt } from "./record-decision-receipt.ts";
import { Recognition } from "./recognition.graphql.ts";

@InputType({ description: "What `recordDecisionReceipt` needs." })
export class RecordDecisionReceiptInput {
  @Field(() => String, { description: "Number or description of the proof of a registered letter." })
  readonly proof!: string;

  @Field(() => LocalDateScalar)
  readonly receivedOn!: string;

  @Field(() => ID)
  readonly recognitionId!: string;

  @Field(() => Int)
  readonly version!: number;
}

const RecordDecisionReceiptResult = resultOf("RecordDecisionReceipt", Recognition);

@Resolver()
export class RecordDecisionReceiptMutation {
  @Mutation(() => RecordDecisionReceiptResult, {
    description: "Sets the day on which the company received the decision, by the proof of a registered letter.",
  })
  recordDecisionReceipt(
    @Arg("input", () => RecordDecisionReceiptInput) input: RecordDecisionReceiptInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(recordDecisionReceipt, "recognition", { input, context, info });
  }
}
