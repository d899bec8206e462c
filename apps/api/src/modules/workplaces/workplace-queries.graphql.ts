import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Int, Query, Resolver } from "type-graphql";
import type { WorkplaceStatus } from "@leerplek/domain/workplaces/workplace";
import type { ApiContext } from "../../platform/api-context.ts";
import { PageArgs } from "../../platform/connection.graphql.ts";
import { CompanyConnection } from "../companies/company.graphql.ts";
import { SearchWorkplacesInput } from "./search-input.graphql.ts";
import { PlaceSuggestion, WorkplaceSearchResult } from "./search-result.graphql.ts";
import { Workplace, WorkplaceConnection, WorkplaceStatusEnum } from "./workplace.graphql.ts";

@ArgsType()
class MyWorkplacesArgs extends PageArgs {
  @Field(() => [WorkplaceStatusEnum], { nullable: true, description: "Only these states." })
  readonly status?: WorkplaceStatus[];
}

@Resolver()
export class WorkplaceQueries {
  @Query(() => WorkplaceSearchResult, {
    description: "Published workplaces: free text, place, facets, five orders, numbered pages.",
  })
  searchWorkplaces(
    @Arg("input", () => SearchWorkplacesInput) _input: SearchWorkplacesInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }

  @Query(() => [PlaceSuggestion], { description: "Places whose name or postal code begins like the text, at most 20." })
  suggestPlaces(
    @Arg("text", () => String) text: string,
    @Arg("first", () => Int, { defaultValue: 8 }) first: number,
    @Ctx() context: ApiContext,
  ): Promise<readonly object[]> {
    return context.suggestPlaces(text, first);
  }

  @Query(() => CompanyConnection, {
    description: "Companies you may write workplaces for: your own, and those that gave you a mandate for it.",
  })
  workplaceCompanies(
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }

  @Query(() => Workplace, {
    nullable: true,
    description: "A workplace by its id; once published it stays readable, with its status.",
  })
  workplace(
    @Arg("id", () => ID) _id: string,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }

  @Query(() => WorkplaceConnection, { description: "Workplaces of your companies, newest first." })
  myWorkplaces(
    @Args(() => MyWorkplacesArgs) _page: MyWorkplacesArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }
}
