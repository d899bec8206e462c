import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import type { EnrolmentEndReason } from "@leerplek/domain/learners/learner";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { EnrolmentEndReasonEnum, Learner } from "../learners/learner.graphql.ts";
import { endEnrolment } from "./end-enrolment.ts";

@InputType({ description: "What `endEnrolment` needs." })
export class EndEnrolmentInput {
  @Field(() => ID)
  readonly learnerId!: string;

  @Field(() => EnrolmentEndReasonEnum)
  readonly reason!: EnrolmentEndReason;
}

const EndEnrolmentResult = resultOf("EndEnrolment", Learner);

@Resolver()
export class EndEnrolmentMutation {
  @Mutation(() => EndEnrolmentResult, {
    description: "The learner leaves your school today; open applications and proposals end.",
  })
  endEnrolment(
    @Arg("input", () => EndEnrolmentInput) input: EndEnrolmentInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(endEnrolment, "learner", { input, context, info });
  }
}
