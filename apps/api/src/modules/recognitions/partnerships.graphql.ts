import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import type { ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { addPartnership } from "./add-partnership.ts";
import { Partnership } from "./recognition-parts.graphql.ts";
import { updatePartnership } from "./update-partnership.ts";

@InputType({ description: "What `addPartnership` needs." })
export class AddPartnershipInput {
  @Field(() => String)
  readonly idempotencyKey!: string;

  @Field(() => Boolean, { description: "Whether a source confirms the joint committees." })
  readonly isConfirmed!: boolean;

  @Field(() => [String], { description: 'Numbers, "124", "118.03"; none that another partnership has.' })
  readonly jointCommittees!: string[];

  @Field(() => String)
  readonly name!: string;
}

@InputType({ description: "What `updatePartnership` needs." })
export class UpdatePartnershipInput {
  @Field(() => Boolean, { description: "Whether a source confirms the joint committees." })
  readonly isConfirmed!: boolean;

  @Field(() => [String], { description: 'Numbers, "124", "118.03"; none that another partnership has.' })
  readonly jointCommittees!: string[];

  @Field(() => String)
  readonly name!: string;

  @Field(() => ID, { description: "Of a sectoral partnership." })
  readonly partnershipId!: string;
}

const AddPartnershipResult = resultOf("AddPartnership", Partnership);
const UpdatePartnershipResult = resultOf("UpdatePartnership", Partnership);

@Resolver()
export class PartnershipMutations {
  @Mutation(() => AddPartnershipResult, {
    description: "Makes the partnership of a sector; new files of its joint committees go to it.",
  })
  addPartnership(
    @Arg("input", () => AddPartnershipInput) input: AddPartnershipInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(addPartnership, "partnership", { input, context, info });
  }

  @Mutation(() => UpdatePartnershipResult, {
    description: "Changes the partnership of a sector; files that were handed in stay where they are.",
  })
  updatePartnership(
    @Arg("input", () => UpdatePartnershipInput) input: UpdatePartnershipInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(updatePartnership, "partnership", { input, context, info });
  }
}
