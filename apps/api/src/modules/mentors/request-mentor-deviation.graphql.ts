import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import type { DeviationKind, EducationProofKind } from "@leerplek/domain/mentors/mentor";
import { answerOf } from "../../platform/answer.ts";
import type { ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { requestMentorDeviation } from "./request-mentor-deviation.ts";
import { DeviationKindEnum, EducationProofKindEnum, MentorDeviation } from "./mentor.graphql.ts";

@InputType({ description: "What is asked." })
export class RequestMentorDeviationInput {
  @Field(() => String, { description: "Chosen by the client; the same key gets the first answer again." })
  readonly idempotencyKey!: string;

  @Field(() => ID)
  readonly mentorId!: string;

  @Field(() => ID)
  readonly programmeId!: string;

  @Field(() => DeviationKindEnum)
  readonly kind!: DeviationKind;

  @Field(() => EducationProofKindEnum)
  readonly proofKind!: EducationProofKind;

  @Field(() => String, { description: "Which certificate, of which school and year." })
  readonly proof!: string;
}

const RequestMentorDeviationResult = resultOf("RequestMentorDeviation", MentorDeviation);

@Resolver()
export class RequestMentorDeviationMutation {
  @Mutation(() => RequestMentorDeviationResult, {
    description: "Asks the partnership for an exception to the age or the practice, with proof of prior education.",
  })
  requestMentorDeviation(
    @Arg("input", () => RequestMentorDeviationInput) input: RequestMentorDeviationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(requestMentorDeviation, "deviation", { input, context, info });
  }
}
