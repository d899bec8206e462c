import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import type { ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { placeMentor } from "./place-mentor.ts";
import { MentorPlaceInput } from "./mentor-input.graphql.ts";
import { Mentor } from "./mentor.graphql.ts";

@InputType({ description: "A place of a mentor." })
export class PlaceMentorInput {
  @Field(() => ID)
  readonly mentorId!: string;

  @Field(() => MentorPlaceInput)
  readonly place!: MentorPlaceInput;
}

const PlaceMentorResult = resultOf("PlaceMentor", Mentor);

@Resolver()
export class PlaceMentorMutation {
  @Mutation(() => PlaceMentorResult, {
    description: "Names a mentor for a branch and programme, or corrects the years and the number of learners there.",
  })
  placeMentor(
    @Arg("input", () => PlaceMentorInput) input: PlaceMentorInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(placeMentor, "mentor", { input, context, info });
  }
}
