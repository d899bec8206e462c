import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, Info, Query, Resolver } from "type-graphql";
import type { ProposalStatus } from "@leerplek/domain/matches/match-proposal";
import type { ApiContext } from "../../platform/api-context.ts";
import { PageArgs } from "../../platform/connection.graphql.ts";
import { MatchProposalConnection, ProposalStatusEnum } from "./match-proposal.graphql.ts";

@ArgsType()
class MatchProposalsArgs extends PageArgs {
  @Field(() => [ProposalStatusEnum], { nullable: true, description: "Only these states." })
  readonly status?: ProposalStatus[];
}

@Resolver()
export class MatchQueries {
  @Query(() => MatchProposalConnection, {
    description: "Proposals you may see, newest first. A company sees one only once the learner agreed.",
  })
  matchProposals(
    @Args(() => MatchProposalsArgs) _page: MatchProposalsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }
}
