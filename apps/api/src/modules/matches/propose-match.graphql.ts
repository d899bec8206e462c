import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { MatchProposal } from "./match-proposal.graphql.ts";
import { proposeMatch } from "./propose-match.ts";

@InputType({ description: "What `proposeMatch` needs." })
export class ProposeMatchInput {
  @Field(() => String, {
    description: "Chosen by the client, 1 to 255 characters: a retry with the same key gets the first answer.",
  })
  readonly idempotencyKey!: string;

  @Field(() => ID)
  readonly learnerId!: string;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => ID)
  readonly workplaceId!: string;
}

const ProposeMatchResult = resultOf("ProposeMatch", MatchProposal);

@Resolver()
export class ProposeMatchMutation {
  @Mutation(() => ProposeMatchResult, { description: "A school proposes one of its learners." })
  proposeMatch(
    @Arg("input", () => ProposeMatchInput) input: ProposeMatchInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(proposeMatch, "proposal", { input, context, info });
  }
}
