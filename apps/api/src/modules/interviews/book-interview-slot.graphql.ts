import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { bookInterviewSlot } from "./book-interview-slot.ts";
import { Interview } from "./interview.graphql.ts";

@InputType({ description: "What `bookInterviewSlot` needs." })
export class BookInterviewSlotInput {
  @Field(() => ID)
  readonly applicationId!: string;

  @Field(() => String, {
    description: "Chosen by the client, 1 to 255 characters: a retry with the same key gets the first answer.",
  })
  readonly idempotencyKey!: string;

  @Field(() => ID)
  readonly slotId!: string;
}

const BookInterviewSlotResult = resultOf("BookInterviewSlot", Interview);

@Resolver()
export class BookInterviewSlotMutation {
  @Mutation(() => BookInterviewSlotResult, {
    description:
      "Problem SLOT_TAKEN when another learner was first: read `openSlots` of the application for what is left.",
  })
  bookInterviewSlot(
    @Arg("input", () => BookInterviewSlotInput) input: BookInterviewSlotInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(bookInterviewSlot, "interview", { input, context, info });
  }
}
