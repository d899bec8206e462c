import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { type RejectionReason } from "@leerplek/domain/applications/application";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { Application, RejectionReasonEnum } from "./application.graphql.ts";
import { rejectApplication } from "./reject-application.ts";

@InputType({ description: "What `rejectApplication` needs." })
export class RejectApplicationInput {
  @Field(() => ID)
  readonly applicationId!: string;

  @Field(() => String, { defaultValue: "" })
  readonly note!: string;

  @Field(() => RejectionReasonEnum)
  readonly reason!: RejectionReason;
}

const RejectApplicationResult = resultOf("RejectApplication", Application);

@Resolver()
export class RejectApplicationMutation {
  @Mutation(() => RejectApplicationResult, { description: "The company says no, with a reason." })
  rejectApplication(
    @Arg("input", () => RejectApplicationInput) input: RejectApplicationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(rejectApplication, "application", { input, context, info });
  }
}
