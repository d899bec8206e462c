import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { pauseWorkplace } from "./pause-workplace.ts";
import { Workplace } from "./workplace.graphql.ts";

@InputType({ description: "What `pauseWorkplace` needs." })
export class PauseWorkplaceInput {
  @Field(() => ID)
  readonly workplaceId!: string;
}

const PauseWorkplaceResult = resultOf("PauseWorkplace", Workplace);

@Resolver()
export class PauseWorkplaceMutation {
  @Mutation(() => PauseWorkplaceResult, { description: "Takes it out of the search until it is reopened." })
  pauseWorkplace(
    @Arg("input", () => PauseWorkplaceInput) input: PauseWorkplaceInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(pauseWorkplace, "workplace", { input, context, info });
  }
}
