import { Field, ID, InputType, Int } from "type-graphql";
import { type WorkplaceSort, workplaceSorts } from "@leerplek/domain/workplaces/search";
import { type Weekday } from "@leerplek/domain/workplaces/workplace";
import { type StudyDomain } from "@leerplek/domain/programmes/programme";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { StudyDomainEnum } from "../programmes/programme.graphql.ts";
import { WeekdayEnum } from "./workplace.graphql.ts";

export const WorkplaceSortEnum = graphqlEnum(
  "WorkplaceSort",
  workplaceSorts,
  "Order of the hits. DISTANCE needs `near`.",
);

@InputType({ description: "What to search; everything is optional." })
export class SearchWorkplacesInput {
  @Field(() => WorkplaceFilters, { nullable: true })
  readonly filters?: WorkplaceFilters;

  @Field(() => NearInput, { nullable: true })
  readonly near?: NearInput;

  @Field(() => Int, { defaultValue: 1 })
  readonly page!: number;

  @Field(() => Int, { defaultValue: 20 })
  readonly pageSize!: number;

  @Field(() => WorkplaceSortEnum, { defaultValue: "RELEVANCE" })
  readonly sort!: WorkplaceSort;

  @Field(() => String, { nullable: true })
  readonly text?: string;
}

@InputType({ description: "A postal code, or the name of a place, with a radius in kilometres (1-100)." })
export class NearInput {
  @Field(() => String, { nullable: true })
  readonly place?: string;

  @Field(() => String, { nullable: true })
  readonly postcode?: string;

  @Field(() => Int, { defaultValue: 25 })
  readonly radiusKm!: number;
}

@InputType({ description: "Values of one filter widen, filters narrow." })
export class WorkplaceFilters {
  @Field(() => [WeekdayEnum], { nullable: true })
  readonly days?: Weekday[];

  @Field(() => Boolean, { nullable: true })
  readonly hasFreePlaces?: boolean;

  @Field(() => Boolean, { nullable: true })
  readonly isPaid?: boolean;

  @Field(() => [String], { nullable: true })
  readonly municipalities?: string[];

  @Field(() => [ID], { nullable: true })
  readonly programmes?: string[];

  @Field(() => [String], { nullable: true })
  readonly provinces?: string[];

  @Field(() => [String], { nullable: true, description: "Months in which it starts: 2026-12" })
  readonly startMonths?: string[];

  @Field(() => [StudyDomainEnum], { nullable: true })
  readonly studyDomains?: StudyDomain[];
}
