import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, Info, InputType, Int, Mutation, Resolver } from "type-graphql";
import { type NameDisclosure } from "@leerplek/domain/learners/learner";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { Learner } from "./learner.graphql.ts";
import { MiniProfileInput, NameDisclosureEnum } from "./mini-profile.graphql.ts";
import { saveMiniProfile } from "./save-mini-profile.ts";

@InputType({ description: "What `saveMiniProfile` needs." })
export class SaveMiniProfileInput {
  @Field(() => MiniProfileInput)
  readonly miniProfile!: MiniProfileInput;

  @Field(() => NameDisclosureEnum)
  readonly nameDisclosure!: NameDisclosure;

  @Field(() => Int)
  readonly travelKilometres!: number;
}

const SaveMiniProfileResult = resultOf("SaveMiniProfile", Learner);

@Resolver()
export class SaveMiniProfileMutation {
  @Mutation(() => SaveMiniProfileResult, { description: "Keeps the learner's answers for the next application." })
  saveMiniProfile(
    @Arg("input", () => SaveMiniProfileInput) input: SaveMiniProfileInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(saveMiniProfile, "learner", { input, context, info });
  }
}
