import type { GraphQLResolveInfo } from "graphql";
import { Ctx, Info, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { AuditVerification } from "./audit-verification.graphql.ts";
import { startAuditVerification } from "./start-audit-verification.ts";

const StartAuditVerificationResult = resultOf("StartAuditVerification", AuditVerification);

@Resolver()
export class StartAuditVerificationMutation {
  @Mutation(() => StartAuditVerificationResult, {
    description: "Recomputes every hash of the audit log in the background; ask `auditVerifications` how far it is.",
  })
  startAuditVerification(@Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return answerOf(startAuditVerification, "verification", { input: {}, context, info });
  }
}
