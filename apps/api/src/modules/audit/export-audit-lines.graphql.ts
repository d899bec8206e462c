import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf, UserErrors } from "../../platform/mutation-result.graphql.ts";
import { LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { exportAuditLines } from "./export-audit-lines.ts";

@InputType({ description: "The filters of `auditLines`, and why the export is needed." })
export class ExportAuditLinesInput {
  @Field(() => String, { nullable: true })
  readonly action?: string;

  @Field(() => String, { nullable: true })
  readonly actor?: string;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly from?: string;

  @Field(() => ID, { nullable: true })
  readonly objectId?: string;

  @Field(() => String, { nullable: true })
  readonly organisation?: string;

  @Field(() => String, { description: "5 to 300 characters; stands in the audit log." })
  readonly reason!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly until?: string;
}

@ObjectType({ description: "Lines of the audit log for a spreadsheet." })
export class AuditExport {
  @Field(() => String, { description: "CSV with semicolons; nothing in it runs as a formula." })
  readonly csv!: string;

  @Field(() => Int)
  readonly lines!: number;
}

const ExportAuditLinesResult = resultOf("ExportAuditLines", AuditExport);

@Resolver()
export class ExportAuditLinesMutation {
  @Mutation(() => ExportAuditLinesResult, {
    description: "The filtered audit log as CSV, at most 10,000 lines. The export itself is audited.",
  })
  async exportAuditLines(
    @Arg("input", () => ExportAuditLinesInput) input: ExportAuditLinesInput,
    @Ctx() context: ApiContext,
  ): Promise<object> {
    const result = await exportAuditLines(context, input);
    return result.ok ? { __typename: "AuditExport", ...result.value } : new UserErrors(result.problems);
  }
}
