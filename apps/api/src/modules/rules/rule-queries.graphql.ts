import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  Float,
  Info,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
} from "type-graphql";
import { ruleEffectKinds, type RuleEffectKind } from "@leerplek/domain/shared/rule-set";
import type { ApiContext } from "../../platform/api-context.ts";
import { PageArgs } from "../../platform/connection.graphql.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { previewRule } from "./preview-rule.ts";
import { RuleConnection } from "./rule.graphql.ts";

const RuleEffectKindEnum = graphqlEnum("RuleEffectKind", ruleEffectKinds, "What a changed number does.");

@ArgsType()
class RulesArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "Only this rule." })
  readonly key?: string;
}

@InputType({ description: "A value an administrator thinks of." })
class PreviewRuleInput {
  @Field(() => String)
  readonly key!: string;

  @Field(() => String, { nullable: true, description: "Joint committee; left out for everybody." })
  readonly scope?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: "Left out for what happens when a value ends, for a rule that may have none.",
  })
  readonly value?: number | null;

  @Field(() => LocalDateScalar)
  readonly validFrom!: string;
}

@ObjectType({ description: "Rows a change touches, counted today." })
class RuleEffect {
  @Field(() => RuleEffectKindEnum)
  readonly kind!: RuleEffectKind;

  @Field(() => Int, { description: "How many with the value that counts without the change." })
  readonly before!: number;

  @Field(() => Int, { description: "How many with the new value." })
  readonly after!: number;
}

@ObjectType({ description: "What a new value would change. Empty effects: only what begins from its first day on." })
class RulePreview {
  @Field(() => Float, {
    nullable: true,
    description: "The value that counts on that day without the change; null when there is none.",
  })
  readonly valueBefore!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "The value that counts with the change; null when none is left.",
  })
  readonly valueAfter!: number | null;

  @Field(() => [RuleEffect])
  readonly effects!: readonly RuleEffect[];
}

@Resolver()
export class RuleQueries {
  @Query(() => RuleConnection, { description: "Every dated number, with its source, by rule, sector and start." })
  rules(
    @Args(() => RulesArgs) _page: RulesArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reads.readRoot(info, context);
  }

  @Query(() => RulePreview, { description: "Administrators only: what a new value would change. Nothing is written." })
  previewRule(
    @Arg("input", () => PreviewRuleInput) input: PreviewRuleInput,
    @Ctx() context: ApiContext,
  ): Promise<RulePreview> {
    return previewRule(context, input);
  }
}
