import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { EnrolmentInput } from "./enrolment-input.graphql.ts";
import { Learner } from "./learner.graphql.ts";
import { updateEnrolment } from "./update-enrolment.ts";

@InputType({ description: "What `updateEnrolment` needs: every field as it is to be." })
export class UpdateEnrolmentInput extends EnrolmentInput {
  @Field(() => ID)
  readonly learnerId!: string;
}

const UpdateEnrolmentResult = resultOf("UpdateEnrolment", Learner);

@Resolver()
export class UpdateEnrolmentMutation {
  @Mutation(() => UpdateEnrolmentResult, { description: "Mends what the school filled in for a learner." })
  updateEnrolment(
    @Arg("input", () => UpdateEnrolmentInput) input: UpdateEnrolmentInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(updateEnrolment, "learner", { input, context, info });
  }
}
