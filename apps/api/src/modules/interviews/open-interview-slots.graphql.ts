import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from "type-graphql";
import { type InterviewMode } from "@leerplek/domain/interviews/interview";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { Workplace } from "../workplaces/workplace.graphql.ts";
import { InterviewModeEnum } from "./interview.graphql.ts";
import { openInterviewSlots } from "./open-interview-slots.ts";

@InputType({ description: "A slot in wall time of Flanders." })
export class NewSlotInput {
  @Field(() => Int, { description: "15 to 240." })
  readonly durationMinutes!: number;

  @Field(() => String)
  readonly startsAtLocal!: string;
}

@InputType({ description: "What `openInterviewSlots` needs." })
export class OpenInterviewSlotsInput {
  @Field(() => String, {
    description: "Chosen by the client, 1 to 255 characters: a retry with the same key gets the first answer.",
  })
  readonly idempotencyKey!: string;

  @Field(() => ID, { nullable: true })
  readonly mentorId?: string;

  @Field(() => InterviewModeEnum)
  readonly mode!: InterviewMode;

  @Field(() => String)
  readonly place!: string;

  @Field(() => [NewSlotInput])
  readonly slots!: NewSlotInput[];

  @Field(() => ID)
  readonly workplaceId!: string;
}

const OpenInterviewSlotsResult = resultOf("OpenInterviewSlots", Workplace);

@Resolver()
export class OpenInterviewSlotsMutation {
  @Mutation(() => OpenInterviewSlotsResult, { description: "Opens times to choose from." })
  openInterviewSlots(
    @Arg("input", () => OpenInterviewSlotsInput) input: OpenInterviewSlotsInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(openInterviewSlots, "workplace", { input, context, info });
  }
}
