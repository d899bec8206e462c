import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { type NameDisclosure } from "@leerplek/domain/learners/learner";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf } from "../../platform/mutation-result.graphql.ts";
import { MiniProfileInput, NameDisclosureEnum } from "../learners/mini-profile.graphql.ts";
import { Application } from "./application.graphql.ts";
import { applyToWorkplace } from "./apply-to-workplace.ts";

@InputType({ description: "What `applyToWorkplace` needs." })
export class ApplyToWorkplaceInput {
  @Field(() => String, {
    description: "Chosen by the client, 1 to 255 characters: a retry with the same key gets the first answer.",
  })
  readonly idempotencyKey!: string;

  @Field(() => MiniProfileInput)
  readonly miniProfile!: MiniProfileInput;

  @Field(() => NameDisclosureEnum, { defaultValue: "FIRST_NAME" })
  readonly nameDisclosure!: NameDisclosure;

  @Field(() => ID)
  readonly workplaceId!: string;
}

const ApplyToWorkplaceResult = resultOf("ApplyToWorkplace", Application);

@Resolver()
export class ApplyToWorkplaceMutation {
  @Mutation(() => ApplyToWorkplaceResult, { description: "The learner applies with the mini-profile." })
  applyToWorkplace(
    @Arg("input", () => ApplyToWorkplaceInput) input: ApplyToWorkplaceInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(applyToWorkplace, "application", { input, context, info });
  }
}
