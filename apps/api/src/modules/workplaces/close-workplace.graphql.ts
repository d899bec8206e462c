import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { closeWorkplace } from "./close-workplace.ts";
import { Workplace } from "./workplace.graphql.ts";

@InputType({ description: "What `closeWorkplace` needs." })
export class CloseWorkplaceInput {
  @Field(() => ID)
  readonly workplaceId!: string;
}

const CloseWorkplaceResult = resultOf("CloseWorkplace", Workplace);

@Resolver()
export class CloseWorkplaceMutation {
  @Mutation(() => CloseWorkplaceResult, { description: "Ends it; open applications end with it." })
  closeWorkplace(
    @Arg("input", () => CloseWorkplaceInput) input: CloseWorkplaceInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(closeWorkplace, "workplace", { input, context, info });
  }
}
