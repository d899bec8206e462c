import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, Float, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import type { ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { correctRule } from "./correct-rule.ts";
import { Rule } from "./rule.graphql.ts";

@InputType({ description: "What is right for a value that has not begun." })
export class CorrectRuleInput {
  @Field(() => ID)
  readonly ruleId!: string;

  @Field(() => Float)
  readonly value!: number;

  @Field(() => String)
  readonly source!: string;

  @Field(() => Boolean)
  readonly isConfirmed!: boolean;

  @Field(() => String, { description: "Why it is corrected; kept in the history." })
  readonly reason!: string;
}

const CorrectRuleResult = resultOf("CorrectRule", Rule);

@Resolver()
export class CorrectRuleMutation {
  @Mutation(() => CorrectRuleResult, { description: "Corrects a value that has not begun yet." })
  correctRule(
    @Arg("input", () => CorrectRuleInput) input: CorrectRuleInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(correctRule, "rule", { input, context, info });
  }
}
