import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, Float, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import type { ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { addRule } from "./add-rule.ts";
import { Rule } from "./rule.graphql.ts";

@InputType({ description: "A new value of a rule." })
export class AddRuleInput {
  @Field(() => String, { description: "Chosen by the client; the same key gets the first answer again." })
  readonly idempotencyKey!: string;

  @Field(() => String, { description: "Name of the rule: mentor.minimumAge." })
  readonly key!: string;

  @Field(() => String, {
    nullable: true,
    description: "Joint committee whose sector it is for; left out for everybody.",
  })
  readonly scope?: string | null;

  @Field(() => Float)
  readonly value!: number;

  @Field(() => LocalDateScalar, { description: "Today or later. The value before ends the day before." })
  readonly validFrom!: string;

  @Field(() => String, { description: "Where the number comes from: a text, a page, a link." })
  readonly source!: string;

  @Field(() => Boolean)
  readonly isConfirmed!: boolean;

  @Field(() => String, { description: "Why it is changed; kept in the history." })
  readonly reason!: string;
}

const AddRuleResult = resultOf("AddRule", Rule);

@Resolver()
export class AddRuleMutation {
  @Mutation(() => AddRuleResult, { description: "Adds a value from a day on, for everybody or for one sector." })
  addRule(
    @Arg("input", () => AddRuleInput) input: AddRuleInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(addRule, "rule", { input, context, info });
  }
}
