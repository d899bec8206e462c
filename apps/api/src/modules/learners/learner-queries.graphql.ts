import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from "type-graphql";
import type { ApiContext } from "../../platform/api-context.ts";
import { PageArgs } from "../../platform/connection.graphql.ts";
import { Learner, LearnerAccountEnum, LearnerConnection, type LearnerAccount } from "./learner.graphql.ts";

@ArgsType()
class MyLearnersArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "A piece of the name." })
  readonly search?: string;

  @Field(() => [LearnerAccountEnum], { nullable: true, description: "Only whose account is in these states." })
  readonly account?: LearnerAccount[];

  @Field(() => Boolean, { nullable: true, description: "True: those who left; otherwise those who are enrolled." })
  readonly hasLeft?: boolean;
}

@Resolver()
export class LearnerQueries {
  @Query(() => LearnerConnection, { description: "Learners of your school, by name." })
  myLearners(
    @Args(() => MyLearnersArgs) _page: MyLearnersArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }

  @Query(() => Learner, { nullable: true, description: "A learner's file: your own, or one of your school." })
  learner(
    @Arg("id", () => ID) _id: string,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }
}
