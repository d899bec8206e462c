import { Field, InputType } from "type-graphql";
import type { AccessibilityFeature } from "@leerplek/domain/companies/company";
import { AccessibilityFeatureEnum } from "./company.graphql.ts";

@InputType({ description: "A branch as somebody fills it in; where it lies on the map follows from its postcode." })
export class BranchInput {
  @Field(() => [AccessibilityFeatureEnum], { nullable: true })
  readonly accessibility?: AccessibilityFeature[];

  @Field(() => String, { description: "10 digits, the first 2 to 8; points and spaces may stand between them." })
  readonly establishmentNumber!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, {
    nullable: true,
    description: "One of the places of the postcode; the first one when left out.",
  })
  readonly place?: string;

  @Field(() => String, { description: "In the Flemish or the Brussels Region." })
  readonly postcode!: string;

  @Field(() => String, { description: "Street and number." })
  readonly street!: string;
}
