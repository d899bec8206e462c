import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Query, Resolver } from "type-graphql";
import type { ApiContext } from "../../platform/api-context.ts";
import type { Command } from "../../platform/command.ts";
import { resultOf, UserErrors } from "../../platform/mutation-result.graphql.ts";
import { viewerShape } from "./accounts.queries.ts";
import { changePassword } from "./change-password.ts";
import { endDevices } from "./end-devices.ts";
import { removePasskey } from "./remove-passkey.ts";
import { requestEmailChange } from "./request-email-change.ts";
import { updateAccount } from "./update-account.ts";
import { Viewer } from "./viewer.graphql.ts";

@InputType({ description: "What `changePassword` needs." })
export class ChangePasswordInput {
  @Field(() => String, { nullable: true, description: "Needed by who has a password." })
  readonly currentPassword?: string | null;

  @Field(() => String, { description: "12 to 128 characters that nobody guesses." })
  readonly newPassword!: string;
}

@InputType({ description: "What `endDevices` needs." })
export class EndDevicesInput {
  @Field(() => ID, { nullable: true, description: "Left out: every browser but this one." })
  readonly deviceId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: "With `deviceId` left out: this browser as well." })
  readonly includesThis!: boolean;
}

@InputType({ description: "What `removePasskey` needs." })
export class RemovePasskeyInput {
  @Field(() => ID)
  readonly passkeyId!: string;
}

@InputType({ description: "What `requestEmailChange` needs." })
export class RequestEmailChangeInput {
  @Field(() => String)
  readonly email!: string;
}

@InputType({ description: "What `updateAccount` needs." })
export class UpdateAccountInput {
  @Field(() => String, { description: '"nl" or "en": the language of mails.' })
  readonly language!: string;

  @Field(() => String, { description: "A learner's name comes from the school and does not change." })
  readonly name!: string;
}

const AccountResult = resultOf("Account", Viewer);

/** What a person changes of their own account; the doors that open and end sessions are plain HTTP beside GraphQL. */
@Resolver()
export class AccountMutations {
  @Query(() => String, {
    nullable: true,
    description: "What the identity provider is called that one can sign in with; null without one.",
  })
  identityProviderName(@Ctx() { identityProviderName }: ApiContext): string | null {
    return identityProviderName;
  }

  @Mutation(() => AccountResult, {
    description: "Changes your password, or chooses the first one; ends your other sessions.",
  })
  changePassword(
    @Arg("input", () => ChangePasswordInput) input: ChangePasswordInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerViewer(changePassword, input, context, info);
  }

  @Mutation(() => AccountResult, { description: "Signs out one of your browsers, all others, or all of them." })
  endDevices(
    @Arg("input", () => EndDevicesInput) input: EndDevicesInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerViewer(endDevices, input, context, info);
  }

  @Mutation(() => AccountResult, { description: "Removes one of your passkeys." })
  removePasskey(
    @Arg("input", () => RemovePasskeyInput) input: RemovePasskeyInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerViewer(removePasskey, input, context, info);
  }

  @Mutation(() => AccountResult, {
    description: "Sends a link to the address you want; it changes when you open that link.",
  })
  requestEmailChange(
    @Arg("input", () => RequestEmailChangeInput) input: RequestEmailChangeInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerViewer(requestEmailChange, input, context, info);
  }

  @Mutation(() => AccountResult, { description: "Changes your name and the language of mails." })
  updateAccount(
    @Arg("input", () => UpdateAccountInput) input: UpdateAccountInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerViewer(updateAccount, input, context, info);
  }
}

async function answerViewer(
  command: Command<{ readonly id: string }>,
  input: object,
  context: ApiContext,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const result = await command(context, input);
  return result.ok
    ? context.reads.readRow(info, context, viewerShape, result.value.id)
    : new UserErrors(result.problems);
}
