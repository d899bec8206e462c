import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { publishWorkplace } from "./publish-workplace.ts";
import { Workplace } from "./workplace.graphql.ts";

@InputType({ description: "What `publishWorkplace` needs." })
export class PublishWorkplaceInput {
  @Field(() => ID)
  readonly workplaceId!: string;
}

const PublishWorkplaceResult = resultOf("PublishWorkplace", Workplace);

@Resolver()
export class PublishWorkplaceMutation {
  @Mutation(() => PublishWorkplaceResult, {
    description: "Publishes a draft: recognition, mentor and places are checked, and every reason against it is told.",
  })
  publishWorkplace(
    @Arg("input", () => PublishWorkplaceInput) input: PublishWorkplaceInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(publishWorkplace, "workplace", { input, context, info });
  }
}
