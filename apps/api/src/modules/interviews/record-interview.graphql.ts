import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { interviewOutcomes, type InterviewOutcome } from "@leerplek/domain/interviews/interview";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { Interview } from "./interview.graphql.ts";
import { recordInterview } from "./record-interview.ts";

export const InterviewOutcomeEnum = graphqlEnum("InterviewOutcome", interviewOutcomes, "How an interview went.");

@InputType({ description: "What `recordInterview` needs." })
export class RecordInterviewInput {
  @Field(() => ID)
  readonly interviewId!: string;

  @Field(() => InterviewOutcomeEnum)
  readonly outcome!: InterviewOutcome;
}

const RecordInterviewResult = resultOf("RecordInterview", Interview);

@Resolver()
export class RecordInterviewMutation {
  @Mutation(() => RecordInterviewResult, { description: "The company says how it went." })
  recordInterview(
    @Arg("input", () => RecordInterviewInput) input: RecordInterviewInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(recordInterview, "interview", { input, context, info });
  }
}
