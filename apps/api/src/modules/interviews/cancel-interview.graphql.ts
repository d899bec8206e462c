import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { cancelInterview } from "./cancel-interview.ts";
import { Interview } from "./interview.graphql.ts";

@InputType({ description: "What `cancelInterview` needs." })
export class CancelInterviewInput {
  @Field(() => ID)
  readonly interviewId!: string;
}

const CancelInterviewResult = resultOf("CancelInterview", Interview);

@Resolver()
export class CancelInterviewMutation {
  @Mutation(() => CancelInterviewResult, { description: "Either side cancels; the slot is open again." })
  cancelInterview(
    @Arg("input", () => CancelInterviewInput) input: CancelInterviewInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(cancelInterview, "interview", { input, context, info });
  }
}
