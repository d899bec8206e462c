import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import {
  facetFields,
  type FacetField,
  type WiderChoiceKind,
  widerChoiceKinds,
} from "@leerplek/domain/workplaces/search";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { Branch, Company } from "../companies/company.graphql.ts";
import { Programme } from "../programmes/programme.graphql.ts";
import { Workplace } from "./workplace.graphql.ts";

export const WiderChoiceKindEnum = graphqlEnum("WiderChoiceKind", widerChoiceKinds, "A way to look wider.");

export const FacetFieldEnum = graphqlEnum("FacetField", facetFields, "What hits can be counted and narrowed by.");

@ObjectType({ description: "A page of hits with what they can be narrowed by." })
export class WorkplaceSearchResult {
  @Field(() => Boolean, {
    description: "True while the search engine is away and PostgreSQL answers in a simpler way.",
  })
  readonly degraded!: boolean;

  @Field(() => [Facet])
  readonly facets!: Facet[];

  @Field(() => [WorkplaceHit])
  readonly hits!: WorkplaceHit[];

  @Field(() => PlaceSuggestion, { nullable: true, description: "What the place in `near` was understood as." })
  readonly near!: PlaceSuggestion | null;

  @Field(() => Int, { description: "From 1." })
  readonly page!: number;

  @Field(() => Int)
  readonly pageSize!: number;

  @Field(() => [MapPoint], { description: "All hits as points for the map, at most 2,000; asked for only by the map." })
  readonly points!: MapPoint[];

  @Field(() => Int, { description: "Counted to 10,000." })
  readonly totalHits!: number;

  @Field(() => Int)
  readonly totalPages!: number;

  @Field(() => [WiderChoice], { description: "With zero hits: what wider choices would give." })
  readonly widerChoices!: WiderChoice[];
}

@ObjectType({ description: "A workplace as a list of hits shows it." })
export class WorkplaceHit {
  @Field(() => Branch)
  readonly branch!: Branch;

  @Field(() => Company)
  readonly company!: Company;

  @Field(() => Int, {
    nullable: true,
    description: "Great circle to the place searched near, metres; null without one.",
  })
  readonly distanceMetres!: number | null;

  @Field(() => ID)
  readonly id!: string;

  @Field(() => Programme)
  readonly programme!: Programme;

  @Field(() => String)
  readonly title!: string;

  @Field(() => Workplace, { description: "The same workplace with everything." })
  readonly workplace!: Workplace;
}

@ObjectType({ description: "A field with the values found in it." })
export class Facet {
  @Field(() => FacetFieldEnum)
  readonly field!: FacetField;

  @Field(() => [FacetValue])
  readonly values!: FacetValue[];
}

@ObjectType({ description: "A value with the number of hits it would give." })
export class FacetValue {
  @Field(() => Int)
  readonly count!: number;

  @Field(() => String)
  readonly label!: string;

  @Field(() => String)
  readonly value!: string;
}

@ObjectType({ description: "A wider search with the number of hits it would give." })
export class WiderChoice {
  @Field(() => Int)
  readonly count!: number;

  @Field(() => WiderChoiceKindEnum)
  readonly kind!: WiderChoiceKind;

  @Field(() => Int, { nullable: true, description: "New radius for LARGER_RADIUS" })
  readonly radiusKm!: number | null;
}

@ObjectType({ description: "A hit as a point." })
export class MapPoint {
  @Field(() => Float)
  readonly latitude!: number;

  @Field(() => Float)
  readonly longitude!: number;

  @Field(() => String)
  readonly title!: string;

  @Field(() => ID)
  readonly workplaceId!: string;
}

@ObjectType({ description: "A place with its postal code." })
export class PlaceSuggestion {
  @Field(() => Float)
  readonly latitude!: number;

  @Field(() => Float)
  readonly longitude!: number;

  @Field(() => String)
  readonly municipality!: string;

  @Field(() => String)
  readonly place!: string;

  @Field(() => String)
  readonly postcode!: string;
}
