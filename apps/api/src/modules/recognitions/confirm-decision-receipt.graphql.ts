import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { confirmDecisionReceipt } from "./confirm-decision-receipt.ts";
import { Recognition } from "./recognition.graphql.ts";

@InputType({ description: "What `confirmDecisionReceipt` needs." })
export class ConfirmDecisionReceiptInput {
  @Field(() => ID)
  readonly recognitionId!: string;
}

const ConfirmDecisionReceiptResult = resultOf("ConfirmDecisionReceipt", Recognition);

@Resolver()
export class ConfirmDecisionReceiptMutation {
  @Mutation(() => ConfirmDecisionReceiptResult, {
    description: "The company itself says that it has received the decision.",
  })
  confirmDecisionReceipt(
    @Arg("input", () => ConfirmDecisionReceiptInput) input: ConfirmDecisionReceiptInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(confirmDecisionReceipt, "recognition", { input, context, info });
  }
}
