import { Field, ID, InputType, Int } from "type-graphql";
import { LocalDateScalar } from "../../platform/scalars.graphql.ts";

@InputType({ description: "What is known of a mentor." })
export class MentorPersonInput {
  @Field(() => String)
  readonly firstName!: string;

  @Field(() => String)
  readonly lastName!: string;

  @Field(() => LocalDateScalar)
  readonly birthDate!: string;

  @Field(() => String, { nullable: true })
  readonly jobTitle?: string;

  @Field(() => String, { nullable: true })
  readonly email?: string | null;

  @Field(() => String, { nullable: true })
  readonly phone?: string | null;

  @Field(() => [String], { nullable: true, description: "Two-letter codes." })
  readonly languages?: readonly string[];

  @Field(() => String, { nullable: true, description: "Certificates and diplomas." })
  readonly education?: string;

  @Field(() => String, { nullable: true, description: "Kept encrypted. Left out: stays as it is. Empty: forgotten." })
  readonly nationalNumber?: string | null;
}

@InputType({ description: "Where a mentor acts." })
export class MentorPlaceInput {
  @Field(() => ID)
  readonly branchId!: string;

  @Field(() => ID)
  readonly programmeId!: string;

  @Field(() => Int, { description: "Full years in the profession of the programme." })
  readonly yearsOfPractice!: number;

  @Field(() => Int, { description: "Learners at the same time." })
  readonly capacity!: number;
}
