import { Field, ObjectType } from "type-graphql";
import { ageBands, type AgeBand } from "@leerplek/domain/learners/disclosure";
import { graphqlEnum } from "../../platform/enum.graphql.ts";
import { LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { Programme } from "../programmes/programme.graphql.ts";

export const AgeBandEnum = graphqlEnum("AgeBand", ageBands, "Age in full years, as a band.");

@ObjectType({
  description: "What a company sees of a candidate: never surname, birth date, address or contact (domain.md 8).",
})
export class LearnerCard {
  @Field(() => AgeBandEnum)
  readonly ageBand!: AgeBand;

  @Field(() => String, { description: "First name or initials, as the learner chose." })
  readonly displayName!: string;

  @Field(() => Programme)
  readonly programme!: Programme;

  @Field(() => String, { description: "Arrondissement or municipality group, not the address" })
  readonly region!: string;
}

@ObjectType({ description: "Shown to the company from the interview on." })
export class LearnerContact {
  @Field(() => String)
  readonly email!: string;

  @Field(() => String)
  readonly firstName!: string;

  @Field(() => String)
  readonly lastName!: string;

  @Field(() => String, { nullable: true })
  readonly phone!: string | null;
}

@ObjectType({ description: "What the agreement needs of the learner (domain.md 8: agreement step only)." })
export class LearnerAgreementData {
  @Field(() => LocalDateScalar)
  readonly birthDate!: string;

  @Field(() => String)
  readonly municipality!: string;

  @Field(() => String)
  readonly postcode!: string;

  @Field(() => String, { description: "Street and number." })
  readonly street!: string;
}
