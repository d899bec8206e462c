import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { Erasure } from "./erasure.graphql.ts";
import { requestErasure } from "./request-erasure.ts";

@InputType({ description: "What `requestErasure` needs." })
export class RequestErasureInput {
  @Field(() => String)
  readonly idempotencyKey!: string;

  @Field(() => ID)
  readonly learnerId!: string;
}

const RequestErasureResult = resultOf("RequestErasure", Erasure);

@Resolver()
export class RequestErasureMutation {
  @Mutation(() => RequestErasureResult, {
    description:
      "Asks to erase everything about a learner: by the learner or a guardian, done after the waiting period.",
  })
  requestErasure(
    @Arg("input", () => RequestErasureInput) input: RequestErasureInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(requestErasure, "erasure", { input, context, info });
  }
}
