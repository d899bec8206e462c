import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from "type-graphql";
import type { DeviationStatus, MentorStatus } from "@leerplek/domain/mentors/mentor";
import type { ApiContext } from "../../platform/api-context.ts";
import { PageArgs } from "../../platform/connection.graphql.ts";
import { MentorStatusEnum } from "../companies/company.graphql.ts";
import { DeviationStatusEnum, Mentor, MentorConnection, MentorDeviationConnection } from "./mentor.graphql.ts";

@ArgsType()
class MyMentorsArgs extends PageArgs {
  @Field(() => [MentorStatusEnum], { nullable: true, description: "Only who has one of these states somewhere." })
  readonly status?: MentorStatus[];
}

@ArgsType()
class MentorDeviationsArgs extends PageArgs {
  @Field(() => [DeviationStatusEnum], { nullable: true, description: "Only these states." })
  readonly status?: DeviationStatus[];
}

@Resolver()
export class MentorQueries {
  @Query(() => MentorConnection, {
    description: "Mentors of the viewer's company, or the viewer's own data as mentor.",
  })
  myMentors(
    @Args(() => MyMentorsArgs) _page: MyMentorsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }

  @Query(() => Mentor, { nullable: true, description: "A mentor by id." })
  mentor(
    @Arg("id", () => ID) _id: string,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }

  @Query(() => MentorDeviationConnection, {
    description: "Requests for a deviation that the viewer made or decides on.",
  })
  mentorDeviations(
    @Args(() => MentorDeviationsArgs) _page: MentorDeviationsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }
}
