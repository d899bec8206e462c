import { Field, Float, ID, ObjectType } from "type-graphql";
import { ruleChangeKinds, ruleUnits, type RuleChangeKind, type RuleUnit } from "@leerplek/domain/shared/rule-set";
import { connectionOf, Node } from "../../platform/connection.graphql.ts";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { DateTimeScalar, LocalDateScalar } from "../../platform/scalars.graphql.ts";

export const ruleStandings = ["PAST", "IN_FORCE", "TO_COME"] as const;
export const RuleStandingEnum = graphqlEnum("RuleStanding", ruleStandings, "Where a value stands in time, today.");
export const RuleUnitEnum = graphqlEnum("RuleUnit", ruleUnits, "What a rule's number counts.");
export const RuleChangeKindEnum = graphqlEnum("RuleChangeKind", ruleChangeKinds, "What was done to a rule's value.");

@ObjectType({ description: "A change of a rule's value, for administrators." })
export class RuleChange {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => RuleChangeKindEnum)
  readonly kind!: RuleChangeKind;

  @Field(() => DateTimeScalar)
  readonly at!: string;

  @Field(() => String, { nullable: true, description: "Name of the administrator." })
  readonly actor!: string | null;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => Float, {
    nullable: true,
    description: "The number that counted before; null for the first of a sector.",
  })
  readonly valueBefore!: number | null;

  @Field(() => Float, { nullable: true, description: "Null when the value ended." })
  readonly valueAfter!: number | null;
}

@ObjectType({ implements: Node, description: "A legal number with its dates and its source." })
export class Rule extends Node {
  @Field(() => String, { description: "Name of the rule: mentor.minimumAge." })
  readonly key!: string;

  @Field(() => String, { nullable: true, description: "Joint committee whose sector it is for; null for everybody." })
  readonly scope!: string | null;

  @Field(() => Float)
  readonly value!: number;

  @Field(() => RuleUnitEnum)
  readonly unit!: RuleUnit;

  @Field(() => LocalDateScalar, { description: "First day." })
  readonly validFrom!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: "Last day; null while no end is known." })
  readonly validUntil!: string | null;

  @Field(() => String)
  readonly source!: string;

  @Field(() => Boolean, { description: "False where no official text was found for the number." })
  readonly isConfirmed!: boolean;

  @Field(() => RuleStandingEnum)
  readonly standing!: (typeof ruleStandings)[number];

  @Field(() => [RuleChange], { description: "What administrators did to it; empty for others." })
  readonly changes!: readonly RuleChange[];

  @Field(() => Boolean)
  readonly viewerCanEdit!: boolean;
}

export const RuleConnection = connectionOf(Rule, "Rule");
