import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { updateWorkplace } from "./update-workplace.ts";
import { WorkplaceDraftInput } from "./workplace-input.graphql.ts";
import { Workplace } from "./workplace.graphql.ts";

@InputType({ description: "What `updateWorkplace` needs." })
export class UpdateWorkplaceInput {
  @Field(() => Int, { description: "The version that was read." })
  readonly version!: number;

  @Field(() => WorkplaceDraftInput)
  readonly workplace!: WorkplaceDraftInput;

  @Field(() => ID)
  readonly workplaceId!: string;
}

const UpdateWorkplaceResult = resultOf("UpdateWorkplace", Workplace);

@Resolver()
export class UpdateWorkplaceMutation {
  @Mutation(() => UpdateWorkplaceResult, { description: "Changes a workplace; a published one is checked again." })
  updateWorkplace(
    @Arg("input", () => UpdateWorkplaceInput) input: UpdateWorkplaceInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(updateWorkplace, "workplace", { input, context, info });
  }
}
