import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import type { ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { addMentor } from "./add-mentor.ts";
import { MentorPersonInput, MentorPlaceInput } from "./mentor-input.graphql.ts";
import { Mentor } from "./mentor.graphql.ts";

@InputType({ description: "A new mentor." })
export class AddMentorInput {
  @Field(() => String, { description: "Chosen by the client; the same key gets the first answer again." })
  readonly idempotencyKey!: string;

  @Field(() => ID)
  readonly companyId!: string;

  @Field(() => MentorPersonInput)
  readonly person!: MentorPersonInput;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "Date on the extract of the criminal record you saw; the paper is not kept.",
  })
  readonly recordIssuedOn?: string | null;

  @Field(() => [MentorPlaceInput])
  readonly places!: readonly MentorPlaceInput[];
}

const AddMentorResult = resultOf("AddMentor", Mentor);

@Resolver()
export class AddMentorMutation {
  @Mutation(() => AddMentorResult, {
    description: "Adds a mentor to a company, proposed for branches and programmes; the checks are done at once.",
  })
  addMentor(
    @Arg("input", () => AddMentorInput) input: AddMentorInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(addMentor, "mentor", { input, context, info });
  }
}
