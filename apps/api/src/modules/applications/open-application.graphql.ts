import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { Application } from "./application.graphql.ts";
import { openApplication } from "./open-application.ts";

@InputType({ description: "What `openApplication` needs." })
export class OpenApplicationInput {
  @Field(() => ID)
  readonly applicationId!: string;
}

const OpenApplicationResult = resultOf("OpenApplication", Application);

@Resolver()
export class OpenApplicationMutation {
  @Mutation(() => OpenApplicationResult, {
    description: "The company opens it for the first time: SENT becomes VIEWED; later calls change nothing.",
  })
  openApplication(
    @Arg("input", () => OpenApplicationInput) input: OpenApplicationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(openApplication, "application", { input, context, info });
  }
}
