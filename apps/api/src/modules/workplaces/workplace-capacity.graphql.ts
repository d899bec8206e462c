import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { capacityLimits, type CapacityLimit } from "@leerplek/domain/mentors/mentor-capacity";
import type { ApiContext } from "../../platform/api-context.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { RuleInUse } from "../rules/rule-in-use.graphql.ts";
import { readWorkplaceCapacity } from "./read-workplace-capacity.ts";

const CapacityLimitEnum = graphqlEnum(
  "CapacityLimit",
  capacityLimits,
  "What keeps a branch from taking more learners: what its mentors want, the rule per mentor over all branches and programmes, or the rule per branch and programme.",
);

@ObjectType({ description: "How many learners a branch may take for a programme at the same time, and why not more." })
class WorkplaceCapacity {
  @Field(() => Int, { description: "So many at the same time." })
  readonly learners!: number;

  @Field(() => Int, { description: "Places the other workplaces of the branch for the programme hold." })
  readonly taken!: number;

  @Field(() => Int, { description: "Places the mentors of this branch and programme have for others." })
  readonly elsewhere!: number;

  @Field(() => CapacityLimitEnum)
  readonly limitedBy!: CapacityLimit;

  @Field(() => RuleInUse, { nullable: true, description: "The rule that limits; null when the mentors take no more." })
  readonly rule!: RuleInUse | null;
}

@Resolver()
export class WorkplaceCapacityQuery {
  @Query(() => WorkplaceCapacity, {
    nullable: true,
    description: "For who writes the workplaces of the branch; null for others.",
  })
  async workplaceCapacity(
    @Arg("branchId", () => ID) branchId: string,
    @Arg("programmeId", () => ID) programmeId: string,
    @Arg("workplaceId", () => ID, { nullable: true, description: "A workplace there is: its own places do not count." })
    workplaceId: string | undefined,
    @Ctx() context: ApiContext,
  ): Promise<WorkplaceCapacity | null> {
    const here = await readWorkplaceCapacity(context, { branchId, programmeId, workplaceId: workplaceId ?? null });
    if (!here) return null;
    const { capacity, capacityRule, placesElsewhere } = here;
    const rule = capacityRule && { ...capacityRule, isConfirmed: capacityRule.confirmed };
    return { ...capacity, taken: placesElsewhere, rule };
  }
}
