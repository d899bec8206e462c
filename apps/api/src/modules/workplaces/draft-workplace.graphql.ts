import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { draftWorkplace } from "./draft-workplace.ts";
import { WorkplaceDraftInput } from "./workplace-input.graphql.ts";
import { Workplace } from "./workplace.graphql.ts";

@InputType({ description: "What `draftWorkplace` needs." })
export class DraftWorkplaceInput {
  @Field(() => String, {
    description: "Chosen by the client, 1 to 255 characters: a retry with the same key gets the first answer.",
  })
  readonly idempotencyKey!: string;

  @Field(() => WorkplaceDraftInput)
  readonly workplace!: WorkplaceDraftInput;
}

const DraftWorkplaceResult = resultOf("DraftWorkplace", Workplace);

@Resolver()
export class DraftWorkplaceMutation {
  @Mutation(() => DraftWorkplaceResult, { description: "Writes a draft." })
  draftWorkplace(
    @Arg("input", () => DraftWorkplaceInput) input: DraftWorkplaceInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(draftWorkplace, "workplace", { input, context, info });
  }
}
