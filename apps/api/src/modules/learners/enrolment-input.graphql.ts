import { Field, ID, InputType } from "type-graphql";
import { LocalDateScalar } from "../../platform/scalars.graphql.ts";

@InputType({ description: "A parent or guardian to link; they confirm by a mail to this address." })
export class GuardianInput {
  @Field(() => String)
  readonly email!: string;

  @Field(() => String)
  readonly name!: string;
}

@InputType({ description: "What a school fills in for a learner." })
export class EnrolmentInput {
  @Field(() => LocalDateScalar)
  readonly birthDate!: string;

  @Field(() => ID, { nullable: true, description: "A user of the school; who enrols when left out." })
  readonly counsellorId?: string;

  @Field(() => String, { description: "Where invitations go; once at each school." })
  readonly email!: string;

  @Field(() => String)
  readonly firstName!: string;

  @Field(() => String)
  readonly lastName!: string;

  @Field(() => String, { nullable: true })
  readonly phone?: string;

  @Field(() => String)
  readonly postcode!: string;

  @Field(() => ID)
  readonly programmeId!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: "First class attended: the search clock starts then." })
  readonly searchStartedOn?: string;

  @Field(() => String, { nullable: true, description: "Street and number." })
  readonly street?: string;
}
