import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import type { ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { confirmRule } from "./confirm-rule.ts";
import { Rule } from "./rule.graphql.ts";

@InputType({ description: "Where a number was found." })
export class ConfirmRuleInput {
  @Field(() => ID)
  readonly ruleId!: string;

  @Field(() => String, { description: "The official text or page." })
  readonly source!: string;

  @Field(() => String, { description: "Why it counts as confirmed; kept in the history." })
  readonly reason!: string;
}

const ConfirmRuleResult = resultOf("ConfirmRule", Rule);

@Resolver()
export class ConfirmRuleMutation {
  @Mutation(() => ConfirmRuleResult, { description: "Marks a value as confirmed by an official text." })
  confirmRule(
    @Arg("input", () => ConfirmRuleInput) input: ConfirmRuleInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(confirmRule, "rule", { input, context, info });
  }
}
