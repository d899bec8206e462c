import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, Info, Query, Resolver } from "type-graphql";
import type { ApiContext } from "../../platform/api-context.ts";
import { PageArgs } from "../../platform/connection.graphql.ts";
import { DateTimeScalar } from "../../platform/scalars.graphql.ts";
import { InterviewConnection } from "./interview.graphql.ts";

@ArgsType()
class InterviewsArgs extends PageArgs {
  @Field(() => DateTimeScalar, { nullable: true, description: "Only what begins at this moment or later." })
  readonly from?: string;
}

@Resolver()
export class InterviewQueries {
  @Query(() => InterviewConnection, { description: "Interviews you may see, in order of time." })
  interviews(
    @Args(() => InterviewsArgs) _page: InterviewsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }
}
