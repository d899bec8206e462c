import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from "type-graphql";
import type { Coverage } from "@leerplek/domain/programmes/programme";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { ActivityOffer, CoverageEnum } from "./activity-offer.graphql.ts";
import { saveActivityOffer } from "./save-activity-offer.ts";

@InputType({ description: "The answer to one activity." })
export class OfferedActivityInput {
  @Field(() => ID)
  readonly activityId!: string;

  @Field(() => CoverageEnum, { nullable: true, description: "Null takes the answer back." })
  readonly coverage!: Coverage | null;

  @Field(() => String, { nullable: true, description: "At most 500 characters." })
  readonly note!: string | null;
}

@InputType({ description: "What `saveActivityOffer` needs: a branch or a school, never both." })
export class SaveActivityOfferInput {
  @Field(() => ID, { nullable: true })
  readonly branchId!: string | null;

  @Field(() => ID, { nullable: true, description: "For the workshop of a school." })
  readonly providerId!: string | null;

  @Field(() => ID)
  readonly programmeId!: string;

  @Field(() => ID, { description: "The version that is answered: the one in force, or one published after it." })
  readonly activityListId!: string;

  @Field(() => Int, { description: "Version of the offer that was read; 0 when there was none." })
  readonly version!: number;

  @Field(() => [String], { description: "All contexts in which a learner works here." })
  readonly contexts!: string[];

  @Field(() => [OfferedActivityInput], { description: "What changed; other answers stay." })
  readonly answers!: OfferedActivityInput[];
}

const SaveActivityOfferResult = resultOf("SaveActivityOffer", ActivityOffer);

@Resolver()
export class SaveActivityOfferMutation {
  @Mutation(() => SaveActivityOfferResult, {
    description:
      "Saves what a branch or a school's workshop can offer. Against a newer version it is the review of it.",
  })
  saveActivityOffer(
    @Arg("input", () => SaveActivityOfferInput) input: SaveActivityOfferInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(saveActivityOffer, "activityOffer", { input, context, info });
  }
}
