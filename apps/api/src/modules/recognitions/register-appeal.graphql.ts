import { Arg, createUnionType, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import type { AppealChannel } from "@leerplek/domain/recognitions/appeal";
import { toPublicId } from "@leerplek/domain/shared/id";
import { type ApiContext } from "../../platform/api-context.ts";
import { UserErrors } from "../../platform/mutation-result.graphql.ts";
import { LocalDateScalar } from "../../platform/scalars.graphql.ts";
import { AppealChannelEnum } from "./recognition-enums.graphql.ts";
import { registerAppeal } from "./register-appeal.ts";

@InputType({ description: "What `registerAppeal` needs." })
export class RegisterAppealInput {
  @Field(() => AppealChannelEnum, { description: "REGISTERED_LETTER or EMAIL." })
  readonly channel!: AppealChannel;

  @Field(() => Boolean, { description: "The company itself signed it; an appeal of anybody else is not taken in." })
  readonly isByCompany!: boolean;

  @Field(() => String, { description: "What the company writes, 10 to 8000 characters." })
  readonly motive!: string;

  @Field(() => LocalDateScalar, { description: "The day on which it arrived." })
  readonly receivedOn!: string;

  @Field(() => ID)
  readonly recognitionId!: string;

  @Field(() => Int)
  readonly version!: number;
}

@ObjectType({
  description:
    "An appeal that was written down. The board of the Flemish Partnership has its file now, which you may not see any more.",
})
export class RegisteredAppeal {
  readonly __typename = "RegisteredAppeal";

  @Field(() => ID)
  readonly recognitionId: string;

  constructor(recognitionId: string) {
    this.recognitionId = recognitionId;
  }
}

const RegisterAppealResult = createUnionType({
  name: "RegisterAppealResult",
  description: "The appeal that was written down, or the problems that kept it from happening.",
  types: () => [RegisteredAppeal, UserErrors] as const,
  resolveType: (value: object) => Reflect.get(value, "__typename"),
});

@Resolver()
export class RegisterAppealMutation {
  @Mutation(() => RegisterAppealResult, {
    description: "Writes down an appeal that the company sent by registered letter or e-mail, with the day it arrived.",
  })
  async registerAppeal(
    @Arg("input", () => RegisterAppealInput) input: RegisterAppealInput,
    @Ctx() context: ApiContext,
  ): Promise<object> {
    const result = await registerAppeal(context, input);
    return result.ok
      ? new RegisteredAppeal(toPublicId("recognition", result.value.id))
      : new UserErrors(result.problems);
  }
}
