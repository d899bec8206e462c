import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { Application } from "./application.graphql.ts";
import { shortlistApplication } from "./shortlist-application.ts";

@InputType({ description: "What `shortlistApplication` needs." })
export class ShortlistApplicationInput {
  @Field(() => ID)
  readonly applicationId!: string;
}

const ShortlistApplicationResult = resultOf("ShortlistApplication", Application);

@Resolver()
export class ShortlistApplicationMutation {
  @Mutation(() => ShortlistApplicationResult, { description: "Invites the learner to choose an interview slot." })
  shortlistApplication(
    @Arg("input", () => ShortlistApplicationInput) input: ShortlistApplicationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(shortlistApplication, "application", { input, context, info });
  }
}
