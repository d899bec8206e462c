import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { acknowledgeAppeal } from "./acknowledge-appeal.ts";
import { Recognition } from "./recognition.graphql.ts";

@InputType({ description: "What `acknowledgeAppeal` needs." })
export class AcknowledgeAppealInput {
  @Field(() => ID)
  readonly recognitionId!: string;
}

const AcknowledgeAppealResult = resultOf("AcknowledgeAppeal", Recognition);

@Resolver()
export class AcknowledgeAppealMutation {
  @Mutation(() => AcknowledgeAppealResult, {
    description: "Tells the company in writing that its appeal arrived and is admissible.",
  })
  acknowledgeAppeal(
    @Arg("input", () => AcknowledgeAppealInput) input: AcknowledgeAppealInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(acknowledgeAppeal, "recognition", { input, context, info });
  }
}
