import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { InterviewSlot } from "./interview.graphql.ts";
import { removeInterviewSlot } from "./remove-interview-slot.ts";

@InputType({ description: "What `removeInterviewSlot` needs." })
export class RemoveInterviewSlotInput {
  @Field(() => ID)
  readonly slotId!: string;
}

const RemoveInterviewSlotResult = resultOf("RemoveInterviewSlot", InterviewSlot);

@Resolver()
export class RemoveInterviewSlotMutation {
  @Mutation(() => RemoveInterviewSlotResult, { description: "Takes back an open time." })
  removeInterviewSlot(
    @Arg("input", () => RemoveInterviewSlotInput) input: RemoveInterviewSlotInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(removeInterviewSlot, "slot", { input, context, info });
  }
}
