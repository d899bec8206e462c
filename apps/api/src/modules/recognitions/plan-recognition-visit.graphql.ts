import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { planRecognitionVisit } from "./plan-recognition-visit.ts";
import { Recognition } from "./recognition.graphql.ts";

@InputType({ description: "What `planRecognitionVisit` needs." })
export class PlanRecognitionVisitInput {
  @Field(() => LocalDateScalar)
  readonly plannedOn!: string;

  @Field(() => ID)
  readonly recognitionId!: string;
}

const PlanRecognitionVisitResult = resultOf("PlanRecognitionVisit", Recognition);

@Resolver()
export class PlanRecognitionVisitMutation {
  @Mutation(() => PlanRecognitionVisitResult, { description: "Announces a visit to the branch." })
  planRecognitionVisit(
    @Arg("input", () => PlanRecognitionVisitInput) input: PlanRecognitionVisitInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(planRecognitionVisit, "recognition", { input, context, info });
  }
}
