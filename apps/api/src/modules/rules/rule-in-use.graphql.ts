import { Field, Float, ObjectType } from "type-graphql";
import type { RuleUnit } from "@leerplek/domain/shared/rule-set";
import { LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { RuleUnitEnum } from "./rule.graphql.ts";

@ObjectType({
  description: "A dated number where it is used: how much, since when, who says so, and whether that is confirmed.",
})
export class RuleInUse {
  @Field(() => String, { description: "Name of the rule: mentor.minimumAge." })
  readonly key!: string;

  @Field(() => Float)
  readonly value!: number;

  @Field(() => RuleUnitEnum)
  readonly unit!: RuleUnit;

  @Field(() => String, { nullable: true, description: "Joint committee whose own rule it is; null for everybody." })
  readonly scope!: string | null;

  @Field(() => LocalDateScalar)
  readonly validFrom!: string;

  @Field(() => String)
  readonly source!: string;

  @Field(() => Boolean, { description: "False where no official source confirms the number." })
  readonly isConfirmed!: boolean;
}
