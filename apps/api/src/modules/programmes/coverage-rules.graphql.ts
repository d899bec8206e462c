import { Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { dayInFlanders } from "@leerplek/domain/shared/time";
import type { ApiContext } from "../../platform/api-context.ts";
import { rulesInForce } from "../../platform/rules.ts";

@ObjectType({ description: "How coverage is counted today. We chose these numbers: no official ones were found." })
export class CoverageRules {
  @Field(() => Int, { description: "How much a partial answer counts." })
  readonly partialPercent!: number;

  @Field(() => Int, { description: "How much an agreed alternative counts." })
  readonly alternativePercent!: number;

  @Field(() => Int, { nullable: true, description: "Least coverage for a recognition; null when the officer decides." })
  readonly minimumPercent!: number | null;
}

@Resolver()
export class CoverageRulesQuery {
  @Query(() => CoverageRules, { description: "How coverage is counted today." })
  async coverageRules(@Ctx() context: ApiContext): Promise<CoverageRules> {
    const { rules } = await rulesInForce(context.services, dayInFlanders(context.now));
    return {
      partialPercent: rules["coverage.partialPercent"],
      alternativePercent: rules["coverage.alternativePercent"],
      minimumPercent: rules["recognition.minimumCoveragePercent"],
    };
  }
}
