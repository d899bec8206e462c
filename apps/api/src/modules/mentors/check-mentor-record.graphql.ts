import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import type { ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { checkMentorRecord } from "./check-mentor-record.ts";
import { Mentor } from "./mentor.graphql.ts";

@InputType({ description: "Which extract you saw." })
export class CheckMentorRecordInput {
  @Field(() => ID)
  readonly mentorId!: string;

  @Field(() => LocalDateScalar, { description: "Date on the extract." })
  readonly recordIssuedOn!: string;
}

const CheckMentorRecordResult = resultOf("CheckMentorRecord", Mentor);

@Resolver()
export class CheckMentorRecordMutation {
  @Mutation(() => CheckMentorRecordResult, {
    description: "Notes that you saw the extract of the criminal record (model 596.2). The paper itself is never kept.",
  })
  checkMentorRecord(
    @Arg("input", () => CheckMentorRecordInput) input: CheckMentorRecordInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(checkMentorRecord, "mentor", { input, context, info });
  }
}
