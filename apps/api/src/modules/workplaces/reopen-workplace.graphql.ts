import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { reopenWorkplace } from "./reopen-workplace.ts";
import { Workplace } from "./workplace.graphql.ts";

@InputType({ description: "What `reopenWorkplace` needs." })
export class ReopenWorkplaceInput {
  @Field(() => ID)
  readonly workplaceId!: string;
}

const ReopenWorkplaceResult = resultOf("ReopenWorkplace", Workplace);

@Resolver()
export class ReopenWorkplaceMutation {
  @Mutation(() => ReopenWorkplaceResult, { description: "Puts a paused one back, checked again." })
  reopenWorkplace(
    @Arg("input", () => ReopenWorkplaceInput) input: ReopenWorkplaceInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(reopenWorkplace, "workplace", { input, context, info });
  }
}
