import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import type { ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { endRule } from "./end-rule.ts";
import { Rule } from "./rule.graphql.ts";

@InputType({ description: "A value that stops without another one." })
export class EndRuleInput {
  @Field(() => ID)
  readonly ruleId!: string;

  @Field(() => LocalDateScalar, { description: "Today or later; the value still counts that day." })
  readonly lastDay!: string;

  @Field(() => String, { description: "Why it ends; kept in the history." })
  readonly reason!: string;
}

const EndRuleResult = resultOf("EndRule", Rule);

@Resolver()
export class EndRuleMutation {
  @Mutation(() => EndRuleResult, {
    description: "Ends a value of a rule that may have no number; afterwards a person decides.",
  })
  endRule(
    @Arg("input", () => EndRuleInput) input: EndRuleInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(endRule, "rule", { input, context, info });
  }
}
