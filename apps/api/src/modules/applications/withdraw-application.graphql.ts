import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { Application } from "./application.graphql.ts";
import { withdrawApplication } from "./withdraw-application.ts";

@InputType({ description: "What `withdrawApplication` needs." })
export class WithdrawApplicationInput {
  @Field(() => ID)
  readonly applicationId!: string;
}

const WithdrawApplicationResult = resultOf("WithdrawApplication", Application);

@Resolver()
export class WithdrawApplicationMutation {
  @Mutation(() => WithdrawApplicationResult, { description: "The learner withdraws." })
  withdrawApplication(
    @Arg("input", () => WithdrawApplicationInput) input: WithdrawApplicationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(withdrawApplication, "application", { input, context, info });
  }
}
