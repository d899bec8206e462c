import { Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import {
  optionalParameterOn,
  parameterOn,
  type DatedParameter,
  type OptionalRuleKey,
} from "@leerplek/domain/shared/rule-set";
import { dayInFlanders } from "@leerplek/domain/shared/time";
import type { ApiContext } from "../../platform/api-context.ts";
import { ruleParametersOf } from "../../platform/rules.ts";
import { RuleInUse } from "../rules/rule-in-use.graphql.ts";

@ObjectType({ description: "How coverage is counted today, each number with its source and whether it is confirmed." })
export class CoverageRules {
  @Field(() => Int, { description: "How much a partial answer counts." })
  readonly partialPercent!: number;

  @Field(() => RuleInUse)
  readonly partialRule!: RuleInUse;

  @Field(() => Int, { description: "How much an agreed alternative counts." })
  readonly alternativePercent!: number;

  @Field(() => RuleInUse)
  readonly alternativeRule!: RuleInUse;

  @Field(() => Int, { nullable: true, description: "Least coverage for a recognition; null when the officer decides." })
  readonly minimumPercent!: number | null;

  @Field(() => RuleInUse, { nullable: true, description: "Null as long as nobody has fixed a minimum." })
  readonly minimumRule!: RuleInUse | null;
}

const minimum: OptionalRuleKey = "recognition.minimumCoveragePercent";

@Resolver()
export class CoverageRulesQuery {
  @Query(() => CoverageRules, { description: "How coverage is counted today." })
  async coverageRules(@Ctx() context: ApiContext): Promise<CoverageRules> {
    const parameters = await ruleParametersOf(context.services);
    const occasion = { on: dayInFlanders(context.now), jointCommittee: null };
    const partialRule = inUse(parameterOn(parameters, "coverage.partialPercent", occasion));
    const alternativeRule = inUse(parameterOn(parameters, "coverage.alternativePercent", occasion));
    const fixed = optionalParameterOn(parameters, minimum, occasion);
    const minimumRule = fixed && inUse(fixed);
    return {
      ...{ partialRule, alternativeRule, minimumRule },
      partialPercent: partialRule.value,
      alternativePercent: alternativeRule.value,
      minimumPercent: minimumRule?.value ?? null,
    };
  }
}

const inUse = ({ confirmed: isConfirmed, ...rule }: DatedParameter): RuleInUse => ({ ...rule, isConfirmed });
