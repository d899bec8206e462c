import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from "type-graphql";
import type { ApiContext } from "../../platform/api-context.ts";
import { PageArgs } from "../../platform/connection.graphql.ts";
import { Programme, ProgrammeConnection } from "./programme.graphql.ts";

@ArgsType()
class ProgrammesArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "A piece of the title or the code." })
  readonly search?: string;
}

@Resolver()
export class ProgrammeQueries {
  @Query(() => ProgrammeConnection, { description: "Current dual programmes by title." })
  programmes(
    @Args(() => ProgrammesArgs) _page: ProgrammesArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }

  @Query(() => Programme, { nullable: true, description: "A programme by its id." })
  programme(
    @Arg("id", () => ID) _id: string,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }
}
