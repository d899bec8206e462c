import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { answerMatchProposal } from "./answer-match-proposal.ts";
import { MatchProposal } from "./match-proposal.graphql.ts";

@InputType({ description: "What `answerMatchProposal` needs." })
export class AnswerMatchProposalInput {
  @Field(() => Boolean)
  readonly agree!: boolean;

  @Field(() => ID)
  readonly proposalId!: string;
}

const AnswerMatchProposalResult = resultOf("AnswerMatchProposal", MatchProposal);

@Resolver()
export class AnswerMatchProposalMutation {
  @Mutation(() => AnswerMatchProposalResult, {
    description: "The learner agrees or declines; only after agreement the company learns of the proposal.",
  })
  answerMatchProposal(
    @Arg("input", () => AnswerMatchProposalInput) input: AnswerMatchProposalInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(answerMatchProposal, "proposal", { input, context, info });
  }
}
