import { ArgsType, Field, ID, Int, InterfaceType, ObjectType, type ClassType } from "type-graphql";

/** Anything that can be fetched again by its id. */
@InterfaceType("Node", {
  description: "Anything that can be fetched again by its id.",
  resolveType: (value) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: "Opaque and tagged with its type; do not take it apart." })
  readonly id!: string;
}

@ObjectType({ description: "Where a page stands in its list." })
export class PageInfo {
  @Field(() => Boolean)
  readonly hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Hand it over as `after` to get the next page; null when the page is empty.",
  })
  readonly endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: "How many, 1 to 100." })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: "`endCursor` of the page before." })
  readonly after?: string;
}

/** A Relay connection of a type: `XConnection` with `XEdge`. */
export function connectionOf<Item extends object>(item: ClassType<Item>, name: string): ClassType<object> {
  @ObjectType(`${name}Edge`, { description: `A ${name} with its place in the list.` })
  class Edge {
    @Field(() => String)
    readonly cursor!: string;

    @Field(() => item)
    readonly node!: Item;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name} rows.` })
  class Connection {
    @Field(() => [item])
    readonly nodes!: Item[];

    @Field(() => [Edge])
    readonly edges!: Edge[];

    @Field(() => PageInfo)
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { description: "Rows in the whole list, counted to 10,000." })
    readonly totalCount!: number;
  }
  return Connection;
}
