import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from "type-graphql";
import { type ErasureStatus } from "@leerplek/domain/privacy/erasure";
import type { ApiContext } from "../../platform/api-context.ts";
import { PageArgs } from "../../platform/connection.graphql.ts";
import { ErasureConnection, ErasureStatusEnum } from "./erasure.graphql.ts";
import { FileLookConnection } from "./file-look.graphql.ts";

@ArgsType()
class ErasuresArgs extends PageArgs {
  @Field(() => ID, { nullable: true })
  readonly learnerId?: string;

  @Field(() => [ErasureStatusEnum], { nullable: true })
  readonly status?: ErasureStatus[];
}

@ArgsType()
class FileLooksArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "A ward, for a guardian; your own file without it." })
  readonly learnerId?: string;
}

@Resolver()
export class PrivacyQueries {
  @Query(() => ErasureConnection, {
    description: "Erasures of your own data, of a ward or of learners of your school; all of them for supervision.",
  })
  erasures(
    @Args(() => ErasuresArgs) _page: ErasuresArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }

  @Query(() => FileLookConnection, { description: "Who looked at your data, or at a ward's, newest first." })
  fileLooks(
    @Args(() => FileLooksArgs) _page: FileLooksArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }
}
