import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { answerOf } from "../../platform/answer.ts";
import { type ApiContext } from "../../platform/api-context.ts";
import { resultOf, UserErrors } from "../../platform/mutation-result.graphql.ts";
import { Learner } from "./learner.graphql.ts";
import { revealNationalNumber } from "./reveal-national-number.ts";
import { setNationalNumber } from "./set-national-number.ts";

@InputType({ description: "What `setNationalNumber` needs." })
export class SetNationalNumberInput {
  @Field(() => ID)
  readonly learnerId!: string;

  @Field(() => String, {
    nullable: true,
    description: "Eleven digits, with or without points and dash; null removes it.",
  })
  readonly nationalNumber!: string | null;
}

@InputType({ description: "What `revealNationalNumber` needs." })
export class RevealNationalNumberInput {
  @Field(() => ID)
  readonly learnerId!: string;

  @Field(() => String, { description: "5 to 300 characters; the learner reads it in who looked." })
  readonly reason!: string;
}

@ObjectType({ description: "A national number, shown once." })
export class RevealedNationalNumber {
  @Field(() => String)
  readonly nationalNumber!: string;
}

const SetNationalNumberResult = resultOf("SetNationalNumber", Learner);
const RevealNationalNumberResult = resultOf("RevealNationalNumber", RevealedNationalNumber);

@Resolver()
export class NationalNumberMutations {
  @Mutation(() => SetNationalNumberResult, { description: "The school enters or removes a learner's national number." })
  setNationalNumber(
    @Arg("input", () => SetNationalNumberInput) input: SetNationalNumberInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(setNationalNumber, "learner", { input, context, info });
  }

  @Mutation(() => RevealNationalNumberResult, {
    description: "Shows the whole number to the learner's school. The look is audited with its reason.",
  })
  async revealNationalNumber(
    @Arg("input", () => RevealNationalNumberInput) input: RevealNationalNumberInput,
    @Ctx() context: ApiContext,
  ): Promise<object> {
    const result = await revealNationalNumber(context, input);
    return result.ok ? { __typename: "RevealedNationalNumber", ...result.value } : new UserErrors(result.problems);
  }
}
