import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { confirmMatchProposal } from "./confirm-match-proposal.ts";
import { MatchProposal } from "./match-proposal.graphql.ts";

@InputType({ description: "What `confirmMatchProposal` needs." })
export class ConfirmMatchProposalInput {
  @Field(() => Boolean)
  readonly accept!: boolean;

  @Field(() => ID)
  readonly proposalId!: string;
}

const ConfirmMatchProposalResult = resultOf("ConfirmMatchProposal", MatchProposal);

@Resolver()
export class ConfirmMatchProposalMutation {
  @Mutation(() => ConfirmMatchProposalResult, {
    description: "The company takes the candidate on its list or declines.",
  })
  confirmMatchProposal(
    @Arg("input", () => ConfirmMatchProposalInput) input: ConfirmMatchProposalInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(confirmMatchProposal, "proposal", { input, context, info });
  }
}
