import type { GraphQLResolveInfo } from "graphql";
import { Ctx, Info, Query, Resolver } from "type-graphql";
import type { ApiContext } from "../../platform/api-context.ts";
import { Viewer } from "./viewer.graphql.ts";

@Resolver()
export class ViewerQuery {
  @Query(() => Viewer, { nullable: true, description: "The person who asks; null for the anonymous." })
  viewer(@Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }
}
