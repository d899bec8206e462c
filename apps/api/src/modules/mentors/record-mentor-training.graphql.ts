import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import type { TrainingKind } from "@leerplek/domain/mentors/mentor";
import { answerOf } from "../../platform/answer.ts";
import type { ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { recordMentorTraining } from "./record-mentor-training.ts";
import { Mentor, TrainingKindEnum } from "./mentor.graphql.ts";

@InputType({ description: "Proof of the mentor training." })
export class RecordMentorTrainingInput {
  @Field(() => ID)
  readonly mentorId!: string;

  @Field(() => TrainingKindEnum)
  readonly kind!: TrainingKind;

  @Field(() => LocalDateScalar)
  readonly trainedOn!: string;

  @Field(() => String, { description: "Who gave the course or the exemption." })
  readonly provider!: string;

  @Field(() => String, { description: "Number of the certificate, or reason of the exemption." })
  readonly proof!: string;
}

const RecordMentorTrainingResult = resultOf("RecordMentorTraining", Mentor);

@Resolver()
export class RecordMentorTrainingMutation {
  @Mutation(() => RecordMentorTrainingResult, {
    description: "Notes the mentor training or the exemption; a mentor who lapsed comes back.",
  })
  recordMentorTraining(
    @Arg("input", () => RecordMentorTrainingInput) input: RecordMentorTrainingInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(recordMentorTraining, "mentor", { input, context, info });
  }
}
