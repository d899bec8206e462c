import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import type { ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { updateMentor } from "./update-mentor.ts";
import { MentorPersonInput } from "./mentor-input.graphql.ts";
import { Mentor } from "./mentor.graphql.ts";

@InputType({ description: "What is known now." })
export class UpdateMentorInput {
  @Field(() => ID)
  readonly mentorId!: string;

  @Field(() => Int, { description: "As you read it." })
  readonly version!: number;

  @Field(() => MentorPersonInput)
  readonly person!: MentorPersonInput;
}

const UpdateMentorResult = resultOf("UpdateMentor", Mentor);

@Resolver()
export class UpdateMentorMutation {
  @Mutation(() => UpdateMentorResult, { description: "Corrects what is known of a mentor." })
  updateMentor(
    @Arg("input", () => UpdateMentorInput) input: UpdateMentorInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(updateMentor, "mentor", { input, context, info });
  }
}
