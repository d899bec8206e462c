import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { MatchProposal } from "./match-proposal.graphql.ts";
import { retractMatchProposal } from "./retract-match-proposal.ts";

@InputType({ description: "What `retractMatchProposal` needs." })
export class RetractMatchProposalInput {
  @Field(() => ID)
  readonly proposalId!: string;
}

const RetractMatchProposalResult = resultOf("RetractMatchProposal", MatchProposal);

@Resolver()
export class RetractMatchProposalMutation {
  @Mutation(() => RetractMatchProposalResult, { description: "The school takes it back." })
  retractMatchProposal(
    @Arg("input", () => RetractMatchProposalInput) input: RetractMatchProposalInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(retractMatchProposal, "proposal", { input, context, info });
  }
}
