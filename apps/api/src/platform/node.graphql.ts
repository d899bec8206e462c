import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { fromPublicId, tagOfPublicId } from "@leerplek/domain/shared/id";
import type { ApiContext } from "./api-context.ts";
import { Node } from "./connection.graphql.ts";
import { badInput } from "./errors.ts";
import { nodeShapes } from "./node-shapes.ts";

const most = 100;

@Resolver()
export class NodeQuery {
  @Query(() => Node, { nullable: true, description: "Anything by its id; null when there is nothing you may see." })
  async node(
    @Arg("id", () => ID) id: string,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return (await rowsOf([id], context, info))[0] ?? null;
  }

  @Query(() => [Node], {
    nullable: "items",
    description: "Up to 100 things by their ids, in that order; null where there is nothing you may see.",
  })
  nodes(
    @Arg("ids", () => [ID]) ids: string[],
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown[]> {
    if (ids.length > most) throw badInput("ids", `At most ${most} ids.`);
    return rowsOf(ids, context, info);
  }
}

/** One statement for each kind among the ids. */
async function rowsOf(ids: readonly string[], context: ApiContext, info: GraphQLResolveInfo): Promise<unknown[]> {
  const rows = new Map<string, unknown>();
  const tags = new Set(ids.map(tagOfPublicId));
  await Promise.all(
    [...tags].map(async (tag) => {
      const shape = tag && nodeShapes[tag];
      if (!tag || !shape) return;
      const own = ids.filter((id) => tagOfPublicId(id) === tag);
      const found = await context.reads.readRows(
        info,
        context,
        shape,
        own.flatMap((id) => fromPublicId(tag, id) ?? []),
      );
      own.forEach((id, index) => rows.set(id, found[index] ?? null));
    }),
  );
  return ids.map((id) => rows.get(id) ?? null);
}
