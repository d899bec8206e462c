import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { Erasure } from "./erasure.graphql.ts";
import { cancelErasure } from "./cancel-erasure.ts";

@InputType({ description: "What `cancelErasure` needs." })
export class CancelErasureInput {
  @Field(() => ID)
  readonly erasureId!: string;
}

const CancelErasureResult = resultOf("CancelErasure", Erasure);

@Resolver()
export class CancelErasureMutation {
  @Mutation(() => CancelErasureResult, {
    description: "Takes a request to erase back, as long as nothing was erased.",
  })
  cancelErasure(
    @Arg("input", () => CancelErasureInput) input: CancelErasureInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(cancelErasure, "erasure", { input, context, info });
  }
}
