import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from "type-graphql";
import type { ApplicationStatus } from "@leerplek/domain/applications/application";
import type { ApiContext } from "../../platform/api-context.ts";
import { PageArgs } from "../../platform/connection.graphql.ts";
import { Application, ApplicationConnection, ApplicationStatusEnum } from "./application.graphql.ts";

@ArgsType()
class ApplicationsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Only of this learner." })
  readonly learnerId?: string;

  @Field(() => Boolean, { nullable: true, description: "Only what you sent yourself, as a learner." })
  readonly own?: boolean;

  @Field(() => [ApplicationStatusEnum], { nullable: true, description: "Only these states." })
  readonly status?: ApplicationStatus[];

  @Field(() => ID, { nullable: true, description: "Only for this workplace." })
  readonly workplaceId?: string;
}

@Resolver()
export class ApplicationQueries {
  @Query(() => ApplicationConnection, {
    description:
      "Applications you may see, newest first: your own as a learner, those of your child, those at your companies, those of your school.",
  })
  applications(
    @Args(() => ApplicationsArgs) _page: ApplicationsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }

  @Query(() => Application, { nullable: true, description: "An application by its id; null when you may not see it." })
  application(
    @Arg("id", () => ID) _id: string,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }
}
