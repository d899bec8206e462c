import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from "type-graphql";
import type { AppealOutcome } from "@leerplek/domain/recognitions/recognition";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { decideAppeal } from "./decide-appeal.ts";
import { AppealOutcomeEnum } from "./recognition-enums.graphql.ts";
import { Recognition } from "./recognition.graphql.ts";

@InputType({ description: "What `decideAppeal` needs." })
export class DecideAppealInput {
  @Field(() => String)
  readonly motive!: string;

  @Field(() => AppealOutcomeEnum)
  readonly outcome!: AppealOutcome;

  @Field(() => ID)
  readonly recognitionId!: string;

  @Field(() => Int)
  readonly version!: number;
}

const DecideAppealResult = resultOf("DecideAppeal", Recognition);

@Resolver()
export class DecideAppealMutation {
  @Mutation(() => DecideAppealResult, { description: "The appeal board answers, with a motive." })
  decideAppeal(
    @Arg("input", () => DecideAppealInput) input: DecideAppealInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(decideAppeal, "recognition", { input, context, info });
  }
}
