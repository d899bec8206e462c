import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from "type-graphql";
import type { ApiContext } from "../../platform/api-context.ts";
import { PageArgs } from "../../platform/connection.graphql.ts";
import { LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { AuditLineConnection } from "./audit-line.graphql.ts";
import { AuditVerificationConnection } from "./audit-verification.graphql.ts";

@ArgsType()
class AuditLinesArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: "The beginning of the action: application, or application.sent.",
  })
  readonly action?: string;

  @Field(() => String, { nullable: true, description: "A piece of the actor's name or address." })
  readonly actor?: string;

  @Field(() => LocalDateScalar, { nullable: true, description: "First day, by the clock in Flanders." })
  readonly from?: string;

  @Field(() => ID, { nullable: true })
  readonly objectId?: string;

  @Field(() => String, { nullable: true, description: "A piece of the organisation's name, or its id." })
  readonly organisation?: string;

  @Field(() => LocalDateScalar, { nullable: true, description: "Last day, that day included." })
  readonly until?: string;
}

@Resolver()
export class AuditQueries {
  @Query(() => AuditLineConnection, { description: "The audit log, newest first: for supervision alone." })
  auditLines(
    @Args(() => AuditLinesArgs) _page: AuditLinesArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }

  @Query(() => AuditVerificationConnection, { description: "Verifications of the audit log, newest first." })
  auditVerifications(
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }
}
