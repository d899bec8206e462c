import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Field, Info, Int, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { retentionRules, type RetentionRule } from "@leerplek/domain/privacy/retention";
import { answerOf } from "../../platform/answer.ts";
import type { ApiContext } from "../../platform/api-context.ts";
import { connectionOf, Node, PageArgs } from "../../platform/connection.graphql.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { DateTimeScalar } from "../../platform/scalars.graphql.ts";
import { startRetentionCount } from "./start-retention-count.ts";

const RetentionRuleEnum = graphqlEnum(
  "RetentionRule",
  retentionRules,
  "What is removed when its time is over. ANSWERS are first answers kept for retries.",
);

@ObjectType({ description: "One kind of data with its term." })
export class RetentionCount {
  @Field(() => Int, { description: "Removed." })
  readonly done!: number;

  @Field(() => Int, { description: "Past their term when counted." })
  readonly due!: number;

  @Field(() => Boolean, { nullable: true, description: "Whether the term was confirmed; null for terms in hours." })
  readonly isConfirmed!: boolean | null;

  @Field(() => RetentionRuleEnum)
  readonly rule!: RetentionRule;

  @Field(() => String, { nullable: true, description: "Where the term comes from." })
  readonly source!: string | null;

  @Field(() => String, { nullable: true, description: "MONTHS, DAYS, YEARS or COUNT." })
  readonly unit!: string | null;

  @Field(() => Int, { nullable: true, description: "The term in force today." })
  readonly value!: number | null;
}

@ObjectType({ implements: Node, description: "What is past its term, and what a night removed." })
export class RetentionReport extends Node {
  @Field(() => DateTimeScalar, { nullable: true, description: "Null while it waits to be counted." })
  readonly countedAt!: string | null;

  @Field(() => [RetentionCount])
  readonly counts!: RetentionCount[];

  @Field(() => DateTimeScalar)
  readonly createdAt!: string;

  @Field(() => Boolean, { description: "Counted only." })
  readonly isDryRun!: boolean;
}

const RetentionReportConnection = connectionOf(RetentionReport, "RetentionReport");
const StartRetentionCountResult = resultOf("StartRetentionCount", RetentionReport);

@Resolver()
export class RetentionResolver {
  @Query(() => RetentionReportConnection, { description: "Reports of retention, newest first: for supervision alone." })
  retentionReports(
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }

  @Mutation(() => StartRetentionCountResult, {
    description: "Has counted what the next night would remove; ask `retentionReports` for the result.",
  })
  startRetentionCount(@Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return answerOf(startRetentionCount, "retention", { input: {}, context, info });
  }
}
