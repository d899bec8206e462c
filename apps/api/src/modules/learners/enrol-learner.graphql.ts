import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { enrolLearner } from "./enrol-learner.ts";
import { EnrolmentInput, GuardianInput } from "./enrolment-input.graphql.ts";
import { Learner } from "./learner.graphql.ts";

@InputType({ description: "What `enrolLearner` needs." })
export class EnrolLearnerInput extends EnrolmentInput {
  @Field(() => [GuardianInput], { nullable: true, description: "At most four." })
  readonly guardians?: GuardianInput[];

  @Field(() => String)
  readonly idempotencyKey!: string;
}

const EnrolLearnerResult = resultOf("EnrolLearner", Learner);

@Resolver()
export class EnrolLearnerMutation {
  @Mutation(() => EnrolLearnerResult, { description: "Enrols a learner at your school." })
  enrolLearner(
    @Arg("input", () => EnrolLearnerInput) input: EnrolLearnerInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(enrolLearner, "learner", { input, context, info });
  }
}
